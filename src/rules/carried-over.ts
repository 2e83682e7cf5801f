import type { TableId } from "../official/table-layout";
import type { Budget } from "../reading/budget-facts";
import { outlineLevel } from "../values/numbering";
import { subjectOf } from "../values/subject";
import { entriesOf, isNothing, labelAcross, sideOf, type Entry } from "./budget-entries";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";

/** What an amount is of: this year's income, what is spent, or either with what is carried over from one year to the next. */
type Flow = "income" | "spending" | "all";

/** An amount's place, as far as that tells its flow. */
interface Place {
  readonly table: TableId;
  readonly side: string | null;
  readonly row?: string;
}

const CARRIED = /结转|结余|弥补|事业基金/;

/** Money that comes over from earlier years or is left for later ones, and so makes this year's income differ from its spending. */
export class CarriedOver {
  private readonly into: readonly Entry[];
  private readonly out: readonly Entry[];

  constructor(budget: Budget) {
    this.into = foreignEntries(budget, "income").filter(({ row }) => CARRIED.test(row.name) || outlineLevel(row.name) === 0);
    this.out = foreignEntries(budget, "expenditure").filter(({ row }) => CARRIED.test(row.name));
  }

  /** Why two amounts need not agree, though they would if nothing were carried over; null where they must. */
  between(left: Place, right: Place): Words | null {
    const flows = new Set([flowOf(left), flowOf(right)]);
    if (flows.size === 1) return null;
    const carried = (flows.has("income") ? this.into[0] : undefined) ?? (flows.has("spending") ? this.out[0] : undefined);
    return carried ? checkReasons.carriedOver(labelAcross(carried)) : null;
  }
}

function flowOf({ table, side, row }: Place): Flow {
  if (table === "budget-income") return "income";
  if (side === null || row === undefined) return "spending";
  return row === "total" ? "all" : "income";
}

/** Amounts in rows of the two-sided tables that the official ones do not print, without subtotals. */
function foreignEntries({ tables }: Budget, name: "income" | "expenditure"): Entry[] {
  return (["budget-balance", "budget-appropriation"] as const).flatMap((id) => {
    const table = tables.get(id);
    const side = table && sideOf(table, name);
    if (!side) return [];
    const known = new Set([side.total!.label, ...(side.total!.variants ?? []), ...side.printedRows.map((row) => row.name)].map(subjectOf));
    const rows = table.rows.filter((row) => row.side === name && !row.isTotal && !known.has(subjectOf(row.subject)));
    return entriesOf(table, rows, side.columns[0]!.key).filter((own) => !isNothing(own));
  });
}
