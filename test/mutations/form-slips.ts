import type Decimal from "decimal.js";
import { address } from "../../src/grid/address";
import { textCell, type Cell } from "../../src/grid/grid";
import type { AmountKey, FieldKey } from "../../src/official/layout";
import type { Form } from "../../src/reading/facts";
import { formMoneyReach, moneyOf } from "./form-money";
import { gridOf, withCells, withoutCell, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Site } from "./kinds";

const formOf = ({ subject }: Site): Form => subject as Form;
const dateCells = (form: Form): string[] => [form.fields.startDate.cell, form.fields.endDate.cell, form.year.cell];

function dated(cell: Cell, iso: string): Cell {
  return { row: cell.row, col: cell.col, kind: "date", value: iso, text: iso };
}

/** Whether a form's dates as they are now contradict one another or its year. */
function datesReach(form: Form, start: string, end: string): Reach {
  if (start > end) return reach("dates");
  const year = form.year.value!;
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (last < year || first > year) return reach("dates");
  if (form.goalPeriod?.value) {
    const { from, to } = form.goalPeriod.value;
    return from === first && to === last ? blind("dates within the stated period") : reach("dates");
  }
  if (first === year && last === year) return blind("another date within the year");
  return form.layout.id === "project-2023" ? reach("dates") : severalYearsReach(form, start, end);
}

/** Forms without a place for the period: only money that is all of this year contradicts dates of several. */
function severalYearsReach(form: Form, start: string, end: string): Reach {
  const { annual, project } = form.layout.funding;
  const [total, own] = [form.amounts[project.total]?.value, form.amounts[annual.total]?.value];
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  if (days > 366 && total && own && total.equals(own)) return reach("dates");
  return blind("a project of several years on a form that has no place for its period");
}

function dateKind(name: string, shift: (start: string, end: string, isStart: boolean) => string | null): Kind {
  return {
    name,
    roles: ["date"],
    slip(site) {
      const form = formOf(site);
      const [start, end] = [form.fields.startDate.value, form.fields.endDate.value];
      if (!start || !end || form.year.value === null) return null;
      const isStart = site.key === "startDate";
      const now = shift(start, end, isStart);
      if (now === null) return null;
      const grid = withCells(gridOf(site), dated(site.cell, now));
      return { grid, reach: isStart ? datesReach(form, now, end) : datesReach(form, start, now) };
    },
  };
}

const yearLater = (iso: string, years: number): string => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;

const dates: readonly Kind[] = [
  dateKind("stale year of a date", (start, end, isStart) => yearLater(isStart ? start : end, -1)),
  dateKind("start after end", (start, end, isStart) => (isStart ? yearLater(end, 1) : yearLater(start, -1))),
  {
    name: "impossible date",
    roles: ["date"],
    slip: (site) => ({
      grid: withCells(gridOf(site), written(site.cell, `${formOf(site).year.value ?? 2020}-02-30`)),
      reach: reach("dates"),
    }),
  },
  {
    name: "date in words",
    roles: ["date"],
    slip: (site) => ({ grid: withCells(gridOf(site), written(site.cell, "年内择期")), reach: reach("dates") }),
  },
];

const staleYear: Kind = {
  name: "stale year of a form",
  roles: ["year"],
  slip(site) {
    const form = formOf(site);
    const { startDate, endDate } = form.fields;
    if (site.subject?.kind !== "form" || form.year.value === null || !startDate.value || !endDate.value) return null;
    const stale = form.year.value - 1;
    const text = site.cell.text.replace(String(form.year.value), String(stale));
    return {
      grid: withCells(gridOf(site), written(site.cell, text)),
      seats: dateCells(form),
      reach: datesReach({ ...form, year: { ...form.year, value: stale } }, startDate.value, endDate.value),
    };
  },
};

const yearBlanked: Kind = {
  name: "year of a form left out",
  roles: ["year"],
  slip(site) {
    const text = site.cell.text.replace(/\d{4}/, "    ");
    if (text === site.cell.text || site.subject?.kind !== "form") return null;
    const again = gridOf(site).rows.some(({ cells }) => cells.some((cell) => /^20\d\d年绩效目标/.test(cell.text)));
    return {
      grid: withCells(gridOf(site), written(site.cell, text)),
      reach: again ? blind("the heading of the targets says the year too") : reach("fields"),
    };
  },
};

const fieldBlanked: Kind = {
  name: "field blanked",
  roles: ["field", "choice", "date", "long text"],
  slip(site) {
    const fact = formOf(site).fields[site.key as FieldKey]!;
    if (fact.cells.length > 1) return null;
    const reached = fact.part.required ? reach("fields") : blind("a field that may stay blank");
    return { grid: withoutCell(gridOf(site), site.cell), reach: reached };
  },
};

const untick: Kind = {
  name: "no box ticked",
  roles: ["choice"],
  slip(site) {
    const text = site.cell.text.replaceAll("■", "□");
    return text === site.cell.text ? null : { grid: withCells(gridOf(site), written(site.cell, text)), reach: reach("fields") };
  },
};

const tickBoth: Kind = {
  name: "exclusive boxes both ticked",
  roles: ["choice"],
  slip(site) {
    if (site.key !== "projectType" || !/□/.test(site.cell.text)) return null;
    const text = site.cell.text.replaceAll("□", "■");
    return { grid: withCells(gridOf(site), written(site.cell, text)), reach: reach("fields") };
  },
};

/** A label gone or reworded: the value beside it can no longer be known. */
function labelReach(site: Site): Reach {
  const form = formOf(site);
  const key = site.key!;
  const amount = form.amounts[key as AmountKey];
  if (amount ? amount.part.required : form.fields[key as FieldKey]!.part.required) return reach("fields", "amounts");
  if (!amount || amount.value === null) return blind("the label of a field that may stay blank, or does");
  return blind("the label of an amount that may stay blank: what is compared with it says that it could not look");
}

function labelKind(name: string, change: (text: string) => string): Kind {
  return {
    name,
    roles: ["label"],
    slip(site) {
      const text = change(site.cell.text);
      const grid = text === "" ? withoutCell(gridOf(site), site.cell) : withCells(gridOf(site), textCell(site.cell, text));
      return { grid, seats: [address(site.cell), site.labelled!], reaches: "partners", reach: labelReach(site) };
    },
  };
}

/** 元 made 万元 in one label: that amount is so many times what the others are. */
const unitOfLabel: Kind = {
  name: "unit of a form's amount changed",
  roles: ["label", "other"],
  slip(site) {
    const form = formOf(site);
    const text = site.cell.text.replace(/(?<=[（(])元(?=[）)])/, "万元");
    if (site.subject?.kind !== "form" || text === site.cell.text) return null;
    const money = moneyOf(form);
    const times = (amount: Decimal | null | undefined): Decimal | null => amount?.mul(10_000) ?? null;
    const key = site.key as AmountKey | null;
    const parts = /预算金额/.test(text);
    const now = parts
      ? { ...money, parts: money.parts.map(times) }
      : { ...money, amounts: { ...money.amounts, [key!]: times(money.amounts[key!]) } };
    return {
      grid: withCells(gridOf(site), written(site.cell, text)),
      reaches: "sheet",
      reach: key || parts ? formMoneyReach(form, now) : blind("the unit of all amounts of a form, which nothing on it contradicts"),
    };
  },
};

export const formSlips: readonly Kind[] = [
  ...dates,
  staleYear,
  yearBlanked,
  fieldBlanked,
  unitOfLabel,
  untick,
  tickBoth,
  labelKind("label blanked", () => ""),
  labelKind("label reworded", () => "其他内容"),
];
