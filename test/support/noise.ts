import Decimal from "decimal.js";
import type { Area, Position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { compact } from "../../src/grid/text";
import { valueParts, type FormLayout } from "../../src/official/layout";

/** One way in which a unit's copy differs from the official sheet while saying the same. */
export interface Noise {
  readonly kind: string;
  /** Speaks of the official sheet as it was, so it comes first, and only one such can be applied. */
  readonly first?: true;
  /** Changes how amounts are written: only one such can be applied. */
  readonly amounts?: true;
  /** Changes how dates are written, likewise. */
  readonly dates?: true;
  readonly apply: (grid: Grid, layout: FormLayout) => Grid;
}

const cellsOf = (grid: Grid): Cell[] => grid.rows.flatMap(({ cells }) => [...cells]);
const mapCells = (grid: Grid, change: (cell: Cell) => Cell): Grid => makeGrid(grid.sheet, cellsOf(grid).map(change));
const retyped = (cell: Cell, text: string): Cell => ({ ...cell, kind: "text", value: text, text });
const textCell = (row: number, col: number, text: string): Cell => ({ row, col, kind: "text", value: text, text });
const lastRow = (grid: Grid): number => Math.max(...cellsOf(grid).map((cell) => cell.row));

/** The bare label of a cell that holds one and nothing else, or null. */
function labelOf(cell: Cell, layout: FormLayout): string | null {
  if (cell.kind !== "text") return null;
  const bare = compact(cell.text)
    .replace(/^\d、/, "")
    .replace(/:$/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/:$/, "");
  const columns = [...Object.values(layout.indicators.columns), ...Object.values(layout.subProjects?.columns ?? {})];
  return [...valueParts(layout), ...columns].some(({ label }) => compact(label) === bare || compact(label) === compact(cell.text))
    ? bare
    : null;
}

const relabel =
  (change: (text: string) => string): Noise["apply"] =>
  (grid, layout) =>
    mapCells(grid, (cell) => (labelOf(cell, layout) === null ? cell : retyped(cell, change(cell.text))));

const mapNumbers =
  (change: (digits: string) => string): Noise["apply"] =>
  (grid) =>
    mapCells(grid, (cell) => (cell.kind === "number" ? retyped(cell, change(String(cell.value))) : cell));

const mapDates =
  (change: (year: string, month: string, day: string) => string): Noise["apply"] =>
  (grid) =>
    mapCells(grid, (cell) => {
      const [, year, month, day] = /^(\d+)-(\d+)-(\d+)$/.exec(String(cell.value)) ?? [];
      return cell.kind === "date" ? retyped(cell, change(year!, month!, day!)) : cell;
    });

const mapBoxes =
  (change: (text: string) => string): Noise["apply"] =>
  (grid) =>
    mapCells(grid, (cell) => (/[□■]/.test(cell.text) ? retyped(cell, change(cell.text)) : cell));

const cellsWithin = ({ top, left, bottom, right }: Area): Position[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, col: left + across })),
  ).flat();

/** Label and value, wherever they stand side by side, in the label's cell. */
function inOneCell(grid: Grid, layout: FormLayout): Grid {
  const cells = cellsOf(grid);
  const labels = cells.filter((cell) => valueParts(layout).some(({ label }) => compact(label) === labelOf(cell, layout)));
  const valueOf = (label: Cell): Cell | undefined => {
    const next = cells.find(({ row, col }) => row === label.row && col > label.col);
    return next && !labels.includes(next) ? next : undefined;
  };
  const values = new Map(labels.map((label) => [label, valueOf(label)]));
  const moved = new Set(values.values());
  return makeGrid(
    grid.sheet,
    cells.flatMap((cell) => {
      if (moved.has(cell)) return [];
      const value = values.get(cell);
      return [value ? retyped(cell, `${cell.text.replace(/[：:]$/, "")}：${value.text}`) : cell];
    }),
  );
}

