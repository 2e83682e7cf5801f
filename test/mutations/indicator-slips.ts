import { address } from "../../src/grid/address";
import type { IndicatorClass } from "../../src/official/layout";
import type { Form, Indicator } from "../../src/reading/facts";
import { anotherDigit } from "./amount-slips";
import { gridOf, withCells, withoutCell, withoutRow, withRowTwice, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Site } from "./kinds";

const formOf = ({ subject }: Site): Form => subject as Form;

/** The indicator whose name or target a cell holds; null of a cell that holds several, and of those that the form prints. */
function indicatorAt(site: Site): Indicator | null {
  const own = formOf(site).indicators.filter(({ cells }) => [cells.name, cells.target].includes(address(site.cell)));
  return own.length === 1 && !own[0]!.fixed && !site.cell.text.includes("\n") ? own[0]! : null;
}

function classesOf({ layout }: Form): IndicatorClass[] {
  return layout.indicators.groups.flatMap(({ classes }) => classes);
}

/** Whether some class that must be there has no indicator any more. */
function classMissing({ layout }: Form, left: readonly Indicator[]): boolean {
  return layout.indicators.requiredClasses.some((some) => !left.some((own) => own.class !== null && some.includes(own.class)));
}

const RATE = /(?<!效)率$|满意度$|比例$|占比$/;
/** Rates that may exceed 100 %. */
const GROWS = /增长|增幅|提高|提升|上升|完成率|执行率|回报|超/;

function targetKind(
  name: string,
  change: (target: string, indicator: Indicator) => string | null,
  reached: (own: Indicator, site: Site, text: string) => Reach,
): Kind {
  return {
    name,
    roles: ["target"],
    slip(site) {
      const own = indicatorAt(site);
      const text = own?.name && own.target ? change(site.cell.text, own) : null;
      if (!own || text === null || text === site.cell.text) return null;
      return {
        grid: withCells(gridOf(site), written(site.cell, text)),
        seats: [own.cells.name, own.cells.target],
        reach: reached(own, site, text),
      };
    },
  };
}

const targets: readonly Kind[] = [
  targetKind(
    "target is the name",
    // Words for a satisfaction target are a kind of their own.
    (_, { name }) => (/满意/.test(name!) ? null : name),
    () => reach("indicators"),
  ),
  targetKind(
    "percentage above 100",
    (target, { name }) => (RATE.test(name!) && /\d+(\.\d+)?\W*%/.test(target) ? target.replace(/\d+/, "195") : null),
    ({ name }) => (GROWS.test(name!) ? blind("a rate that may exceed 100 %") : reach("indicators")),
  ),
  targetKind(
    "percent sign dropped",
    (target, { name }) => (RATE.test(name!) && /\d/.test(target) ? target.replace(/\(%\)|%/, "") : null),
    () => reach("indicators"),
  ),
  targetKind(
    "unit does not fit",
    (target, { name }) =>
      RATE.test(name!)
        ? target.replace("%", "度")
        : /[数次]$/.test(name!)
          ? target.replace(/(?:人次|[人场次座册个台间])(?=\)?$)/, "%")
          : null,
    () => reach("indicators"),
  ),
  targetKind(
    "operator the wrong way round",
    (target, { name }) => (/满意/.test(name!) ? target.replace(/[≥>]=?/, "≤") : null),
    () => reach("indicators"),
  ),
  targetKind(
    "absurd rate",
    (target, { name }) => (/合格率|满意度|完好率|准确率/.test(name!) && /%/.test(target) ? target.replace(/\d+(\.\d+)?/, "9") : null),
    () => reach("indicators"),
  ),
  targetKind(
    "count with a fraction",
    (target, { class: own, parsed }) =>
      /数量/.test(own ?? "") && parsed.kind === "numeric" && /[人场次座册个台项]/.test(target)
        ? target.replace(/\d+(\.\d+)?/, "12.5")
        : null,
    () => reach("indicators"),
  ),
  targetKind(
    "no number where the class wants one",
    (target, { class: own, name }) => (/数量/.test(own ?? "") && /\d/.test(target) && !/\d/.test(name!) ? "若干" : null),
    () => reach("indicators"),
  ),
  targetKind(
    "satisfaction in words",
    (target, { class: own, name }) => (/满意度/.test(own ?? "") && /满意度$/.test(name!) && /\d/.test(target) ? "良好" : null),
    () => reach("indicators"),
  ),
  targetKind(
    "number left out of a target",
    (target) => (/^[≥>=]+\d+/.test(target) ? target.replace(/\d+(\.\d+)?/, "") : null),
    () => reach("indicators"),
  ),
  targetKind(
    "stale year of a target",
    (target) => (/^20\d\d年(\d|底)/.test(target) ? target.replace(/\d{4}/, (year) => String(Number(year) - 1)) : null),
    (_, site, text) => yearReach(site, text, 0),
  ),
  targetKind(
    "stale year compared with",
    (target) => (/较20\d\d年/.test(target) ? target.replace(/\d{4}/, (year) => String(Number(year) - 1)) : null),
    (_, site, text) => yearReach(site, text, -1),
  ),
];

