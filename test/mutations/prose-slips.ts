import Decimal from "decimal.js";
import type { Grid } from "../../src/grid/grid";
import type { WorkbookReading } from "../../src/reading/facts";
import { anotherDigit } from "./amount-slips";
import { gridOf, withCells, withoutRow, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Site } from "./kinds";
import { isFirstHeading, ofHeading, oneOf } from "./text-slips";

const AMOUNT = /(?<number>\d[\d,]*(?:\.\d+)?)(?=\s*(?:万元|元))/g;
/** Words before an amount that say that it is how much more or less than last year. */
const CHANGE = /(?:增加|减少|下降|增长|提高)了?(?:约)?$/;
const LIMITED = /(?:预留|小型和微型企业|小微企业|中小企业|涉及项目(?:预算)?资金)[^。；]{0,20}$/;
/** What the tables of the budget say too, just before the amount. */
const IN_TABLES =
  /(?:收入预算|支出预算|预算(?:收入|支出)|财政拨款收入|事业收入|事业单位经营收入|其他收入|”科目|“三公”经费预算数?为?|因公出国（境）费(?:预算)?|公务接待费(?:预算)?|购置及运行费(?:预算)?|购置费|运行(?:维护)?费|机关运行经费预算为?)(?:为|总额|数为|数)?$/;
const PROCUREMENT = /政府采购(?:货物|工程|服务)?预算(?:为)?$/;

const isSection = (site: Site): boolean => site.subject?.kind === "project-note";

/** Whether something contradicts an amount of the prose, told by the words before it. */
function proseReach(site: Site, before: string, after: string): Reach {
  if (CHANGE.test(before)) return changeReach(site);
  if (isSection(site)) return partsReach(site.cell.text);
  if (LIMITED.test(before)) return limitReach(site, before, after);
  if (PROCUREMENT.test(before)) return reach("amounts", "across");
  if (IN_TABLES.test(before)) return tableReach(site, before);
  return blind("an amount of the prose that stands alone");
}

function changeReach({ cell, subject, base }: Site): Reach {
  const lines =
    subject?.kind === "note" ? base.grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))) : [];
  const threePublic = /三公|出国（境）费|公务接待费|购置及运行费/.test(cell.text);
  if (threePublic && lines.some((text) => /“三公”经费预算数为/.test(text))) return reach("amounts");
  return blind("a change against last year, whose tables are not there");
}

/** The parts of a project's total, where the note says that they are all of them. */
function partsReach(text: string): Reach {
  const amounts = text.match(AMOUNT) ?? [];
  const allThere = /本项目总金额/.test(text) && /包括|包含/.test(text) && !/其中|主要|其余|等/.test(text);
  return allThere && amounts.length > 2 ? reach("amounts") : blind("amounts of a project of which not all parts are told");
}

/** What an amount of the prose must not exceed, and must not fall below: the amounts named beside it, and the project spending. */
function limitReach({ base, cell, subject }: Site, before: string, after: string): Reach {
  const text = subject?.kind === "note" ? gridText(base.grids.find(({ rows }) => rows.some(({ cells }) => cells.includes(cell)))!) : "";
  const named = (pattern: RegExp): Decimal => new Decimal(pattern.exec(text)?.[1]?.replaceAll(",", "") ?? "Infinity");
  const [all, medium, small] = [
    /政府采购预算(?:为|总额)?([\d,.]+)万元/,
    /中小企业[^，。]*?([\d,.]+)万元/,
    /(?:小型和微型|小微)企业[^，。]*?([\d,.]+)万元/,
  ].map(named);
  const now = new Decimal(after.replaceAll(",", ""));
  const breaks = /项目(?:预算)?资金/.test(before)
    ? now.gt(projectSpending(base.readings))
    : /(?:小型和微型|小微)企业/.test(before.slice(-25))
      ? now.gt(medium!)
      : now.gt(all!) || now.lt(small!);
  return breaks ? reach("amounts", "across") : blind("an amount that is only limited by another and stays within");
}

function gridText({ rows }: Grid): string {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
}

/** In 万元. */
function projectSpending(readings: readonly WorkbookReading[]): Decimal {
  const table = readings.flatMap(({ tables }) => tables).find(({ layout }) => layout.id === "budget-expenditure");
  return table?.rows.find(({ isTotal }) => isTotal)?.amounts["项目支出"]?.value?.div(10_000) ?? new Decimal(Infinity);
}

function tableReach({ base, cell }: Site, before: string): Reach {
  const tables = base.readings.flatMap((reading) => reading.tables);
  if (tables.length === 0) return blind("the tables that the prose speaks of are not there");
  const subject = /“(?<name>[^“”]+)”科目$/.exec(before)?.groups?.["name"];
  const named = subject === undefined || tables.some(({ rows }) => rows.some((row) => row.subject === subject));
  if (!named) return blind("a subject that no table has under this name");
  return /持平|增加|减少|预算/.test(cell.text) || subject !== undefined ? reach("across", "amounts") : blind("an amount that stands alone");
}

interface Place {
  readonly at: number;
  readonly number: string;
}

function placesIn(text: string): Place[] {
  return [...text.matchAll(AMOUNT)].map(({ index, groups }) => ({ at: index, number: groups!["number"]! }));
}

