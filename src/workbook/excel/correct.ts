import type { Correction, CorrectionOutcome } from "../port";

/** Number format of cells that take everything for text. */
const TEXT = "@";
/** What Excel would take for a formula, a number, a day or a time, however it is written. */
const NOT_TEXT = /^[=+\-@']|^[\d\s.,:/%¥$€()年月日时分秒-]+$/;

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
  const outcomes = asked.map(outcomeOf);
  asked.forEach(({ correction, range }, index) => {
    if (outcomes[index] === "done") range.values = [[asText(correction.new, String(range.numberFormat[0]![0]))]];
  });
  await context.sync();
  return outcomes;
}

function outcomeOf({ correction, sheet, range }: Asked): CorrectionOutcome {
  if (sheet.isNullObject) return "gone";
  const [value, formula] = [range.values[0]![0] as unknown, range.formulas[0]![0] as unknown];
  if (typeof formula === "string" && formula.startsWith("=")) return "formula";
  if (value !== correction.old) return "changed";
  return sheet.protection.protected ? "protected" : "done";
}

/** A text that Excel leaves as it is. */
function asText(text: string, format: string): string {
  return format !== TEXT && NOT_TEXT.test(text) ? `'${text}` : text;
}
