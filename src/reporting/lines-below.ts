import type { EarlierLine } from "../checking/earlier";
import type { CheckResult, GoneFinding } from "../checking/result";
import { extentOf, type Look, type PlannedCell, type SheetPlan } from "../grid/sheet-plan";
import { changeWords, findingsSheet as words } from "../text/reporting";
import type { Words } from "../text/words";
import { changesIn, toldAlone } from "./changes";
import { CODE_LOOK } from "./findings-columns";
import type { ReportOptions } from "./findings-sheet";
import { listRowHeight, type Column } from "./list-sheet";

const SIZE = 10;
const LEAST_ROW_HEIGHT = 20;
const GONE_LOOK: Look = { size: SIZE, wrap: true, vertical: "center", indent: 1, color: "595959" };
const HERS_LOOK: Look = { ...GONE_LOOK, color: "000000" };

/** What stands in one line, by the headings of its columns. */
type Told = readonly (readonly [title: string, value: string | null, look?: Look])[];

interface Section {
  readonly heading: string;
  readonly lines: readonly Told[];
}

/** Puts what is gone below the list: what was mended, what was not looked at, and what she wrote about findings that are not there. */
export function withLinesBelow<Row>(
  plan: SheetPlan,
  columns: readonly Column<Row>[],
  result: CheckResult,
  { language, nameOf = (file) => file }: Pick<ReportOptions, "language" | "nameOf">,
): SheetPlan {
  const say = (text: Words): string => text[language];
  const changes = changesIn(result);
  const kept = new Set(result.leftOver?.map(({ line }) => line.id));
  const gone = (change: "mended" | "unchecked"): Told[] =>
    toldAlone(changes?.[change] ?? [])
      .filter(({ id }) => id === null || !kept.has(id))
      .map((finding) => goneLine({ ...finding, file: nameOf(finding.file) }, changeWords[change], say));
  const leftOver = (result.leftOver ?? []).map(({ file, line }) => leftOverLine(nameOf(file), line, say));
  const sections: Section[] = [
    { heading: say(words.mended), lines: gone("mended") },
    { heading: say(words.unchecked), lines: gone("unchecked") },
    { heading: say(words.leftOver), lines: leftOver },
  ];
  return sections.filter(({ lines }) => lines.length > 0).reduce((sheet, section) => withSection(sheet, columns, section), plan);
}

function goneLine({ number, id, file, sheet, cell, message }: GoneFinding, change: Words, say: (text: Words) => string): Told {
  return [
    [say(words.number), number && say(words.wasNumber(number)), { align: "center", indent: 0 }],
    [say(words.severity), say(change), { align: "center" }],
    [say(words.file), file],
    [say(words.sheet), sheet],
    [say(words.cell), cell, { align: "center" }],
    [say(words.message), message],
    [say(words.id), id, CODE_LOOK],
  ];
}

function leftOverLine(
  file: string,
  { id, rule, sheet, cell, field, message, explanation, notes }: EarlierLine,
  say: (text: Words) => string,
): Told {
  return [
    [say(words.file), file],
    [say(words.sheet), sheet],
    [say(words.cell), cell, { align: "center" }],
    [say(words.field), field],
    [say(words.message), message],
    [say(words.explanation), explanation?.text ?? null, HERS_LOOK],
    [say(words.by), explanation?.by ?? null, { ...HERS_LOOK, align: "center" }],
    [say(words.date), explanation?.date ?? null, { ...HERS_LOOK, align: "center" }],
    [say(words.rule), rule, CODE_LOOK],
    [say(words.id), id, CODE_LOOK],
    [say(words.code), explanation?.code ?? null, CODE_LOOK],
    ...[...notes].map(([title, note]) => [ownTitle(title, say), note, HERS_LOOK] as const),
  ];
}

/** A name or a day that waits for its text stands in our own column, whatever language that is headed in. */
function ownTitle(title: string, say: (text: Words) => string): string {
  const own = [words.by, words.date].find(({ zh }) => zh === title);
  return own ? say(own) : title;
}

function withSection<Row>(plan: SheetPlan, columns: readonly Column<Row>[], { heading, lines }: Section): SheetPlan {
  const first = extentOf(plan.cells).rows + 1;
  const planned = lines.map((told, index) =>
    told.flatMap(([title, value, look]): PlannedCell[] => {
      const col = columns.findIndex((column) => column.title === title);
      return col < 0 || value === null ? [] : [{ row: first + 1 + index, col, value, look: { ...GONE_LOOK, ...look } }];
    }),
  );
  const widths = columns.map(({ width }) => width);
  const heights = planned.map((cells, index): [number, number] => [first + 1 + index, listRowHeight(cells, widths)]);
  return {
    ...plan,
    cells: [...plan.cells, { row: first, col: 0, value: heading, look: { size: SIZE, bold: true } }, ...planned.flat()],
    rowHeights: new Map([...plan.rowHeights, [first, LEAST_ROW_HEIGHT], ...heights]),
  };
}
