import type { Area } from "./area";
import type { Scalar } from "./cells";
import type { Sheet } from "./sheet";
import type { Table } from "./tables";

/** How cells changed, in the API's words. */
export type CellChange = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** What became of a comment that was there, in the API's words. */
export type CommentChange = "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

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
  | { readonly kind: "formatted"; readonly sheet: Sheet; readonly area: Area }
  /** `calculated`: formulas on it have other values than before. */
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted" | "calculated"; readonly sheet: Sheet }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "moved"; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: "comment added" | "comment deleted"; readonly sheet: Sheet; readonly comment: string; readonly replies: string[] }
  | {
      readonly kind: "comment changed";
      readonly sheet: Sheet;
      readonly comment: string;
      readonly replies: string[];
      readonly how: CommentChange;
    }
  | { readonly kind: "table added" | "table deleted"; readonly sheet: Sheet; readonly table: Table }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Area };

export type ChangeListener = (change: Change) => void;