function proseKind(name: string, change: (number: string, random: Parameters<Kind["slip"]>[1]) => string): Kind {
  return {
    name,
    roles: ["paragraph"],
    slip(site, random) {
      const text = site.cell.text;
      const places = placesIn(text);
      if (places.length === 0) return null;
      const { at, number } = random.pick(places);
      const now = change(number, random);
      if (now === number) return null;
      const grid = withCells(gridOf(site), written(site.cell, text.slice(0, at) + now + text.slice(at + number.length)));
      return { grid, reaches: "partners", reach: proseReach(site, text.slice(0, at), now) };
    },
  };
}

const direction: Kind = {
  name: "direction flipped in prose",
  roles: ["paragraph"],
  slip(site, random) {
    const text = oneOf(site.cell.text, /增加(?=[\d,]+)|减少(?=[\d,]+)/g, (word) => (word === "增加" ? "减少" : "增加"), random);
    return text === null
      ? null
      : { grid: withCells(gridOf(site), written(site.cell, text)), reaches: "partners", reach: changeReach(site) };
  },
};

function plainKind(name: string, pattern: RegExp, put: (found: string) => string, reached: Reach): Kind {
  return {
    name,
    roles: ["paragraph"],
    slip(site, random) {
      if (site.subject?.kind !== "note") return null;
      const text = oneOf(site.cell.text, pattern, put, random);
      return text === null || text === site.cell.text ? null : { grid: withCells(gridOf(site), written(site.cell, text)), reach: reached };
    },
  };
}

const plain: readonly Kind[] = [
  plainKind("both directions left standing", /增加(?=[\d,]+)|减少(?=[\d,]+)/g, () => "增加（减少）", reach("text", "fields", "amounts")),
  plainKind("amount beside 持平", /持平/g, () => "持平，增加5万元", reach("amounts", "text")),
  plainKind("reason left out", /(?<=主要原因是)[^。；]+/g, () => "", reach("text", "fields")),
  plainKind("stale year compared with in prose", /(?<=[比与较])20\d\d(?=年)/g, (year) => String(Number(year) - 1), reach("dates")),
  plainKind("subject's name in prose", /(?<=“[\u4e00-\u9fff]+)和(?=[\u4e00-\u9fff]+支出”)/g, () => "与", reach("fields", "across")),
  plainKind(
    "number of units",
    /\d+(?=个预算单位|家机关)/g,
    (number) => new Decimal(number).plus(1).toFixed(),
    blind("a number of units that is no number of those listed"),
  ),
];

const unitCount: Kind = {
  name: "number of units beside their list",
  roles: ["paragraph"],
  slip(site, random) {
    if (site.subject?.kind !== "note" || site.subject.about !== "units") return null;
    const text = oneOf(site.cell.text, /\d+(?=家)/g, (number) => new Decimal(number).plus(1).toFixed(), random);
    return text === null ? null : { grid: withCells(gridOf(site), written(site.cell, text)), reaches: "sheet", reach: reach("fields") };
  },
};

const unitName: Kind = {
  name: "a sign of a unit's name lost",
  roles: ["paragraph"],
  slip(site) {
    const { subject, cell } = site;
    if (subject?.kind !== "project-note" || subject.implementingUnit.cell === undefined) return null;
    if (!/^[\s　]*(?:某|上海)市[\u4e00-\u9fff]{3,20}[。]?$/.test(cell.text)) return null;
    return { grid: withCells(gridOf(site), written(cell, cell.text.replace("市", ""))), reach: reach("fields") };
  },
};

/** A line of the list of units, whose number the paragraphs above it tell. */
function isListed({ subject, cell }: Site): boolean {
  return subject?.kind === "note" && subject.about === "units" && /^[\s　]*\d+[.．、]/.test(cell.text);
}

const dropped: Kind = {
  name: "paragraph dropped",
  roles: ["paragraph"],
  slip(site) {
    const { row } = site.cell;
    return {
      grid: withoutRow(gridOf(site), row),
      wasRow: (now) => (now >= row ? now + 1 : now),
      reaches: "sheet",
      reach: isListed(site) ? reach("fields") : blind("prose may leave out what it likes"),
    };
  },
};

const error: Kind = {
  name: "#REF! in place of a text",
  roles: ["paragraph", "field", "long text", "indicator", "target"],
  slip(site) {
    const { row, col } = site.cell;
    const inNote = site.subject?.kind !== "form";
    return {
      grid: withCells(gridOf(site), { row, col, kind: "error", value: "#REF!", text: "#REF!" }),
      // A line of a list is counted by what stands above it.
      ...(isListed(site) ? { reaches: "sheet" as const } : {}),
      reach: isFirstHeading(site) ? ofHeading : inNote ? reach("fields", "text") : reach("fields"),
    };
  },
};

export const proseSlips: readonly Kind[] = [
  proseKind("digit changed in prose", anotherDigit),
  proseKind("×10,000 in prose", (number) => new Decimal(number.replaceAll(",", "")).mul(10_000).toFixed()),
  direction,
  ...plain,
  unitCount,
  unitName,
  dropped,
  error,
];
