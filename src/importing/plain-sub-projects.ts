import Decimal from "decimal.js";
import { tidy } from "../grid/text";
import type { FilledForm, FilledSubProject } from "../official/filled-form";
import { spellingsOf, type FormLayout } from "../official/layout";
import { importReviews } from "../text/importing";
import { parseMoney } from "../values/money";
import { evenWidth } from "./plain-labels";
import { oneLine } from "./plain-text";

const ENDS_IN_AMOUNT = /^(?<name>.*?)(?<amount>\d[\d,]*(?:\.\d+)?\s*(?:万元|元|万)?)$/;
/** Digits that begin with a nought are the end of an amount that was broken. */
const REST_OF_AMOUNT = /^0\d*$/;

/**
 * The list of sub-projects, `whole` where its headings are. Each line ends in an amount; one without is the beginning of a name that goes on in the next. Where
 * they do not add up to the year's budget, or a heading, name or amount is missing, a person should look at them all.
 */
export function plainSubProjects(
  { text, whole }: { readonly text: string; readonly whole: boolean },
  layout: FormLayout,
  amounts: FilledForm["amounts"],
): FilledSubProject[] {
  const rows = rowsIn(withoutPieces(text.split("\n").map(tidy), layout));
  const total = amounts[layout.funding.annual.total];
  const sum = rows.reduce((all, { amount }) => all.plus(yuan(amount)), new Decimal(0));
  const fits =
    whole && rows.every(({ name, amount }) => name !== null && amount !== null) && (total === undefined || sum.equals(yuan(total)));
  return fits ? rows : rows.map((row) => ({ ...row, review: importReviews.subProjects.zh }));
}

function rowsIn(lines: readonly string[]): FilledSubProject[] {
  const found: { name: string | null; amount: string }[] = [];
  let name = "";
  for (const line of lines) {
    const last = found.at(-1);
    const row = ENDS_IN_AMOUNT.exec(evenWidth(line))?.groups;
    if (last && name === "" && REST_OF_AMOUNT.test(line)) {
      last.amount += line;
      continue;
    }
    name += row ? line.slice(0, row["name"]!.length) : line;
    if (!row) continue;
    found.push({ name: oneLine(name) || null, amount: row["amount"]! });
    name = "";
  }
  return name === "" ? found : [...found, { name: oneLine(name), amount: null }];
}

/** The heading beside the list is printed in a narrow column: its pieces may stand between the rows. */
function withoutPieces(lines: readonly string[], layout: FormLayout): string[] {
  const headings = layout.parts.filter(({ kind }) => kind === "heading").flatMap(spellingsOf);
  for (const heading of headings) {
    let rest = heading;
    const pieces = lines.filter((line) => {
      const isPiece = line.length > 1 && rest.startsWith(line);
      if (isPiece) rest = rest.slice(line.length);
      return isPiece;
    });
    if (rest === "" && pieces.length > 0) return lines.filter((line) => !pieces.includes(line));
  }
  return [...lines];
}

function yuan(amount: string | null): Decimal {
  const money = parseMoney(amount ?? "", "元");
  return money.kind === "money" ? money.value : new Decimal(0);
}
