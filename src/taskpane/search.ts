import type { RuleAbout } from "../checking/result";
import type { Language } from "../text/words";
import type { Row } from "./outline";

/** Tells of a row whether all that is searched for stands in it. */
export function matcher(query: string, language: Language, rules: ReadonlyMap<string, RuleAbout>): (row: Row) => boolean {
  const terms = plain(query).split(/\s+/).filter(Boolean);
  return (row) => {
    const text = textOf(row, language, rules);
    return terms.every((term) => text.includes(term));
  };
}

/** Rows stay the same from check to check, while she types. */
const texts: Readonly<Record<Language, WeakMap<Row, string>>> = { zh: new WeakMap(), en: new WeakMap() };

function textOf(row: Row, language: Language, rules: ReadonlyMap<string, RuleAbout>): string {
  const known = texts[language].get(row);
  if (known !== undefined) return known;
  // Those that are told with it are found by what they say, too.
  const parts = [row.finding, ...row.alike, ...row.followers].flatMap(({ message, field, place, form, rule, explanation }) => [
    ...[message[language], field, place.sheet, place.cell, `${place.sheet}!${place.cell}`, form, rule],
    ...[rules.get(rule)?.title[language] ?? "", explanation?.text ?? ""],
  ]);
  const text = plain([...new Set(parts)].join("\n"));
  texts[language].set(row, text);
  return text;
}

/** Full-width signs and capitals read as their plain counterparts, amounts with and without separators alike. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1");
}
