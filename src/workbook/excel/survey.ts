import { address } from "../../grid/address";
import type { OursInWorkbook } from "../port";
import { leadsTo } from "../references";
import { REPORT_NAME } from "../signature";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { findOurs } from "./ours";
import { reportSheet } from "./overview";
import { snapshot } from "./snapshot";

/** Tells what is ours, and what of hers leads to the findings sheet. */
export async function survey(context: Excel.RequestContext, known: Known, between: Between): Promise<OursInWorkbook> {
  const { sheets: cells } = await snapshot(context, known, between);
  const names = context.workbook.names.load("items/name,items/formula");
  const ours = await findOurs(context, known, between);
  const report = reportSheet(ours.report)?.name ?? known.unnamed?.name ?? null;
  const nameOf = new Map(ours.sheets.map(({ id, name }) => [id, name]));
  return {
    comments: ours.comments.length,
    highlighted: ours.sheets.filter(({ highlights }) => highlights.length > 0).map(({ name }) => name),
    answered: ours.answered.map(({ place }) => ({ sheet: nameOf.get(place.sheet) ?? "", cell: address(place) })),
    report,
    referring: report === null ? [] : [...referringCells(cells, report), ...referringNames(names, report)],
  };
}

function referringCells(sheets: ReadonlyMap<string, ReadonlyMap<string, string>>, report: string): string[] {
  const leads = leadsTo([report]);
  return [...sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([cell, content]) => {
      const formula = (JSON.parse(content) as readonly unknown[])[1];
      return typeof formula === "string" && formula.startsWith("=") && leads.test(formula) ? [`${sheet}!${cell}`] : [];
    }),
  );
}

function referringNames({ items }: Excel.NamedItemCollection, report: string): string[] {
  const leads = leadsTo([report]);
  return items.filter(({ name, formula }) => name !== REPORT_NAME && leads.test(String(formula))).map(({ name }) => name);
}
