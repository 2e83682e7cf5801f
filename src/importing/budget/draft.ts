import type { Side } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import type { Printed } from "./amounts";

/** A row of a table before it is known which column each of its figures stands in. */
export interface DraftRow {
  readonly side: Side | null;
  readonly code: string | null;
  readonly name: string;
  readonly isTotal: boolean;
  /** In printed order; cells left blank may have vanished from the text. */
  readonly figures: readonly Printed[];
  /** Where the row begins. */
  readonly line: RawLine;
  /** True where the text does not say for certain what row this is, for example which side or level. */
  readonly doubtful?: boolean;
}

export interface DraftRows {
  readonly rows: readonly DraftRow[];
  readonly leftOver: readonly RawLine[];
}
