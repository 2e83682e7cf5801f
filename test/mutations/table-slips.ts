import { address, position } from "../../src/grid/address";
import { textCell } from "../../src/grid/grid";
import type { Table, TableRow } from "../../src/reading/budget-facts";
import { anotherDigit } from "./amount-slips";
import { gridOf, withCells, withoutCell, withoutRow, withRowTwice, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Site } from "./kinds";

const tableOf = ({ subject }: Site): Table => subject as Table;

function rowAt(site: Site): TableRow {
  const own = address(site.cell);
  const rows = tableOf(site).rows;
  return rows.find(({ nameCell }) => nameCell === own) ?? rows.find(({ row }) => row === site.cell.row + 1)!;
}

const amountCells = ({ amounts }: TableRow): string[] => Object.values(amounts).map(({ cell }) => cell);

function hasMoney({ amounts }: TableRow): boolean {
  return Object.values(amounts).some(({ value }) => value !== null && !value.isZero());
}

/** Rows one level below a row, as codes go. */
function below(table: Table, { code }: TableRow): TableRow[] {
  return code === null ? [] : table.rows.filter((row) => row.code?.startsWith(code) && row.code.length === code.length + 2);
}

/** Other rows that the same one adds up. */
function siblings(table: Table, own: TableRow): TableRow[] {
  const above = own.code === null ? null : own.code.slice(0, own.level === 1 ? 0 : -2);
  return table.rows.filter((row) => row !== own && row.side === own.side && row.level === own.level && row.code?.startsWith(above ?? ""));
}

/** A lost row is missing from the sum above it, unless what stood below it takes its place there. */
function droppedReach(table: Table, row: TableRow): Reach {
  if (!hasMoney(row)) return blind("a row without money");
  if (row.isTotal) return blind("a table without its total is taken for unfinished, which is said");
  if (row.code === null) return table.rows.length === 1 ? blind("the only row of the table: it is empty then") : reach("tables", "across");
  if (below(table, row).length > 0) return blind("the rows below take the place of the missing one in the sums");
  return siblings(table, row).length > 0 ? reach("tables", "across") : blind("a total without any row below it has nothing to add up");
}

const dropped: Kind = {
  name: "row dropped",
  roles: ["subject", "total"],
  slip(site) {
    const table = tableOf(site);
    const row = rowAt(site);
    if (table.layout.sides.length > 1) return null;
    return {
      grid: withoutRow(gridOf(site), row.row - 1),
      seats: [...amountCells(row), row.nameCell],
      reaches: "partners",
      wasRow: (now) => (now >= row.row - 1 ? now + 1 : now),
      reach: droppedReach(table, row),
    };
  },
};

const doubled: Kind = {
  name: "row doubled",
  roles: ["subject"],
  slip(site) {
    const table = tableOf(site);
    const row = rowAt(site);
    if (!hasMoney(row) || table.layout.sides.length > 1 || table.rows.length === 1) return null;
    return {
      grid: withRowTwice(gridOf(site), row.row - 1),
      seats: [...amountCells(row), row.nameCell],
      reaches: "partners",
      wasRow: (now) => (now > row.row - 1 ? now - 1 : now),
      reach: reach("tables", "across", "fields"),
    };
  },
};

/** Whether other tables of the workbook print the row under its own code. */
function standsElsewhere({ base }: Site, table: Table, { code }: TableRow): boolean {
  return base.readings.some(({ tables }) => tables.some((other) => other !== table && other.rows.some((row) => row.code === code)));
}

/** A digit above the row's own level: the row counts to another parent, if to any. Rows below it would take its place. */
function leavesItsParent({ cell }: Site, { level }: TableRow): boolean {
  return cell.col < (level ?? 1) - 1;
}

const codeChanged: Kind = {
  name: "digit of a code changed",
  roles: ["code"],
  slip(site, random) {
    const table = tableOf(site);
    const row = rowAt(site);
    const text = anotherDigit(site.cell.text, random);
    const digits = [(row.code ?? "").slice(0, 3), ...((row.code ?? "").slice(3).match(/\d\d/g) ?? [])];
    const code = digits.map((part, level) => (level === site.cell.col ? text : part)).join("");
    const near = siblings(table, row).length > 0;
    const others = near || below(table, row).length > 0 || standsElsewhere(site, table, row);
    return {
      grid: withCells(gridOf(site), written(site.cell, text)),
      seats: [address(site.cell), row.nameCell, ...amountCells(row)],
      reaches: "partners",
      reach:
        row.code === null || !hasMoney(row)
          ? blind("a row without money")
          : table.rows.some((other) => other.code === code)
            ? reach("tables", "across", "fields")
            : near && leavesItsParent(site, row) && below(table, row).length === 0
              ? reach("tables", "across", "fields")
              : others
                ? blind("a code that other tables lack is said and not judged: tables of copies may be cut short")
                : blind("a code that stands in no other table and under no other row"),
    };
  },
};

