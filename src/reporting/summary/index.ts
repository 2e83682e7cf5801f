import type { SheetPlan } from "../../grid/sheet-plan";
import { summaryKinds, type SummaryKind } from "../../text/summary";
import { coverageSheet } from "../coverage-sheet";
import { chartsSheet } from "./charts";
import { coverSheet } from "./cover";
import { indicatorsSheet } from "./indicators";
import { projectsSheet } from "./projects";
import { tiesSheet } from "./ties";
import { yearsSheet } from "./years";
import type { SummaryOptions, SummarySource } from "./source";

export type Planner = (source: SummarySource, options: SummaryOptions) => SheetPlan;

/** One summary sheet. */
export interface SummarySheet {
  readonly kind: SummaryKind;
  readonly plan: SheetPlan;
}

const planners: Readonly<Record<SummaryKind, Planner>> = {
  cover: coverSheet,
  coverage: ({ result, failed }, options) => coverageSheet(result, failed, options),
  projects: projectsSheet,
  indicators: indicatorsSheet,
  ties: tiesSheet,
  years: yearsSheet,
  charts: chartsSheet,
};

/** The summary sheets besides 审核结果, in the order in which they stand. */
export function summarySheets(source: SummarySource, options: SummaryOptions): SummarySheet[] {
  return summaryKinds.map((kind) => ({ kind, plan: planners[kind](source, options) }));
}
