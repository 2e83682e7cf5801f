import { countSubjects, isOpen, type CheckResult, type Finding } from "../checking/result";
import type { SheetPlan } from "../grid/sheet-plan";
import { findingsSheet as words } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { changesLine } from "./changes";
import { countEntries, entriesOf, type Entry } from "./entries";
import { findingColumns, type Line } from "./findings-columns";
import { withLinesBelow } from "./lines-below";
import { listSheet } from "./list-sheet";
import { footOf, packLine } from "./reasons";

export interface ReportOptions {
  readonly language: Language;
  /** Path of a checked file as seen from the report; absent where the report stands in the same workbook. */
  readonly linkTo?: (file: string) => string;
  /** How a file is called in the report. */
  readonly nameOf?: (file: string) => string;
  /** More to say above the list. */
  readonly lines?: readonly string[];
  /** How the cell of a finding is marked, where marks were put. */
  readonly markOf?: (finding: Finding) => string;
  /** The day that is printed at the foot, as 2026-11-22; without one there is no foot. */
  readonly today?: string;
}

/**
 * 审核结果: every finding with its place as a link, figures, authority and what to do, what was written about it and since when it is there;
 * counts on top. What was mended, and what was written about findings that are gone, stands below the list.
 */
export function findingsSheet(result: CheckResult, options: ReportOptions): SheetPlan {
  const { language } = options;
  const say = (text: Words): string => text[language];
  const entries = entriesOf(result.findings);
  const outdated = result.findings.filter(({ explanation }) => explanation?.standing === "outdated").length;
  const changes = changesLine(result);
  const list = findingColumns(result, options);
  const plan = listSheet({
    name: say(words.name),
    title: say(words.name),
    lines: [
      say(words.summary(countSubjects(result.files), countEntries(entries))),
      ...(changes ? [say(changes)] : []),
      ...(outdated > 0 ? [say(words.outdated(outdated))] : []),
      packLine(result.pack, language),
      ...(options.lines ?? []),
    ],
    columns: list,
    rows: entries.flatMap(linesOf),
    nothing: say(words.nothing),
    table: say(words.table),
    ...footOf(result.pack, options),
  });
  return withLinesBelow(plan, list, result, options);
}

function linesOf({ finding, alike, followers }: Entry, index: number): Line[] {
  const number = index + 1;
  return [
    ...[finding, ...alike].map((own): Line => ({ finding: own, number, follows: false, settled: !isOpen(own) })),
    ...followers.map((own): Line => ({ finding: own, number, follows: true, settled: !isOpen(own) })),
  ];
}
