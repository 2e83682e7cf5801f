import type { PlannedCell } from "../../grid/sheet-plan";
import { indicatorGroups } from "./indicator-groups";
import { liveAmount, liveSum, type Sources } from "./live";
import { projectAmounts, sumOfAmounts, type ProjectAmount, type ProjectRow } from "./project-rows";

const MONEY = "#,##0.00";
const COUNT = "0";
const SHARE = "0.0%";

type Formula = Partial<Pick<PlannedCell, "value" | "formula" | "sources">>;

/** A column of figures. */
export interface Figure {
  readonly id:
    | ProjectAmount
    | (typeof indicatorGroups)[number]
    | "rate"
    | "subProjects"
    | "subTotal"
    | "all"
    | "quantified"
    | "share"
    | "error"
    | "warning"
    | "info"
    | "explained";
  readonly format: string;
  readonly money: boolean;
  readonly width: number;
  /** Whether the form has a place for it; left out, every form has. */
  readonly applies?: (row: ProjectRow) => boolean;
  /** Null where the form has no such figure, or nothing stands there. */
  readonly value: (row: ProjectRow) => number | null;
  /** The cell as a formula; `cell` tells the address of another figure of the same row. */
  readonly live?: (row: ProjectRow, cell: (id: Figure["id"]) => string) => Formula;
  /** Set of a share: it is no sum, but is worked out of two figures on rows of totals too. */
  readonly share?: { readonly part: Figure["id"]; readonly whole: Figure["id"] };
}

/** The columns of figures that at least one of the forms has something for. */
export function projectFigures(rows: readonly ProjectRow[], sources: Sources): Figure[] {
  const has = (test: (row: ProjectRow) => boolean): boolean => rows.some(test);
  const amounts = projectAmounts.filter((amount) => has((row) => row.amounts[amount] !== undefined));
  const groups = indicatorGroups.filter((group) => has(({ indicators }) => indicators[group] > 0));
  const heads = (["error", "warning", "info", "explained"] as const).filter(
    (head) => head !== "explained" || has(({ counts }) => counts.explained > 0),
  );
  return [
    ...amounts.map((amount) => amountFigure(amount, sources)),
    ...(amounts.includes("priorBudget") && amounts.includes("priorExecution") ? [shareOf("rate", "priorExecution", "priorBudget")] : []),
    ...(has(({ subProjects }) => subProjects !== undefined) ? subProjectFigures(sources) : []),
    ...groups.map((group) => count(group, ({ indicators }) => indicators[group])),
    {
      ...count("all", allOf),
      live: (_, cell) => (groups.length === 0 ? {} : { formula: `SUM(${cell(groups[0]!)}:${cell(groups.at(-1)!)})` }),
    },
    count("quantified", ({ quantified }) => quantified),
    shareOf("share", "quantified", "all"),
    ...heads.map((head) => count(head, ({ counts }) => counts[head])),
  ];
}

/**
 * The share as a formula, blank where there is no whole or nothing is known of the part.
 * @param summed true where a sum is nought that nothing was added up for
 */
export function shareFormula(part: string, whole: string, summed = false): string {
  return `IF(OR(N(${whole})=0,${part}=${summed ? "0" : '""'}),"",N(${part})/N(${whole}))`;
}

function allOf({ indicators }: ProjectRow): number {
  return indicatorGroups.reduce((sum, group) => sum + indicators[group], 0);
}

function amountFigure(amount: ProjectAmount, sources: Sources): Figure {
  return {
    id: amount,
    format: MONEY,
    money: true,
    width: 0,
    applies: ({ amounts }) => amounts[amount] !== undefined,
    value: ({ amounts }) => amounts[amount]?.value?.toNumber() ?? null,
    live: ({ amounts }) => (amounts[amount] ? liveAmount(amounts[amount], sources) : {}),
  };
}

function subProjectFigures(sources: Sources): Figure[] {
  const applies = ({ subProjects }: ProjectRow): boolean => subProjects !== undefined;
  return [
    { ...count("subProjects", ({ subProjects }) => subProjects?.length ?? null), applies },
    {
      applies,
      id: "subTotal",
      format: MONEY,
      money: true,
      width: 0,
      value: ({ subProjects }) => (subProjects ? (sumOfAmounts(subProjects)?.toNumber() ?? null) : null),
      live: ({ subProjects }) => (subProjects?.length ? liveSum(subProjects, sumOfAmounts(subProjects), sources) : {}),
    },
  ];
}

function count(id: Figure["id"], value: Figure["value"]): Figure {
  return { id, format: COUNT, money: false, width: 6, value };
}

function shareOf(id: "rate" | "share", part: "priorExecution" | "quantified", whole: "priorBudget" | "all"): Figure {
  const figure = {
    priorExecution: amountOf("priorExecution"),
    priorBudget: amountOf("priorBudget"),
    quantified: ({ quantified }: ProjectRow) => quantified,
    all: allOf,
  };
  return {
    id,
    format: SHARE,
    money: false,
    width: 8,
    ...(id === "rate" ? { applies: ({ amounts }: ProjectRow) => amounts.priorBudget !== undefined } : {}),
    value: (row) => ratio(figure[part](row), figure[whole](row)),
    live: (_, cell) => ({ formula: shareFormula(cell(part), cell(whole)) }),
    share: { part, whole },
  };
}

function amountOf(amount: ProjectAmount): Figure["value"] {
  return ({ amounts }) => amounts[amount]?.value?.toNumber() ?? null;
}

/** Part of a whole; null where either is not there. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}
