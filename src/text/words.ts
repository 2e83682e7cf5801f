export type Language = "zh" | "en";

/** The same words in the two languages that people read. */
export type Words = Readonly<Record<Language, string>>;

/** Two sentences one after the other; the first may be missing. */
export function joinWords(first: Words | null, second: Words): Words {
  return first ? { zh: `${first.zh}${second.zh}`, en: `${first.en} ${second.en}` } : second;
}
