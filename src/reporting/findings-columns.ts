import type { CheckResult, Finding, PlacedExplanation } from "../checking/result";
import { markLooks } from "../grid/mark-looks";
import type { Look, PlannedCell } from "../grid/sheet-plan";
import { changeWords, findingsSheet as words, headWords, severityWords, standingWords } from "../text/reporting";
import type { Words } from "../text/words";
import { changeOf } from "./changes";
import type { ReportOptions } from "./findings-sheet";
import type { Column } from "./list-sheet";
import { basisLine } from "./reasons";

/** What merely follows, what is settled and what is on trial stand back. */
const QUIET_LOOK = { color: "595959" } as const;
const NO_LOOK: Look = {};
const MONEY_LOOK: Look = { align: "right", numberFormat: "#,##0.00" };
const STANDING_LOOK: Readonly<Record<PlacedExplanation["standing"], Look>> = {
  accepted: markLooks.explained.colours,
  outdated: { ...markLooks.warning.colours, bold: true },
  refused: { ...markLooks.error.colours, bold: true },
};
/** Columns that only we read: they need not be read whole. */
export const CODE_LOOK: Look = { color: "767676", size: 8, wrap: false };
const NOTE_WIDTH = 18;
const MONEY = /^-?\d+\.\d{2}$/;

/** A line of the sheet. Those of one kind share a number; what follows from a finding stands below it and bears its number too. */
export interface Line {
  readonly finding: Finding;
  readonly number: number;
  readonly follows: boolean;
  readonly settled: boolean;
}

/** The columns of 审核结果, those that somebody added last. */
export function findingColumns(result: CheckResult, options: ReportOptions): Column<Line>[] {
  const say = (text: Words): string => text[options.language];
  return [
    ...foundColumns(result, options),
    ...explanationColumns(result, say),
    ...changeColumn(result, say),
    ...codeColumns(say),
    ...noteColumns(result),
  ];
}

function foundColumns(result: CheckResult, options: ReportOptions): Column<Line>[] {
  const { language, linkTo, nameOf = (file) => file, markOf } = options;
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
    ...plain(title, width, () => null),
    value: ({ finding }) => figure(value(finding)),
    look: ({ finding }) => figureLook(value(finding)),
  });
  return [
    { title: say(words.number), width: 5, align: "center", value: ({ number }) => number },
    {
      title: say(words.severity),
      width: 9,
      align: "center",
      value: ({ finding }) => say(finding.trial ? headWords.trial : severityWords[finding.severity]),
      look: ({ finding, follows, settled }) => (follows || settled ? QUIET_LOOK : markLooks[finding.severity].colours),
    },
    ...(isOnSeveral(result) ? [plain(words.file, 16, ({ place: { file } }) => nameOf(file))] : []),
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
  ];
}

/** What was written about a workbook that is not checked this time stays under its name. */
function isOnSeveral({ files, leftOver = [] }: CheckResult): boolean {
  return files.length > 1 || leftOver.some(({ file }) => files.every((each) => each.file !== file));
}

/** Since when a finding is there; nothing of it where no earlier check is known. */
function changeColumn(result: CheckResult, say: (text: Words) => string): Column<Line>[] {
  const change = changeOf(result);
  if (!change) return [];
  const value = ({ finding }: Line): string | null => {
    const kind = change(finding);
    return kind && say(changeWords[kind]);
  };
  return [{ title: say(words.change), width: 8, align: "center", value }];
}

function explanationColumns({ notes }: CheckResult, say: (text: Words) => string): Column<Line>[] {
  const waiting = ({ finding: { id } }: Line, title: Words): string | null => notes?.get(id)?.get(title.zh) ?? null;
  const own = ({ finding: { explanation } }: Line): PlacedExplanation | null => (explanation?.of === undefined ? explanation : null);
  const state = ({ finding: { explanation }, number }: Line): string | null =>
    explanation && say(explanation.of === undefined ? standingWords[explanation.standing] : standingWords.follows(number));
  return [
    { title: say(words.explanation), width: 24, value: (line) => own(line)?.text ?? null },
    { title: say(words.by), width: 9, align: "center", value: (line) => own(line)?.by ?? waiting(line, words.by) },
    { title: say(words.date), width: 11, align: "center", value: (line) => own(line)?.date ?? waiting(line, words.date) },
    {
      title: say(words.state),
      width: 14,
      value: state,
      look: ({ finding: { explanation } }) => (explanation ? STANDING_LOOK[explanation.standing] : NO_LOOK),
    },
  ];
}

function codeColumns(say: (text: Words) => string): Column<Line>[] {
  const code = (title: Words, width: number, value: (finding: Finding) => string | null): Column<Line> => ({
    title: say(title),
    width,
    value: ({ finding }) => value(finding),
    look: () => CODE_LOOK,
  });
  return [
    code(words.rule, 9, ({ rule }) => rule),
    code(words.id, 9, ({ id }) => id),
    code(words.code, 9, ({ explanation }) => (explanation?.of === undefined ? (explanation?.code ?? null) : null)),
  ];
}

/** What stands in columns that somebody added stays there. */
function noteColumns({ notes = new Map(), leftOver = [] }: CheckResult): Column<Line>[] {
  const titles = new Set([...[...notes.values()], ...leftOver.map(({ line }) => line.notes)].flatMap((own) => [...own.keys()]));
  const own: readonly string[] = [words.by.zh, words.date.zh];
  const others = [...titles].filter((title) => !own.includes(title));
  return others.map((title) => ({
    title,
    width: NOTE_WIDTH,
    value: ({ finding }) => notes.get(finding.id)?.get(title) ?? null,
  }));
}

/** Money as a number, so that she can add it up; anything else as it is. */
function figure(text: string | null): string | number | null {
  return text !== null && MONEY.test(text) ? Number(text) : text;
}

function figureLook(text: string | null): Look {
  return text !== null && MONEY.test(text) ? MONEY_LOOK : NO_LOOK;
}
