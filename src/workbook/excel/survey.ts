import { address } from "../../grid/address";
import type { OursInWorkbook } from "../port";
import { leadsTo } from "../references";
import { isOurName } from "../signature";
import { askForSummaries, summarySheet, type FoundSummary } from "./found-summaries";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { findOurs } from "./ours";
import { reportSheet } from "./overview";
import { snapshot } from "./snapshot";

/** Tells what is ours, and what of hers leads to the summary sheets. */
export async function survey(context: Excel.RequestContext, known: Known, between: Between): Promise<OursInWorkbook> {
  const { sheets: cells } = await snapshot(context, known, between);
  const { names } = context.workbook;
  let found: readonly FoundSummary[] = [];
  const ours = await findOurs(context, known, between, () => {
    names.load("items/name,items/formula");
    found = askForSummaries(context);
  });
  const report = reportSheet(ours.report)?.name ?? known.unnamed?.name ?? null;
  const summaries = found.flatMap((each) => summarySheet(each)?.name ?? []);
  const going = [...(report === null ? [] : [report]), ...summaries];
  const nameOf = new Map(ours.sheets.map(({ id, name }) => [id, name]));
  return {
    comments: ours.comments.length,
    highlighted: ours.sheets.filter(({ highlights }) => highlights.length > 0).map(({ name }) => name),
    answered: ours.answered.map(({ place }) => ({ sheet: nameOf.get(place.sheet) ?? "", cell: address(place) })),
    report,
    summaries,
    referring: going.length === 0 ? [] : [...referringCells(cells, going), ...referringNames(names, going)],
  };
}

function referringCells(sheets: ReadonlyMap<string, ReadonlyMap<string, string>>, going: readonly string[]): string[] {
  const leads = leadsTo(going);
  return [...sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([cell, content]) => {
      const formula = (JSON.parse(content) as readonly unknown[])[1];
      return typeof formula === "string" && formula.startsWith("=") && leads.test(formula) ? [`${sheet}!${cell}`] : [];
    }),
  );
}

function referringNames({ items }: Excel.NamedItemCollection, going: readonly string[]): string[] {
  const leads = leadsTo(going);
  return items.filter(({ name, formula }) => !isOurName(name) && leads.test(String(formula))).map(({ name }) => name);
}
