import type { Area } from "./area";
import type { Scalar } from "./cells";
import type { Sheet } from "./sheet";

/** How cells changed, in the API's words. */
export type CellChange = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Something that happened to the workbook and that others may want to hear of. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly how: CellChange;
      /** Where cells went that were inserted before or deleted. */
      readonly shift?: "Down" | "Right" | "Up" | "Left";
      /** Told for edits of one cell only; so does Excel. */
      readonly before?: Scalar;
      readonly after?: Scalar;
    }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: Sheet }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Area };

export type ChangeListener = (change: Change) => void;
