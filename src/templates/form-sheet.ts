import { area, type Area } from "../grid/address";
import { rowHeight } from "../grid/fit";
import { sheetName, type Look, type PlannedCell, type SheetPlan } from "../grid/sheet-plan";
import type { FilledForm, FilledIndicator } from "../official/filled-form";
import { standsBelow, valueParts, type FormLayout, type IndicatorColumn, type ValuePart } from "../official/layout";
import { parseDate } from "../values/date";
import { parseMoney } from "../values/money";
import { FONT_SIZE, looks, REVIEW_FILL } from "./looks";

const COLUMNS: readonly IndicatorColumn[] = ["level1", "level2", "name", "target"];
const LEAST_ROW_HEIGHT = 21;
const TITLE_ROW_HEIGHT = 33;
const GOAL_ROW_HEIGHT = 60;
/** Blank rows that an empty form offers for each class of indicators. */
const EMPTY_LIST_ROWS = 8;

/** A cell that may cover an area, before it is split into cells, borders and merges. */
interface Block {
  readonly area: Area;
  readonly value: string | number | null;
  readonly date?: boolean;
  readonly look: Look;
  readonly review?: string | undefined;
}

/** Lays a filled or empty form out as its official sheet, with merged areas, borders and heights that show all text. */
export function formSheet(layout: FormLayout, filled: FilledForm, name: string): SheetPlan {
  const printed = [...headBlocks(layout, filled), ...partBlocks(layout, filled), ...listBlocks(layout, filled.indicators)];
  const blocks = [...printed, ...fillers(printed, layout)];
  return {
    name,
    cells: blocks.flatMap(cellsOf),
    merges: blocks.map((block) => block.area).filter((covered) => covered.top !== covered.bottom || covered.left !== covered.right),
    columnWidths: layout.columnWidths,
    rowHeights: rowHeights(blocks, layout),
    print: { orientation: "portrait" },
  };
}

/** One sheet for each form, named after its project; names are made unique. */
export function formSheets(layout: FormLayout, forms: readonly FilledForm[]): SheetPlan[] {
  const names: string[] = [];
  return forms.map((filled) => {
    const name = sheetName(filled.fields.projectName ?? layout.title, names);
    names.push(name);
    return formSheet(layout, filled, name);
  });
}

function headBlocks(layout: FormLayout, { year }: FilledForm): Block[] {
  return [
    { area: area(layout.titleAt), value: layout.title, look: looks.title },
    { area: area(layout.yearAt), value: year === null ? "（    年度）" : `（${year}年度）`, look: looks.subtitle },
  ];
}

function partBlocks(layout: FormLayout, filled: FilledForm): Block[] {
  return layout.parts.flatMap((part) => {
    const labelArea = part.at === layoutListHeading(layout) ? listHeadingArea(layout, filled) : area(part.at);
    const label: Block = { area: labelArea, value: labelText(part.label, part, filled), look: looks.label };
    return part.kind === "heading" ? [label] : [label, valueBlock(part, filled)];
  });
}

/** Bordered blanks where the official table prints nothing, so that its grid has no holes. */
function fillers(blocks: readonly Block[], layout: FormLayout): Block[] {
  const covers = (row: number, col: number) => (block: Block) =>
    row >= block.area.top && row <= block.area.bottom && col >= block.area.left && col <= block.area.right;
  const top = Math.min(...layout.parts.map(({ at }) => area(at).top));
  const bottom = Math.max(...blocks.map((block) => block.area.bottom));
  const holes: Block[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = 0; col < layout.columnWidths.length; col++) {
      if (blocks.some(covers(row, col))) continue;
      holes.push({ area: { top: row, left: col, bottom: row, right: col }, value: null, look: looks.label });
    }
  }
  return holes;
}

/** The heading beside the list of indicators reaches down along all its rows. */
function layoutListHeading(layout: FormLayout): string {
  return `A${layout.indicators.headingRow}`;
}

function listHeadingArea(layout: FormLayout, filled: FilledForm): Area {
  const top = layout.indicators.headingRow - 1;
  return { top, left: 0, bottom: top + listRows(filled.indicators).length, right: 0 };
}

function labelText(official: string, part: FormLayout["parts"][number], { goalPeriod, labels = {} }: FilledForm): string {
  const label = labels[official] ?? official;
  return "period" in part && part.period && goalPeriod ? `${label}（${goalPeriod}）` : label;
}

