import type { AmountKey, FormLayoutId } from "../../official/layout";
import type { ColumnKey, Side, TableId } from "../../official/table-layout";

/** Which rows of a table are meant. What is not certain until a table is at hand is looked for there. */
export type RowChoice =
  | { readonly by: "total" }
  /** The only row of a table that has no other. */
  | { readonly by: "only" }
  | { readonly by: "code"; readonly code: string }
  | { readonly by: "name"; readonly name: string }
  /** The innermost rows, so that no amount counts twice: all, or those below a code. */
  | { readonly by: "all" }
  | { readonly by: "below"; readonly code: string }
  | { readonly by: "level"; readonly level: number; readonly label: string };

/** An amount, or several, of a budget table; `places` are the sides that it may stand on, and the column there. */
export interface TableTarget {
  readonly kind: "table";
  readonly table: TableId;
  readonly row: RowChoice;
  readonly places: readonly { readonly side: Side | null; readonly column: ColumnKey }[];
}

/** A money field of the project forms that have it. */
export interface FormTarget {
  readonly kind: "form";
  readonly keys: Readonly<Partial<Record<FormLayoutId, AmountKey>>>;
}

export type Target = TableTarget | FormTarget;

/** True of a target that may be several rows, which only a function can take. */
export function isSeveral(target: Target): boolean {
  return target.kind === "table" && ["all", "below", "level"].includes(target.row.by);
}
