import jihe2019 from "./built-in/jihe-2019.json" with { type: "json" };
import jihe2020 from "./built-in/jihe-2020.json" with { type: "json" };
import jihe2021 from "./built-in/jihe-2021.json" with { type: "json" };
import jihe2023 from "./built-in/jihe-2023.json" with { type: "json" };
import jihe2026 from "./built-in/jihe-2026.json" with { type: "json" };
import standard from "./built-in/jihe-standard.json" with { type: "json" };
import type { PackDocument } from "./document";

/** The packs that come with the program: the shared rules, and what is particular to each generation of forms. */
export const builtInDocuments: readonly PackDocument[] = [
  standard,
  jihe2019,
  jihe2020,
  jihe2021,
  jihe2023,
  jihe2026,
] as readonly PackDocument[];

export const builtInIds: readonly string[] = builtInDocuments.map(({ id }) => id);

/** The documents of a built-in pack, those that it extends first; null where there is none of the name. */
export function builtInWithExtended(id: string): readonly PackDocument[] | null {
  const document = builtInDocuments.find((other) => other.id === id);
  if (!document) return null;
  const { extends: others = [] } = document;
  return [...others.flatMap((other) => builtInWithExtended(other)!), document];
}
