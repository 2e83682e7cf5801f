import { hashOf } from "../grid/hash";
import { rules } from "../rules";
import type { Rule } from "../rules/rule";
import { defaultSettings, type Settings } from "../rules/settings";
import { builtInWithExtended } from "./built-in";
import type { PackDocument } from "./document";
import { layered, speaksOf, type InForce, type Layer, type LayerContent } from "./layers";

/** The rules that an organisation checks by, ready to run. `inForce` tells what of them holds for documents of a year. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  /** What the layers are laid over. */
  readonly rules: readonly Rule[];
  /** Those that the rules themselves bring where none are given. */
  readonly settings?: Settings;
  /** Ids of the rules that are on trial: what they find is shown, and never counts as an error. */
  readonly trial?: ReadonlySet<string>;
  /** True where an explanation settles an error of arithmetic too, whatever the year. */
  readonly explainsArithmetic?: boolean;
  /** The documents that the pack consists of, its own last. */
  readonly layers?: readonly Layer[];
}

/** What stands on every report, so that two people know that they checked by the same rules. */
export interface PackIdentity {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/** A pack of the shared rules with documents laid over them, the one that it is called by last. */
export function packOf(layers: readonly Layer[]): RulePack {
  const { id, version } = layers.at(-1)!.content;
  const said = layers.findLast(({ content }) => content.explanations?.arithmetic !== undefined);
  return { id, version, rules, explainsArithmetic: said?.content.explanations?.arithmetic ?? false, layers };
}

/** A document as a layer: where it lies and what it extends is no part of what it says. */
export function layerOf(document: PackDocument, own: readonly Rule[] = []): Layer {
  const content = Object.fromEntries(Object.entries(document).filter(([key]) => key !== "$schema" && key !== "extends"));
  return { content: content as unknown as LayerContent, own };
}

/** A built-in pack by its id; null where there is none. */
export function builtInPackOf(id: string): RulePack | null {
  const documents = builtInWithExtended(id);
  return documents && packOf(documents.map((document) => layerOf(document)));
}

/** All shared rules at their own severity, and what is particular to each generation of forms. */
export const builtInPack: RulePack = builtInPackOf("jihe-standard")!;

/**
 * What of a pack holds for documents of each year; null stands for those without a year, for which only what is said of all
 * years holds. Years for which the same layers hold share one answer.
 */
export function inForce(pack: RulePack): (year: number | null) => InForce {
  const { layers = [] } = pack;
  const known = new Map<string, InForce>();
  return (year) => {
    const holding = layers.filter((layer) => speaksOf(layer, year));
    const key = holding.map((layer) => layers.indexOf(layer)).join();
    const result = known.get(key) ?? layered(pack, holding);
    known.set(key, result);
    return result;
  };
}

/** Hash of everything in the pack that decides what is found: the rules, their severities and settings, and every layer. */
export function identify({
  id,
  version,
  rules: ground,
  settings = defaultSettings,
  trial = new Set(),
  explainsArithmetic = false,
  layers = [],
}: RulePack): PackIdentity {
  const ruleLines = ground.map((rule) => [rule.id, rule.severity, trial.has(rule.id)]);
  const said = layers.map(({ content }) => content);
  const content = canonical({ id, version, rules: ruleLines, settings, explainsArithmetic, layers: said });
  return { id, version, sha256: hashOf(content) };
}

/** JSON in which the order of keys does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
