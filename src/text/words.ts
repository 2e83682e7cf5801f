export type Language = "zh" | "en";

/** The same words in the two languages that people read. */
export type Words = Readonly<Record<Language, string>>;
