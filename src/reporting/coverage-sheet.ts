import type { CheckResult, SheetResult } from "../checking/result";
import { groupBy } from "../grid/group";
import type { SheetPlan } from "../grid/sheet-plan";
import { layoutTitle } from "../official";
import { coverageSheet as words, findingsSheet } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { summaryKey } from "../text/summary";
import { CODE_LOOK } from "./findings-columns";
import type { ReportOptions } from "./findings-sheet";
import { listSheet } from "./list-sheet";
import type { FailedFile } from "./read-json";
import { footOf, packLine, whyUnrecognised } from "./reasons";
import { baseName, rowKeys } from "./summary/row-keys";

interface CoverageRow {
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  readonly year: number | null;
  readonly project: string;
  readonly parts: string;
  readonly rules: number | null;
  readonly comparisons: number | null;
  readonly notes: string;
}

/** 审核范围: every sheet of every file, what was read and run on it, and what was not and why. Nothing is left out silently. */
export function coverageSheet(
  result: CheckResult,
  failed: readonly FailedFile[],
  options: Pick<ReportOptions, "language" | "nameOf" | "today">,
): SheetPlan {
  const { language, nameOf = (file) => file } = options;
  const say = (text: Words): string => text[language];
  const rows = [...result.files.flatMap((file) => fileRows(file, language)), ...failed.map((file) => failedRow(file, language))];
  const fileKey = fileKeys([...result.files, ...failed], nameOf);
  const keys = rowKeys(rows.map(({ file, sheet }) => JSON.stringify([fileKey(file), sheet])));
  return listSheet<CoverageRow>({
    name: say(words.name),
    title: say(words.name),
    lines: [say(words.counts(countsOf(rows, result))), packLine(result.pack, language)],
    nothing: say(words.nothing),
    rows,
    key: say(summaryKey),
    ...footOf(result.pack, options),
    columns: [
      { title: say(findingsSheet.file), width: 22, value: ({ file }) => nameOf(file) },
      { title: say(findingsSheet.sheet), width: 24, value: ({ sheet }) => sheet },
      { title: say(words.layout), width: 26, value: ({ layout }) => layout },
      { title: say(words.year), width: 7, align: "center", value: ({ year }) => year },
      { title: say(findingsSheet.project), width: 24, value: ({ project }) => project },
      { title: say(words.parts), width: 9, align: "center", value: ({ parts }) => parts },
      { title: say(words.rules), width: 9, align: "center", value: ({ rules }) => rules },
      { title: say(words.comparisons), width: 9, align: "center", value: ({ comparisons }) => comparisons },
      { title: say(words.notes), width: 60, value: ({ notes }) => notes },
      { title: say(summaryKey), width: 11, value: (_, index) => keys[index]!, look: () => CODE_LOOK },
    ],
  });
}

/** A workbook is known by its name wherever it lies; of several under one name each is known with its folder. */
function fileKeys(files: readonly { readonly file: string }[], nameOf: (file: string) => string): (file: string) => string {
  const namesakes = groupBy(files, ({ file }) => baseName(file));
  return (file) => (namesakes.get(baseName(file))!.length > 1 ? nameOf(file) : baseName(file));
}

function countsOf(rows: readonly CoverageRow[], { files }: CheckResult): Parameters<typeof words.counts>[0] {
  const checked = rows.filter(({ rules }) => rules !== null).length;
  const empty = files.flatMap(({ unrecognised }) => unrecognised).filter((sheet) => sheet.empty).length;
  const unusable = rows.filter(({ sheet }) => sheet === "").length;
  return { files: files.length, checked, unrecognised: rows.length - checked - unusable - empty, empty, unusable };
}

function fileRows({ file, sheets, unrecognised }: CheckResult["files"][number], language: Language): CoverageRow[] {
  const unknown = unrecognised.map((sheet) => emptyRow(file, sheet.sheet, words.unrecognised[language], whyUnrecognised(sheet)[language]));
  return [...sheets.map((sheet) => sheetRow(file, sheet, language)), ...unknown];
}

function sheetRow(file: string, sheet: SheetResult, language: Language): CoverageRow {
  const reasons = new Set(sheet.rulesSkipped.map(({ reason }) => reason[language]));
  return {
    file,
    sheet: sheet.sheet,
    layout: layoutTitle(sheet.layout),
    year: sheet.year,
    project: sheet.forms.join("\n"),
    parts: `${sheet.partsRead}/${sheet.partsExpected}`,
    rules: sheet.rulesRun,
    comparisons: sheet.comparisons,
    notes: [...reasons].join("\n"),
  };
}

function failedRow({ file, error }: FailedFile, language: Language): CoverageRow {
  return emptyRow(file, "", words.unusable[language], error);
}

function emptyRow(file: string, sheet: string, layout: string, notes: string): CoverageRow {
  return { file, sheet, layout, year: null, project: "", parts: "", rules: null, comparisons: null, notes };
}
