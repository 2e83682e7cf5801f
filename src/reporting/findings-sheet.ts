import { countFindings, countSubjects, type CheckResult, type Finding } from "../checking/result";
import type { PlannedCell, SheetPlan } from "../grid/sheet-plan";
import type { Severity } from "../rules/rule";
import { findingsSheet as words, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { listSheet, type Column } from "./list-sheet";
import { basisLine, packLine } from "./reasons";

/** Text colour and fill of each severity; the word beside them tells them apart in greyscale. */
const SEVERITY_LOOK: Readonly<Record<Severity, { color: string; fill: string }>> = {
  error: { color: "A4262C", fill: "FDE7E9" },
  warning: { color: "7A4B00", fill: "FFF4CE" },
  info: { color: "004578", fill: "DEECF9" },
};
const MONEY = /^-?\d+\.\d{2}$/;

export interface ReportOptions {
  readonly language: Language;
  /** Path of a checked file as seen from the report; absent where the report stands in the same workbook. */
  readonly linkTo?: (file: string) => string;
  /** How a file is called in the report. */
  readonly nameOf?: (file: string) => string;
}

/** 审核结果: every finding with its place as a link, figures, authority and what to do, counts on top. */
export function findingsSheet(result: CheckResult, options: ReportOptions): SheetPlan {
  const { language } = options;
  const say = (text: Words): string => text[language];
  const forms = countSubjects(result.files);
  const { error, warning, info } = countFindings(result.findings);
  return listSheet({
    name: say(words.name),
    title: say(words.name),
    lines: [say(words.summary(forms, error, warning, info)), packLine(result.pack, language)],
    columns: columns(result.files.length > 1, options),
    rows: result.findings,
    nothing: say(words.nothing),
  });
}

function columns(severalFiles: boolean, { language, linkTo, nameOf = (file) => file }: ReportOptions): Column<Finding>[] {
  const say = (text: Words): string => text[language];
  const place = (finding: Finding): Pick<PlannedCell, "link"> => {
    const { file, sheet, cell } = finding.place;
    return { link: linkTo ? { file: linkTo(file), sheet, cell } : { sheet, cell } };
  };
  const link = { color: "0563C1", underline: true } as const;
  return [
    { title: say(words.number), width: 5, align: "center", value: (_, index) => index + 1 },
    {
      title: say(words.severity),
      width: 9,
      align: "center",
      value: ({ severity }) => say(severityWords[severity]),
      look: ({ severity }) => SEVERITY_LOOK[severity],
    },
    ...(severalFiles ? [{ title: say(words.file), width: 16, value: ({ place: { file } }: Finding) => nameOf(file) }] : []),
    { title: say(words.sheet), width: 16, value: ({ place: { sheet } }) => sheet },
    { title: say(words.cell), width: 7, align: "center", value: ({ place: { cell } }) => cell, look: () => link, extra: place },
    { title: say(words.project), width: 16, value: ({ form }) => form },
    { title: say(words.field), width: 14, value: ({ field }) => field },
    { title: say(words.message), width: 36, value: ({ message }) => say(message) },
    { title: say(words.actual), width: 14, value: ({ actual }) => figure(actual), look: ({ actual }) => figureLook(actual) },
    { title: say(words.expected), width: 14, value: ({ expected }) => figure(expected), look: ({ expected }) => figureLook(expected) },
    {
      title: say(words.difference),
      width: 12,
      value: ({ difference }) => figure(difference),
      look: ({ difference }) => figureLook(difference),
    },
    { title: say(words.hint), width: 32, value: ({ hint }) => (hint ? say(hint) : null) },
    {
      title: say(words.basis),
      width: 13,
      value: ({ basis }) => basisLine(basis, language),
    },
    { title: say(words.explanation), width: 14, value: () => null },
  ];
}

/** Money as a number, so that she can add it up; anything else as it is. */
function figure(text: string | null): string | number | null {
  return text !== null && MONEY.test(text) ? Number(text) : text;
}

function figureLook(text: string | null): object {
  return text !== null && MONEY.test(text) ? { align: "right", numberFormat: "#,##0.00" } : {};
}
