import type { CheckResult, Finding } from "../checking/result";
import type { SheetPlan } from "../grid/sheet-plan";
import { findingsSheet } from "../reporting/findings-sheet";
import { hindrances } from "../reporting/sheet-sign";
import { findingsSheet as words, hindranceWords } from "../text/reporting";
import { oneSheetWords } from "../text/ribbon";
import type { Language } from "../text/words";
import type { Hindrance, PartialMark } from "../workbook/port";

/** Why the mark of each finding is not whole, by the finding's id; findings that are marked as they should be are not in it. */
export function hindrancesOf({ findings }: CheckResult, partial: readonly PartialMark[]): Map<string, Hindrance> {
  const byCell = new Map(partial.map(({ sheet, cell, hindrance }) => [JSON.stringify([sheet, cell]), hindrance]));
  return new Map(
    findings.flatMap(({ id, place }: Finding) => {
      const hindrance = byCell.get(JSON.stringify([place.sheet, place.cell]));
      return hindrance ? [[id, hindrance] as const] : [];
    }),
  );
}

export interface MarkedReportOptions {
  readonly language: Language;
  readonly lines?: readonly string[];
  readonly hidden?: readonly string[];
  readonly today?: string;
  /** The one sheet whose marks were renewed. */
  readonly only?: string | undefined;
}

/** 审核结果 as it stands in the checked workbook itself, with how each cell is marked; `hidden` sheets are told, since links do not lead there. */
export function markedReport(
  result: CheckResult,
  partial: readonly PartialMark[],
  { language, lines = [], hidden = [], today, only }: MarkedReportOptions,
): SheetPlan {
  const ofMarks = hindrancesOf(result, partial);
  return findingsSheet(result, {
    language,
    ...(today === undefined ? {} : { today }),
    lines: [
      ...lines,
      ...(only === undefined ? [] : [oneSheetWords.line(only)[language]]),
      ...coverageLines(result, language),
      ...(hidden.length > 0 ? [words.hidden(hidden)[language]] : []),
    ],
    markOf: ({ id, place }) => {
      if (only !== undefined && place.sheet !== only) return oneSheetWords.notRenewed[language];
      const hindrance = ofMarks.get(id);
      return (hindrance ? hindranceWords[hindrance] : words.marked)[language];
    },
  });
}

/** What was not recognised or not judged is said above the findings, so that a short list does not pass for a clean bill. */
function coverageLines({ files }: CheckResult, language: Language): string[] {
  const unrecognised = files.flatMap((file) => file.unrecognised.filter(({ empty }) => !empty).map(({ sheet }) => sheet));
  const hindered = files.flatMap(({ sheets }) => sheets.flatMap(hindrances));
  return [
    ...(unrecognised.length > 0 ? [words.unrecognised(unrecognised)[language]] : []),
    ...(hindered.length > 0 ? [words.notJudged(hindered.length)[language]] : []),
  ];
}
