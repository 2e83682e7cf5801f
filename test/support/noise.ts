import Decimal from "decimal.js";
import type { Area, Position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";

/** One way in which a unit's copy differs from the official sheet while saying the same. */
export type Noise = (grid: Grid) => Grid;

const cellsOf = (grid: Grid): Cell[] => grid.rows.flatMap(({ cells }) => [...cells]);
const mapCells = (grid: Grid, change: (cell: Cell) => Cell): Grid => makeGrid(grid.sheet, cellsOf(grid).map(change));
const isText = (cell: Cell): boolean => cell.kind === "text";
const retyped = (cell: Cell, text: string): Cell => ({ ...cell, kind: "text", value: text, text });
const LABELS =
  /^(?:项目名称|项目性质|项目类别|主管部门|实施单位|计划开始日期|计划完成日期|项目资金总额|年度资金申请总额|其中：|上年结转资金|其他资金|项目总目标|年度总体目标|一级指标|二级指标|三级指标)/;
const relabel =
  (change: (text: string) => string): Noise =>
  (grid) =>
    mapCells(grid, (cell) =>
      isText(cell) && LABELS.test(cell.text) && !/^项目名称：./.test(cell.text) ? retyped(cell, change(cell.text)) : cell,
    );

const cellsWithin = ({ top, left, bottom, right }: Area): Position[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, col: left + across })),
  ).flat();

/** Named kinds of noise; the facts read must stay the same under each. */
export const noises: Readonly<Record<string, Noise>> = {
  "merged areas lost": (grid) => ({ ...grid, merges: [] }),
  "merged areas taken apart, their text in every cell": (grid) => {
    const repeated = cellsOf(grid).flatMap((cell) => {
      const covered = grid.merges.find(({ top, left }) => top === cell.row && left === cell.col);
      return covered ? cellsWithin(covered).map((place) => ({ ...cell, ...place })) : [cell];
    });
    return makeGrid(grid.sheet, repeated);
  },
  "label and value in one cell": (grid) => {
    const name = cellsOf(grid).find(({ text }) => text === "项目名称")!;
    const value = cellsOf(grid).find(({ row, col }) => row === name.row && col > name.col)!;
    return makeGrid(
      grid.sheet,
      cellsOf(grid).flatMap((cell) => (cell === value ? [] : cell === name ? [retyped(cell, `项目名称：${value.text}`)] : [cell])),
    );
  },
  "a unit behind each amount's label": relabel((text) =>
    /^(?:项目资金总额|年度资金申请总额|上年结转资金)$/.test(text) ? `${text}（元）` : text,
  ),
  "amounts in 万元": (grid) =>
    mapCells(grid, (cell) => {
      if (cell.text === "项目资金(元)") return retyped(cell, "项目资金（万元）");
      return cell.kind === "number" ? retyped(cell, new Decimal(cell.value as number).div(10_000).toFixed()) : cell;
    }),
  "blank rows above": (grid) => mapCells(grid, (cell) => ({ ...cell, row: cell.row + 3 })),
  "blank columns on the left": (grid) => mapCells(grid, (cell) => ({ ...cell, col: cell.col + 2 })),
  "blank rows between": (grid) => mapCells(grid, (cell) => ({ ...cell, row: cell.row * 2 })),
  "wider merged areas": (grid) => mapCells(grid, (cell) => ({ ...cell, col: cell.col * 2 })),
  "a note above the title": (grid) =>
    makeGrid(grid.sheet, [
      { row: 0, col: 0, kind: "text", value: "附件2", text: "附件2" },
      ...cellsOf(mapCells(grid, (cell) => ({ ...cell, row: cell.row + 1 }))),
    ]),
  "spaces in labels": relabel((text) => [...text].join(" ")),
  "line breaks in labels": relabel((text) => `${text.slice(0, 2)}\n${text.slice(2)}`),
  "full-width colons behind labels": relabel((text) => `${text}：`),
  "numbered labels": relabel((text) => `1、${text}`),
  "blanks around texts": (grid) => mapCells(grid, (cell) => (isText(cell) ? retyped(cell, `\u3000${cell.text} \u00A0`) : cell)),
  "amounts as text with separators": (grid) =>
    mapCells(grid, (cell) =>
      cell.kind === "number" ? retyped(cell, Number(cell.value).toLocaleString("en", { minimumFractionDigits: 2 })) : cell,
    ),
  "amounts in full-width digits": (grid) =>
    mapCells(grid, (cell) =>
      cell.kind === "number"
        ? retyped(
            cell,
            String(cell.value).replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
          )
        : cell,
    ),
  "amounts with 元 behind them": (grid) => mapCells(grid, (cell) => (cell.kind === "number" ? retyped(cell, `${cell.value}元`) : cell)),
  "dates as Chinese text": (grid) =>
    mapCells(grid, (cell) =>
      cell.kind === "date" ? retyped(cell, String(cell.value).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日")) : cell,
    ),
  "dates with slashes": (grid) =>
    mapCells(grid, (cell) => (cell.kind === "date" ? retyped(cell, String(cell.value).replaceAll("-", "/")) : cell)),
  "a stray #REF! far below": (grid) =>
    makeGrid(grid.sheet, [...cellsOf(grid), { row: 900, col: 40, kind: "error", value: "#REF!", text: "#REF!" }]),
  "a remark below the list": (grid) => {
    const row = Math.max(...cellsOf(grid).map((cell) => cell.row)) + 2;
    return makeGrid(grid.sheet, [...cellsOf(grid), { row, col: 0, kind: "text", value: "备注：无", text: "备注：无" }]);
  },
};