/** Whether a target's year lies before the project, or of what it is compared with before the year before that. */
function yearReach(site: Site, target: string, beforeFirst: number): Reach {
  const { startDate } = formOf(site).fields;
  const first = Number((startDate.value ?? "").slice(0, 4));
  const year = Number(/20\d\d/.exec(target)![0]);
  return year >= first + beforeFirst ? blind("a year of the project's own period, or the one before it") : reach("dates", "indicators");
}

const digit: Kind = {
  name: "digit of a target changed",
  roles: ["target"],
  slip(site, random) {
    const own = indicatorAt(site);
    const number = /\d+/.exec(site.cell.text)?.[0];
    if (!own || own.parsed.kind !== "numeric" || !number || RATE.test(own.name ?? "") || /%/.test(site.cell.text)) return null;
    const now = anotherDigit(number, random);
    const text = site.cell.text.replace(number, now);
    // Behind the very words of the indicator's name, so that it is certain to be the same thing.
    const thing = own.name!.replace(/[场台座]?[次数]$/, "");
    const promised = new RegExp(`${thing}${Number(number)}${own.parsed.unit ?? ""}`);
    const goals = Object.values(formOf(site).fields).some((field) => promised.test(field.text));
    const breaks = goals && Number(now) < Number(number);
    const reached = breaks ? reach("indicators") : blind("a number of a target that no promise of the form contradicts");
    return text === site.cell.text ? null : { grid: withCells(gridOf(site), written(site.cell, text)), reach: reached };
  },
};

const blanks: readonly Kind[] = (["indicator", "target"] as const).map((role) => ({
  name: `${role} blanked`,
  roles: [role],
  slip(site) {
    const own = indicatorAt(site);
    if (!own?.name || !own.target) return null;
    return { grid: withoutCell(gridOf(site), site.cell), seats: [own.cells.name, own.cells.target], reach: reach("indicators") };
  },
}));

const dropped: Kind = {
  name: "indicator's row dropped",
  roles: ["indicator"],
  slip(site) {
    const form = formOf(site);
    const own = indicatorAt(site);
    if (!own || form.indicators.some(({ classCertain }) => !classCertain)) return null;
    const { row } = site.cell;
    const left = form.indicators.filter((other) => other !== own);
    const classGoes =
      own.class !== null && form.classCells.get(own.class) === own.cells.level2 && own.cells.level2.endsWith(String(row + 1));
    const seats = [form.indicatorsCell, ...Object.values(own.cells), ...form.classCells.values()];
    const carries = classGoes && left.some((other) => other.class === own.class || other.cells.level1 === own.cells.level1);
    if (carries) return null;
    return {
      grid: withoutRow(gridOf(site), row),
      seats,
      wasRow: (now) => (now >= row ? now + 1 : now),
      reach: classMissing(form, left) ? reach("indicators") : blind("an indicator less, where no class that must be there is left empty"),
    };
  },
};

