import { countSubjects, type CheckResult, type Finding } from "../checking/result";
import { markLooks } from "../grid/mark-looks";
import type { PlannedCell, SheetPlan } from "../grid/sheet-plan";
import { findingsSheet as words, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import type { Explanation } from "./explanations";
import { countEntries, entriesOf, type Entry } from "./entries";
import { listSheet, type Column } from "./list-sheet";
import { basisLine, packLine } from "./reasons";

/** What merely follows stands back. */
const FOLLOWING_LOOK = { color: "595959" } as const;
const MONEY = /^-?\d+\.\d{2}$/;

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
  /** What she wrote beside the findings of an earlier check. */
  readonly explanations?: readonly Explanation[];
}

/** 审核结果: every finding with its place as a link, figures, authority and what to do, counts on top. */
export function findingsSheet(result: CheckResult, options: ReportOptions): SheetPlan {
  const { language } = options;
  const say = (text: Words): string => text[language];
  const forms = countSubjects(result.files);
  const entries = entriesOf(result.findings);
  const { error, warning, info } = countEntries(entries);
  const list = columns(result.files.length > 1, options);
  const plan = listSheet({
    name: say(words.name),
    title: say(words.name),
    lines: [say(words.summary(forms, error, warning, info)), packLine(result.pack, language), ...(options.lines ?? [])],
    columns: list,
    rows: entries.flatMap(linesOf),
    nothing: say(words.nothing),
  });
  const found = new Set(result.findings.map(({ id }) => id));
  const leftOver = (options.explanations ?? []).filter(({ finding }) => !found.has(finding));
  return leftOver.length === 0
    ? plan
    : withLeftOver(
        plan,
        leftOver,
        list.map(({ title }) => title),
        language,
      );
}

/** A line of the sheet. Those of one kind share a number; what follows from a finding stands below it and bears its number too. */
interface Line {
  readonly finding: Finding;
  readonly number: number;
  readonly follows: boolean;
}

function linesOf({ finding, alike, followers }: Entry, index: number): Line[] {
  const number = index + 1;
  return [
    ...[finding, ...alike].map((own): Line => ({ finding: own, number, follows: false })),
    ...followers.map((own): Line => ({ finding: own, number, follows: true })),
  ];
}

/** What she wrote about a finding that is gone stays below the list, so that nothing of hers is lost. */
function withLeftOver(plan: SheetPlan, leftOver: readonly Explanation[], titles: readonly string[], language: Language): SheetPlan {
  const first = Math.max(...plan.cells.map(({ row }) => row)) + 2;
  const look = { size: 10, wrap: true } as const;
  const cells = leftOver.flatMap(({ finding, text }, index): PlannedCell[] => [
    { row: first + 1 + index, col: titles.indexOf(words.explanation[language]), value: text, look },
    { row: first + 1 + index, col: titles.indexOf(words.id[language]), value: finding, look },
  ]);
  return { ...plan, cells: [...plan.cells, { row: first, col: 0, value: words.leftOver[language], look: { size: 10 } }, ...cells] };
}

function columns(severalFiles: boolean, options: ReportOptions): Column<Line>[] {
  const { language, linkTo, nameOf = (file) => file, markOf, explanations = [] } = options;
  const say = (text: Words): string => text[language];
  const place = ({ finding }: Line): Pick<PlannedCell, "link"> => {
    const { file, sheet, cell } = finding.place;
    return { link: linkTo ? { file: linkTo(file), sheet, cell } : { sheet, cell } };
  };
  const link = { color: "0563C1", underline: true } as const;
  const plain = (title: Words, width: number, value: (finding: Finding) => string | null): Column<Line> => ({
    title: say(title),
    width,
    value: ({ finding }) => value(finding),
  });
  const amount = (title: Words, width: number, value: (finding: Finding) => string | null): Column<Line> => ({
    title: say(title),
    width,
    value: ({ finding }) => figure(value(finding)),
    look: ({ finding }) => figureLook(value(finding)),
  });
  return [
    { title: say(words.number), width: 5, align: "center", value: ({ number }) => number },
    {
      title: say(words.severity),
      width: 9,
      align: "center",
      value: ({ finding }) => say(severityWords[finding.severity]),
      look: ({ finding, follows }) => (follows ? FOLLOWING_LOOK : markLooks[finding.severity].colours),
    },
    ...(severalFiles ? [plain(words.file, 16, ({ place: { file } }) => nameOf(file))] : []),
    plain(words.sheet, 16, ({ place: { sheet } }) => sheet),
    { title: say(words.cell), width: 7, align: "center", value: ({ finding }) => finding.place.cell, look: () => link, extra: place },
    plain(words.project, 16, ({ form }) => form),
    plain(words.field, 14, ({ field }) => field),
    {
      title: say(words.message),
      width: 36,
      value: ({ finding, number, follows }) => `${follows ? say(words.follows(number)) : ""}${say(finding.message)}`,
    },
    amount(words.actual, 14, ({ actual }) => actual),
    amount(words.expected, 14, ({ expected }) => expected),
    amount(words.difference, 12, ({ difference }) => difference),
    plain(words.hint, 32, ({ hint }) => (hint ? say(hint) : null)),
    plain(words.basis, 13, ({ basis }) => basisLine(basis, language)),
    ...(markOf ? [plain(words.mark, 14, markOf)] : []),
    plain(words.explanation, 18, ({ id }) => explanations.find(({ finding }) => finding === id)?.text ?? null),
    { title: say(words.id), width: 20, value: ({ finding }) => finding.id, look: () => ({ color: "767676" }) },
  ];
}

/** Money as a number, so that she can add it up; anything else as it is. */
function figure(text: string | null): string | number | null {
  return text !== null && MONEY.test(text) ? Number(text) : text;
}

function figureLook(text: string | null): object {
  return text !== null && MONEY.test(text) ? { align: "right", numberFormat: "#,##0.00" } : {};
}