const codeCut: Kind = {
  name: "code left out",
  roles: ["code"],
  slip(site) {
    const row = rowAt(site);
    return {
      grid: withoutCell(gridOf(site), site.cell),
      seats: [address(site.cell), row.nameCell, ...amountCells(row)],
      reaches: "partners",
      reach: hasMoney(row) ? blind("a row without its code hinders the sums, which is said") : blind("a row without money"),
    };
  },
};

const NAMES = ["城乡社区支出", "培训支出", "其他社会保障支出"];

const nameChanged: Kind = {
  name: "subject's name changed",
  roles: ["subject"],
  slip(site, random) {
    const row = rowAt(site);
    if (row.name === "" || !hasMoney(row)) return null;
    const number = /^[一二三四五六七八九十\d]+[、.．]\s*/.exec(site.cell.text)?.[0] ?? "";
    const elsewhere = standsElsewhere(site, tableOf(site), row);
    const reached =
      row.code === null
        ? blind("a line that another table lacks is said and not judged")
        : elsewhere
          ? reach("tables", "across", "fields")
          : blind("the name of a code that stands in no other table");
    return {
      grid: withCells(gridOf(site), written(site.cell, number + random.pick(NAMES))),
      seats: [address(site.cell), ...amountCells(row)],
      reach: reached,
    };
  },
};

const unitChanged: Kind = {
  name: "unit of a table changed",
  roles: ["unit"],
  slip(site) {
    const table = tableOf(site);
    if (!table.rows.some(hasMoney)) return null;
    const text = site.cell.text.includes("万元") ? site.cell.text.replace("万元", "元") : site.cell.text.replace("元", "万元");
    return { grid: withCells(gridOf(site), written(site.cell, text)), reaches: "sheet", reach: reach("across", "tables", "amounts") };
  },
};

const yearOfTitle: Kind = {
  name: "stale year of a table or note",
  roles: ["title"],
  slip(site) {
    const { subject } = site;
    // A year in a project's name is part of the name.
    if (subject === null || subject.kind === "form" || subject.kind === "project-note" || !/20\d\d/.test(site.cell.text)) return null;
    const text = site.cell.text.replace(/20\d\d/, (year) => String(Number(year) - 1));
    const alone = site.base.readings.filter(({ tables, notes }) => tables.length + notes.length > 0).length < 3;
    return {
      grid: withCells(gridOf(site), written(site.cell, text)),
      reaches: "sheet",
      reach: alone ? blind("no other sheet says the year") : reach("dates"),
    };
  },
};

const department: Kind = {
  name: "another department",
  roles: ["department"],
  slip(site) {
    const text = site.cell.text.replace(/[\u4e00-\u9fff]+$/, "某区档案馆");
    return { grid: withCells(gridOf(site), written(site.cell, text)), reach: reach("fields", "across") };
  },
};

const heading: Kind = {
  name: "column heading reworded",
  roles: ["column heading"],
  slip(site) {
    const own = tableOf(site).rows.flatMap(({ amounts }) => Object.values(amounts));
    const column = own.filter(({ cell, value }) => value !== null && !value.isZero() && position(cell).col === site.cell.col);
    return {
      grid: withCells(gridOf(site), textCell(site.cell, "备用栏")),
      seats: [address(site.cell), ...column.map(({ cell }) => cell)],
      reaches: "partners",
      reach:
        column.length === 0 ? blind("the heading of a blank column") : blind("a column that is not found hinders the sums, which is said"),
    };
  },
};

const printed: Kind = {
  name: "printed words changed",
  roles: ["other", "fixed indicator", "total"],
  slip: (site) =>
    /20\d\d/.test(site.cell.text)
      ? null
      : {
          grid: withCells(gridOf(site), textCell(site.cell, `${site.cell.text}（一）`)),
          reaches: "sheet",
          reach: blind("headings and printed rows hold nothing that is checked; what they lead to is found as their own kinds"),
        },
};

const twice: Kind = {
  name: "sheet doubled",
  roles: ["title"],
  slip(site) {
    const grid = gridOf(site);
    const reached =
      site.subject?.kind === "form"
        ? reach("across")
        : blind("a table or note that stands twice hinders the rules, which is said of them and is no finding");
    return { grid, added: { ...grid, sheet: `${grid.sheet} (2)` }, reaches: "sheet", reach: reached };
  },
};

export const tableSlips: readonly Kind[] = [
  dropped,
  doubled,
  codeChanged,
  codeCut,
  nameChanged,
  unitChanged,
  yearOfTitle,
  department,
  heading,
  printed,
  twice,
];