/** Names and targets of rows that share a class, in one cell each, a line for every one. */
function listedInOneCell(grid: Grid, layout: FormLayout): Grid {
  const [nameLabel, targetLabel] = [layout.indicators.columns.name, layout.indicators.columns.target].map(({ label }) =>
    cellsOf(grid).find((cell) => compact(cell.text) === compact(label))!,
  );
  const columns = [nameLabel!.col, targetLabel!.col];
  const cells: Cell[] = [];
  for (const { row, cells: line } of grid.rows) {
    const onlyPair = row > nameLabel!.row + 1 && line.length === 2 && line.every(({ col }, at) => col === columns[at]);
    const above =
      onlyPair && columns.map((col) => cells.findLast((cell) => cell.col === col && cell.row >= row - 3 && cell.row > nameLabel!.row));
    const follows =
      above &&
      above.every((cell) => cell !== undefined) &&
      above[0]!.row === above[1]!.row &&
      !cells.some((cell) => cell.row > above[0]!.row);
    if (!follows) cells.push(...line);
    else above.forEach((cell, at) => (cells[cells.indexOf(cell!)] = retyped(cell!, `${cell!.text}\n${line[at]!.text}`)));
  }
  return makeGrid(grid.sheet, cells);
}

/** Named kinds of noise; the facts read must stay the same under each. */
export const noises: readonly Noise[] = [
  { kind: "merged areas lost", apply: (grid) => ({ ...grid, merges: [] }) },
  {
    kind: "merged areas taken apart, their text in every cell",
    first: true,
    apply: (grid) =>
      makeGrid(
        grid.sheet,
        cellsOf(grid).flatMap((cell) => {
          const covered = grid.merges.find(({ top, left }) => top === cell.row && left === cell.col);
          return covered ? cellsWithin(covered).map((place) => ({ ...cell, ...place })) : [cell];
        }),
      ),
  },
  { kind: "label and value in one cell", first: true, apply: inOneCell },
  { kind: "several names and targets in one cell", first: true, apply: listedInOneCell },
  {
    kind: "amounts in 万元",
    first: true,
    amounts: true,
    apply: (grid) =>
      mapCells(grid, (cell) => {
        if (cell.kind === "number") return retyped(cell, new Decimal(cell.value as number).div(10_000).toFixed());
        return cell.kind === "text" && /[（(]元[）)]：?$/.test(cell.text) ? retyped(cell, cell.text.replace("元", "万元")) : cell;
      }),
  },
  {
    kind: "a unit behind each amount's label",
    apply: (grid, layout) =>
      mapCells(grid, (cell) => {
        const amount = valueParts(layout).find((part) => part.kind === "amount" && compact(part.label) === labelOf(cell, layout));
        return amount && !/[（(]/.test(cell.text) ? retyped(cell, `${cell.text}（元）`) : cell;
      }),
    first: true,
  },
  { kind: "blank rows above", apply: (grid) => mapCells(grid, (cell) => ({ ...cell, row: cell.row + 3 })) },
  { kind: "blank columns on the left", apply: (grid) => mapCells(grid, (cell) => ({ ...cell, col: cell.col + 2 })) },
  { kind: "blank rows between", apply: (grid) => mapCells(grid, (cell) => ({ ...cell, row: cell.row * 2 })) },
  { kind: "wider merged areas", apply: (grid) => mapCells(grid, (cell) => ({ ...cell, col: cell.col * 2 })) },
  {
    kind: "a note above the title",
    apply: (grid) => makeGrid(grid.sheet, [textCell(0, 0, "附件2"), ...cellsOf(grid).map((cell) => ({ ...cell, row: cell.row + 1 }))]),
  },
  {
    kind: "a row of the unit's own",
    apply: (grid: Grid, layout: FormLayout): Grid => {
      const end = valueParts(layout).find(({ key }) => key === "endDate")!;
      const after = cellsOf(grid).find((cell) => compact(cell.text).replace(/^\d、/, "").startsWith(compact(end.label)))!.row;
      const lower = cellsOf(grid).map((cell) => (cell.row > after ? { ...cell, row: cell.row + 1 } : cell));
      return makeGrid(grid.sheet, [...lower, textCell(after + 1, 0, "经办科室"), textCell(after + 1, 1, "业务一科")]);
    },
  },
  { kind: "spaces in labels", apply: relabel((text) => [...text].join(" ")) },
  { kind: "line breaks in labels", apply: relabel((text) => `${text.slice(0, 2)}\n${text.slice(2)}`) },
  { kind: "full-width colons behind labels", apply: relabel((text) => (/[:：]$/.test(text) ? text : `${text}：`)) },
  { kind: "numbered labels", apply: relabel((text) => `1、${text}`) },
  {
    kind: "blanks around texts",
    apply: (grid) => mapCells(grid, (cell) => (cell.kind === "text" ? retyped(cell, `\u3000${cell.text} \u00A0`) : cell)),
  },
  {
    kind: "amounts as text with separators",
    amounts: true,
    apply: mapNumbers((digits) => Number(digits).toLocaleString("en", { minimumFractionDigits: 2 })),
  },
  {
    kind: "amounts in full-width digits",
    amounts: true,
    apply: mapNumbers((digits) => digits.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  },
  { kind: "amounts with 元 behind them", amounts: true, apply: mapNumbers((digits) => `${digits}元`) },
  {
    kind: "amounts with 万元 behind them",
    amounts: true,
    apply: mapNumbers((digits) => `${new Decimal(digits).div(10_000).toFixed()}万元`),
  },
  { kind: "dates as Chinese text", dates: true, apply: mapDates((year, month, day) => `${year}年${Number(month)}月${Number(day)}日`) },
  {
    kind: "dates in Chinese with blanks",
    dates: true,
    apply: mapDates((year, month, day) => `${year}  年  ${month} 月 ${Number(day)}  日`),
  },
  { kind: "dates with slashes", dates: true, apply: mapDates((year, month, day) => `${year}/${month}/${day}`) },
  { kind: "dates as ISO text", dates: true, apply: mapDates((year, month, day) => `${year}-${month}-${day}`) },
  { kind: "boxes of another kind", apply: mapBoxes((text) => text.replaceAll("■", "☑").replaceAll("□", "☐")) },
  { kind: "ticks for ticked boxes", apply: mapBoxes((text) => text.replaceAll("■", "√")) },
  { kind: "boxes in brackets", apply: mapBoxes((text) => text.replaceAll("■", "（√）").replaceAll("□", "（ ）")) },
  { kind: "boxes in front", apply: mapBoxes((text) => text.replace(/([^□■\s：]+)([□■])/g, "$2$1")) },
  {
    kind: "a stray #REF! far below",
    apply: (grid) => makeGrid(grid.sheet, [...cellsOf(grid), { row: 900, col: 40, kind: "error", value: "#REF!", text: "#REF!" }]),
  },
  {
    kind: "signatures below the list",
    apply: (grid) =>
      makeGrid(grid.sheet, [
        ...cellsOf(grid),
        textCell(lastRow(grid) + 2, 0, "填表人：王某"),
        textCell(lastRow(grid) + 2, 2, "联系电话：无"),
      ]),
  },
];

/** Every two kinds that can be applied together, in the order in which they are. */
export const noisePairs: readonly (readonly [Noise, Noise])[] = noises.flatMap((one, index) =>
  noises.filter((other, at) => (one.first || at > index) && goTogether(one, other)).map((other) => [one, other] as const),
);

function goTogether(one: Noise, other: Noise): boolean {
  const sameSubject =
    (one.amounts && other.amounts) || (one.dates && other.dates) || (/box|tick/.test(one.kind) && /box|tick/.test(other.kind));
  return one !== other && !other.first && !sameSubject;
}
