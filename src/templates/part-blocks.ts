import { address } from "../grid/address";
import type { Look } from "../grid/sheet-plan";
import type { FilledForm } from "../official/filled-form";
import { standsBelow, type AmountKey, type FieldPart, type FormLayout, type Part, type ValuePart } from "../official/layout";
import { readBoxes } from "../values/boxes";
import { parseDate } from "../values/date";
import { parseMoney, type Unit } from "../values/money";
import type { Block } from "./block";
import type { Geometry } from "./geometry";
import { looks } from "./looks";

const BETWEEN_OPTIONS = "    ";

/** Formulas of totals, without their `=`. */
export type Formulas = Partial<Readonly<Record<AmountKey, string>>>;

/** Labels and values above and below the list of indicators. */
export function partBlocks(layout: FormLayout, filled: FilledForm, geometry: Geometry, formulas: Formulas): Block[] {
  return layout.parts.flatMap((part) => {
    const label: Block = { area: geometry.place(part.at), value: labelText(part, layout, filled), look: labelLook(part) };
    if (part.kind === "heading") return [label];
    const value = { area: geometry.place(part.value), review: filled.review?.[part.key] };
    return [label, { ...value, ...(part.kind === "amount" ? amountBlock(part.key, filled, formulas) : fieldBlock(part, filled)) }];
  });
}

/** Heading and rows of the list of sub-projects. */
export function subProjectBlocks({ subProjects: block, unit }: FormLayout, geometry: Geometry): Block[] {
  if (!block) return [];
  const headings = { name: geometry.place(block.columns.name.at), amount: geometry.place(block.columns.amount.at) };
  const rows = geometry.subProjects.flatMap(({ name, amount, review }, index): Block[] => {
    const top = headings.name.top + 1 + index;
    return [
      { area: { ...headings.name, top, bottom: top }, value: name, look: looks.listText, review },
      { area: { ...headings.amount, top, bottom: top }, value: amountValue(amount ?? undefined), look: looks.amount, review },
    ];
  });
  return [
    { area: headings.name, value: block.columns.name.label, look: looks.label },
    { area: headings.amount, value: withUnit(block.columns.amount.label, unit), look: looks.label },
    ...rows,
  ];
}

/** What adds the totals of a layout up from their parts; blank until a part is filled in. */
export function totalFormulas(layout: FormLayout, geometry: Geometry): Formulas {
  const cellOf = (key: AmountKey): string => {
    const part = layout.parts.find((candidate) => candidate.kind === "amount" && candidate.key === key) as ValuePart;
    return addressOf(geometry.place(part.value));
  };
  const formulas = Object.values(layout.funding)
    .filter(({ parts }) => parts.length > 0)
    .map(({ total, parts }) => {
      const cells = parts === "subProjects" ? subProjectRange(layout, geometry) : parts.map(cellOf).join(",");
      return [total, `IF(COUNT(${cells})=0,"",SUM(${cells}))`];
    });
  return Object.fromEntries(formulas) as Formulas;
}

function subProjectRange({ subProjects }: FormLayout, geometry: Geometry): string {
  const { top, left } = geometry.place(subProjects!.columns.amount.at);
  return `${address({ row: top + 1, col: left })}:${address({ row: top + geometry.subProjects.length, col: left })}`;
}

function addressOf({ top, left }: { top: number; left: number }): string {
  return address({ row: top, col: left });
}

function labelText(part: Part, { unit, labelEnd = "" }: FormLayout, { year, goalPeriod, labels = {} }: FilledForm): string {
  const own = labels[part.label];
  if (part.kind === "heading") return own ?? `${part.withYear ? `${year ?? "    "}年` : ""}${part.label}`;
  const end = "free" in part && part.free ? "：" : labelEnd;
  const label = own ?? `${part.withUnit ? withUnit(part.label, unit) : part.label}${end}`;
  return "period" in part && part.period && goalPeriod ? `${label}（${goalPeriod}）` : label;
}

function withUnit(label: string, unit: Unit): string {
  return `${label}（${unit}）`;
}

function labelLook(part: Part): Look {
  if ("free" in part && part.free) return looks.freeLabel;
  return part.kind !== "heading" && part.kind !== "amount" && part.long && standsBelow(part) && isWide(part)
    ? looks.wideLabel
    : looks.label;
}

/** A label that runs across the sheet above its text, as those of 2020 do. */
function isWide({ at }: Part): boolean {
  return at.startsWith("A") && at.includes(":");
}

function amountBlock(key: AmountKey, { amounts }: FilledForm, formulas: Formulas): Omit<Block, "area"> {
  const formula = formulas[key];
  return { value: formula ? "" : amountValue(amounts[key]), look: looks.amount, formula };
}

function fieldBlock(part: FieldPart, { fields }: FilledForm): Omit<Block, "area"> {
  const text = fields[part.key];
  if (part.kind === "boxes") return { value: printedBoxes(part, text ?? ""), look: looks.listText };
  if (part.kind === "date") return { ...dateValue(text), look: looks.date };
  const look = part.free ? looks.freeLabel : part.long ? looks.longText : looks.shortText;
  return { value: text ?? null, look, options: part.options?.flat() };
}

function dateValue(text: string | undefined): Pick<Block, "value" | "date"> {
  const day = parseDate(text ?? "");
  return day.kind === "date" ? { value: day.iso, date: true } : { value: text ?? null };
}

/**
 * All options in their lines, the chosen ones ticked; a choice that the form does not print stands behind them. Words that bring
 * boxes of their own stay as they are.
 */
function printedBoxes({ options = [] }: FieldPart, chosen: string): string {
  if (readBoxes(chosen, options.flat())?.some(({ ticked }) => ticked !== null)) return chosen;
  const ticked = chosen === "" ? [] : chosen.split("、");
  const others = ticked.filter((name) => !options.flat().includes(name));
  return [...options, ...(others.length > 0 ? [others] : [])]
    .map((line) => line.map((name) => `${name}${ticked.includes(name) ? "■" : "□"}`).join(BETWEEN_OPTIONS))
    .join("\n");
}

/** A number, so that Excel can add it up; text that is no amount stays as it is, to be seen and mended. */
function amountValue(text: string | undefined): string | number | null {
  const money = parseMoney(text ?? "", "元");
  return money.kind === "money" ? money.value.toNumber() : (text ?? null);
}
