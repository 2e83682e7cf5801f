import { address } from "../../grid/address";
import type { Snapshot } from "../port";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { overview, reportSheet } from "./overview";
import { readBlocks } from "./read-blocks";
import { askForUsed, blocksToRead } from "./read-sheets";

/** Reads every filled cell outside the summary sheets: three round trips, unless there is more than one answer may hold. */
export async function snapshot(context: Excel.RequestContext, known: Known, between: Between): Promise<Snapshot> {
  const { sheets, report, summaries } = await overview(context, known);
  const used = sheets.map(askForUsed);
  await context.sync();
  const reportId = reportSheet(report)?.id ?? known.unnamed?.id;
  const ours = new Set([...summaries.values(), reportId]);
  const blocks = await blocksToRead(
    context,
    used.filter(({ sheet }) => !ours.has(sheet.id)),
  );
  const cells = new Map(blocks.map(({ sheet }) => [sheet.name, new Map<string, string>()]));
  const wanted = blocks.flatMap(({ block }) => (block ? [block] : []));
  for (const { sheet, row, col, values, formats, formulas } of await readBlocks(context, wanted, between, { formulas: true })) {
    const own = cells.get(sheet.name)!;
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        if (formula === "") return;
        const content = JSON.stringify([values[down]![across], formula, formats[down]![across]]);
        own.set(address({ row: row + down, col: col + across }), content);
      }),
    );
  }
  return { sheets: cells, bounded: blocks.some(({ bounded }) => bounded) };
}
