import { excerpt } from "../grid/text";
import { oncePer } from "../grid/once";
import { classesOf } from "../official/classes";
import type { FormLayout, Measure } from "../official/layout";
import type { Form, Indicator } from "../reading/facts";
import { headOf } from "./indicator-words";
import type { Report } from "./report";
import { isUnfinished } from "./unfinished-target";

/** An indicator whose name and target somebody has written. */
export interface WrittenTarget extends Pick<Indicator, "level2" | "class" | "classCertain" | "parsed" | "cells"> {
  readonly name: string;
  readonly target: string;
  /** The name without what follows its noun: 展品完好率（%） is 展品完好率. */
  readonly head: string;
  /** What its class is about; null where the class is unknown or in doubt. */
  readonly measures: Measure | null;
}

/**
 * The indicators whose names and targets a rule can judge: neither those that the form prints nor those that could not be read
 * or are not finished. Of the latter the rules speak that look for what is impossible; to say it once for each rule would say nothing more.
 */
export const writtenTargets = oncePer((form: Form): readonly WrittenTarget[] => {
  const written: WrittenTarget[] = [];
  for (const indicator of form.indicators) {
    const { level2, class: found, classCertain, parsed, cells, name, target, problem, fixed } = indicator;
    if (fixed || name === null || target === null || problem !== null || isUnfinished(indicator)) continue;
    const measures = measureOf(form.layout, indicator);
    written.push({ level2, class: found, classCertain, parsed, cells, name, target, head: headOf(name), measures });
  }
  return written;
});

/** What every report about a target says: where it stands and whose it is. */
export function onTarget({
  name,
  target,
  level2,
  cells,
}: WrittenTarget): Pick<Report, "cell" | "field" | "subject" | "actual" | "related"> {
  return {
    cell: cells.target,
    field: name,
    subject: level2 ?? "",
    actual: excerpt(target),
    related: [{ cell: cells.name, role: name }],
  };
}

const measuresByClass = oncePer(
  ({ indicators }: FormLayout): ReadonlyMap<string, Measure> =>
    new Map(classesOf(indicators).map(({ label, measures }): [string, Measure] => [label, measures])),
);

function measureOf(layout: FormLayout, { class: found, classCertain }: Indicator): Measure | null {
  return found !== null && classCertain ? (measuresByClass(layout).get(found) ?? null) : null;
}
