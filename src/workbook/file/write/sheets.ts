import type { DataValidation, TableDefinition, WriteSheet } from "hucre";
import { address, areaAddress } from "../../../grid/address";
import type { Choice, SheetPlan } from "../../../grid/sheet-plan";
import { toCell, valuesOf } from "./cells";
import { toChart } from "./charts";
import type { LinkNumbers } from "./external-links";
import { cellText } from "./texts";

const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };
/** Lines above and below the rows, no colours: the cells bring their own look. */
const TABLE_STYLE = "TableStyleLight1";
/** Excel takes 255 signs, those that number the pages among them. */
const LONGEST_FOOT = 200;

/** A planned sheet as the library writes it. */
export function toSheet(plan: SheetPlan, links: LinkNumbers): WriteSheet {
  const { orientation, pageStarts = [], foot, onePage } = plan.print;
  const table = plan.table && toTable(plan);
  return {
    name: plan.name,
    rows: valuesOf(plan.cells),
    cells: new Map(plan.cells.map((cell) => [`${cell.row},${cell.col}`, toCell(cell, links)])),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: new Map([...plan.rowHeights].map(([row, height]) => [row, { height }])),
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    ...(foot === undefined ? {} : { headerFooter: { oddFooter: footer(foot) } }),
    view: { showGridLines: false },
    ...(plan.frozenRows ? { freezePane: { rows: plan.frozenRows } } : {}),
    // The library counts a break by the row above it.
    ...(pageStarts.length > 0 ? { rowBreaks: pageStarts.map((row) => row - 1) } : {}),
    ...(plan.choices?.length ? { dataValidations: plan.choices.map(toValidation) } : {}),
    // A sheet's own filter over that of a table is what Excel calls damaged.
    ...(table ? { tables: [table] } : filterOf(plan)),
    ...(plan.charts?.length ? { charts: plan.charts.map(toChart) } : {}),
  };
}

function filterOf({ filter, table }: SheetPlan): Pick<WriteSheet, "autoFilter"> {
  const area = filter ?? table?.area;
  return area ? { autoFilter: { range: areaAddress(area) } } : {};
}

/** Nothing where the headings are not such as Excel wants them: each a text, no two the same. Then the list keeps a plain filter. */
function toTable({ table, cells }: SheetPlan): TableDefinition | undefined {
  const { name, area } = table!;
  const headings = new Map(cells.filter(({ row }) => row === area.top).map(({ col, value }) => [col, value]));
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => headings.get(area.left + index));
  const names = columns.flatMap((text) => (typeof text === "string" && text !== "" ? [cellText(text)] : []));
  const differ = new Set(names.map((text) => text.toLowerCase())).size === columns.length;
  if (!differ || area.bottom === area.top) return undefined;
  return {
    name,
    range: areaAddress(area),
    columns: names.map((text) => ({ name: text.replaceAll("\n", "_x000a_") })),
    style: TABLE_STYLE,
    showRowStripes: false,
  };
}

/** The text on the left, the pages on the right; `&` begins a code of Excel's. */
function footer(foot: string): string {
  return `&L${cellText(foot).slice(0, LONGEST_FOOT).replaceAll("&", "&&")}&R&P / &N`;
}

function toValidation({ row, col, options }: Choice): DataValidation {
  return { type: "list", values: [...options], allowBlank: true, showErrorMessage: false, range: address({ row, col }) };
}