function valueBlock(part: ValuePart, filled: FilledForm): Block {
  const text = part.kind === "amount" ? filled.amounts[part.key] : filled.fields[part.key];
  const review = filled.review?.[part.key];
  const base = { area: area(part.value), review };
  if (part.kind === "amount") return { ...base, value: amountValue(text), look: looks.amount };
  if (part.kind === "date") {
    const day = parseDate(text ?? "");
    return day.kind === "date"
      ? { ...base, value: day.iso, date: true, look: looks.date }
      : { ...base, value: text ?? null, look: looks.date };
  }
  return { ...base, value: text ?? null, look: standsBelow(part) ? looks.longText : looks.shortText };
}

/** A number, so that Excel can add it up; text that is no amount stays as it is, to be seen and mended. */
function amountValue(text: string | undefined): string | number | null {
  const money = parseMoney(text ?? "", "元");
  return money.kind === "money" ? money.value.toNumber() : (text ?? null);
}

function listRows(indicators: readonly FilledIndicator[]): readonly FilledIndicator[] {
  const empty: FilledIndicator = { level1: null, level2: null, name: null, target: null };
  return indicators.length > 0 ? indicators : Array.from({ length: EMPTY_LIST_ROWS }, () => empty);
}

function listBlocks({ indicators: block }: FormLayout, indicators: readonly FilledIndicator[]): Block[] {
  const headings = COLUMNS.map((column): Block => ({
    area: area(block.columns[column].at),
    value: block.columns[column].label,
    look: looks.label,
  }));
  const rows = listRows(indicators);
  const columns = COLUMNS.flatMap((column) => columnBlocks(column, area(block.columns[column].at), rows));
  return [...headings, ...columns];
}

/** A class label covers the rows below it, down to the next label of either level or a row that is up for review. */
function columnBlocks(column: IndicatorColumn, heading: Area, rows: readonly FilledIndicator[]): Block[] {
  const first = heading.bottom + 1;
  const isLabel = column === "level1" || column === "level2";
  const starts = rows.flatMap((row, index) => (index === 0 || !isLabel || startsBlock(column, row, rows[index - 1]!) ? [index] : []));
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? rows.length) - 1;
    const row = rows[start]!;
    const review = row.review?.columns.includes(column) ? row.review.why : undefined;
    const look = isLabel ? looks.label : column === "name" ? looks.listText : looks.shortText;
    return { area: { ...heading, top: first + start, bottom: first + end }, value: row[column], look, ...(review ? { review } : {}) };
  });
}

function startsBlock(column: "level1" | "level2", row: FilledIndicator, above: FilledIndicator): boolean {
  const labelled = row[column] !== null || (column === "level2" && row.level1 !== null);
  const inReview = (other: FilledIndicator): boolean => other.review?.columns.includes(column) ?? false;
  return labelled || inReview(row) || inReview(above);
}

/** The value and its comment in the first cell; look on all of them, since borders of merged areas are drawn by each cell. */
function cellsOf({ area: covered, value, date, look, review }: Block): PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (let row = covered.top; row <= covered.bottom; row++) {
    for (let col = covered.left; col <= covered.right; col++) {
      const first = row === covered.top && col === covered.left;
      const marked = review ? { ...look, fill: REVIEW_FILL } : look;
      cells.push({
        row,
        col,
        value: first ? value : null,
        look: marked,
        ...(first && date ? { date } : {}),
        ...(first && review ? { comment: review } : {}),
      });
    }
  }
  return cells;
}

function rowHeights(blocks: readonly Block[], layout: FormLayout): Map<number, number> {
  const least = new Map<number, number>([[area(layout.titleAt).top, TITLE_ROW_HEIGHT]]);
  for (const part of valueParts(layout).filter(standsBelow)) least.set(area(part.value).top, GOAL_ROW_HEIGHT);
  const texts = new Map<number, { text: string; width: number }[]>();
  for (const { area: covered, value, look } of blocks) {
    const line = texts.get(covered.top) ?? [];
    texts.set(covered.top, line);
    const oneRow = covered.top === covered.bottom;
    if (look.wrap && oneRow && value !== null) line.push({ text: String(value), width: widthOf(covered, layout) });
  }
  return new Map([...texts].map(([row, line]) => [row, rowHeight(line, FONT_SIZE, least.get(row) ?? LEAST_ROW_HEIGHT)]));
}

function widthOf({ left, right }: Area, { columnWidths }: FormLayout): number {
  return columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
