import type { Budget } from "./budget-facts";
import { budgetsOf } from "./budgets";
import { isBlank, type Form, type WorkbookReading } from "./facts";

/** Forms and budgets of several workbooks. Blank forms are none. */
export interface Holdings {
  readonly forms: readonly Form[];
  readonly budgets: readonly Budget[];
}

/** Everything that is checked together: all workbooks of one call, and what last year's say, which are only compared with. */
export interface Collection extends Holdings {
  readonly kind: "collection";
  readonly previous: Holdings;
}

/** @param previous last year's workbooks, in which nothing is marked */
export function collectionOf(readings: readonly WorkbookReading[], previous: readonly WorkbookReading[]): Collection {
  return { kind: "collection", ...holdingsOf(readings), previous: holdingsOf(previous) };
}

function holdingsOf(readings: readonly WorkbookReading[]): Holdings {
  return {
    forms: readings.flatMap(({ forms }) => forms).filter((form) => !isBlank(form)),
    budgets: readings.flatMap(budgetsOf),
  };
}
