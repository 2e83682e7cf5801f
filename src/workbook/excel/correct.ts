import type { Correction, CorrectionOutcome } from "../port";

/** Number format of cells that take everything for text. */
const TEXT = "@";
/** What Excel would take for a formula, a number, a day or a time, however it is written; what has no Chinese sign in it may be anything. */
const NOT_TEXT = /^[=+\-@']|^[\d\s.,:/%¥$€()年月日时分秒上下午-]+$|^[^\u4e00-\u9fff]*$/;

interface Asked {
  readonly correction: Correction;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/**
 * Puts texts in place of texts, each only where its cell still holds the old one: two round trips. Nothing else of a cell changes; protection
 * stays, and formulas.
 */
export async function correct(context: Excel.RequestContext, corrections: readonly Correction[]): Promise<CorrectionOutcome[]> {
  const asked = corrections.map((correction): Asked => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(correction.sheet).load("name,protection/protected");
    return { correction, sheet, range: sheet.getRange(correction.cell).load("values,formulas,numberFormat") };
  });
  await context.sync();
  // A cell that several are for, one after the other, holds for each what the one before has put there.
  const held = new Map<string, unknown>();
  const outcomes = asked.map((each) => outcomeOf(each, held));
  asked.forEach(({ correction, range }, index) => {
    if (outcomes[index] === "done") range.values = [[asText(correction.new, String(range.numberFormat[0]![0]))]];
  });
  await context.sync();
  return outcomes;
}

function outcomeOf({ correction, sheet, range }: Asked, held: Map<string, unknown>): CorrectionOutcome {
  if (sheet.isNullObject) return "gone";
  const place = JSON.stringify([correction.sheet, correction.cell]);
  const [value, formula] = [held.get(place) ?? (range.values[0]![0] as unknown), range.formulas[0]![0] as unknown];
  if (typeof formula === "string" && formula.startsWith("=")) return "formula";
  if (value !== correction.old) return "changed";
  if (sheet.protection.protected) return "protected";
  held.set(place, correction.new);
  return "done";
}

/** A text that Excel leaves as it is. */
function asText(text: string, format: string): string {
  return format !== TEXT && NOT_TEXT.test(text) ? `'${text}` : text;
}