const doubled: Kind = {
  name: "indicator's row doubled",
  roles: ["indicator"],
  slip(site) {
    const own = indicatorAt(site);
    if (!own?.name || !own.target) return null;
    const { row } = site.cell;
    return {
      grid: withRowTwice(gridOf(site), row),
      seats: [own.cells.name, own.cells.target],
      wasRow: (now) => (now > row ? now - 1 : now),
      reach: reach("indicators"),
    };
  },
};

/** Indicators that stand under a label, by carrying it down. */
function under(form: Form, cell: string): Indicator[] {
  return form.indicators.filter(({ cells }) => cells.level2 === cell);
}

type Group = Form["layout"]["indicators"]["groups"][number];

/** Whether the class before or behind an indicator's is of a group. */
function isNextTo({ indicators }: Form, own: Indicator, home: Group | undefined): boolean {
  const firsts = indicators.filter(({ cells }, at) => indicators[at - 1]?.cells.level2 !== cells.level2);
  const at = firsts.findIndex(({ cells }) => cells.level2 === own.cells.level2);
  return [firsts[at - 1], firsts[at + 1]].some((other) => other && home?.classes.some(({ label }) => label === other.class));
}

function isEffect(group: Group | undefined): boolean {
  return group?.classes.some(({ measures }) => ["effect", "lasting", "satisfaction"].includes(measures)) ?? false;
}

const MISPLACED = /满意|及时|按时|率$/;

const wrongClass: Kind = {
  name: "wrong class",
  roles: ["second-level class"],
  slip(site, random) {
    const form = formOf(site);
    const own = under(form, address(site.cell));
    const group = form.layout.indicators.groups.find(({ classes }) => classes.some(({ label }) => label === own[0]?.class));
    // A label that stands twice, or where the reader doubts the labels, makes classes uncertain.
    const absent = classesOf(form).filter(({ label, measures }) => !form.classCells.has(label) && measures !== "satisfaction");
    if (form.indicators.some(({ classCertain }) => !classCertain)) return null;
    if (own.length === 0 || absent.length === 0 || own[0]!.class === null || own.some(({ fixed }) => fixed)) return null;
    const { label } = random.pick(absent);
    const home = form.layout.indicators.groups.find(({ classes }) => classes.some((other) => other.label === label));
    const foreign = home !== group;
    const left = form.indicators.map((each) => (own.includes(each) ? { ...each, class: label } : each));
    const reached = foreign
      ? isNextTo(form, own[0]!, home)
        ? blind("a label next to its own group may have slipped by a row")
        : isEffect(group) && isEffect(home)
          ? blind("effects are divided otherwise from year to year")
          : reach("indicators")
      : classMissing(form, left)
        ? reach("indicators")
        : own.some(({ name }) => MISPLACED.test(name ?? ""))
          ? reach("indicators")
          : blind("an indicator under another class that its name does not contradict");
    return {
      grid: withCells(gridOf(site), written(site.cell, label)),
      seats: [
        address(site.cell),
        form.indicatorsCell,
        ...form.classCells.values(),
        ...own.flatMap(({ cells }) => [cells.name, cells.target]),
      ],
      reach: reached,
    };
  },
};

const classBlanked: Kind = {
  name: "class label blanked",
  roles: ["second-level class", "first-level class"],
  slip: (site) => ({
    grid: withoutCell(gridOf(site), site.cell),
    seats: [address(site.cell)],
    reaches: "sheet",
    reach: blind("where a label is missing the class is uncertain: rules about classes stay silent, and say that they could not look"),
  }),
};

export const indicatorSlips: readonly Kind[] = [...targets, digit, ...blanks, dropped, doubled, wrongClass, classBlanked];
