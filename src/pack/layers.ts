import { severities, type Rule, type Severity } from "../rules/rule";
import { defaultSettings, type Settings, type VocabularyName } from "../rules/settings";
import { joinWords, type Words } from "../text/words";
import type { OwnWords, PackDocument, RuleChoice, RuleMode } from "./document";

/** What one document of a pack says, apart from where it lies and what it extends. */
export type LayerContent = Omit<PackDocument, "$schema" | "extends">;

/** One document of a pack, as it lies over those before it. */
export interface Layer {
  readonly content: LayerContent;
  /** Its equations, as rules. */
  readonly own: readonly Rule[];
}

/** The rules that hold for documents of one year, and by what figures, words and severities. */
export interface InForce {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** Ids of the rules that are on trial. */
  readonly trial: ReadonlySet<string>;
  /** Severities that the pack gives, by rule: nothing that the rule finds is graver. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** What the organisation asks for, by rule. */
  readonly advice: ReadonlyMap<string, Words>;
}

/** What layers are laid over. */
export interface Ground {
  readonly rules: readonly Rule[];
  readonly settings?: Settings;
  readonly trial?: ReadonlySet<string>;
}

/** True of a layer that speaks of documents of a year; those without a year have only the layers without years. */
export function speaksOf({ content: { years } }: Layer, year: number | null): boolean {
  if (!years) return true;
  const { from = -Infinity, to = Infinity } = years;
  return year !== null && from <= year && year <= to;
}

/** Lays layers one over the other; the later ones win. */
export function layered({ rules, settings = defaultSettings, trial = new Set() }: Ground, layers: readonly Layer[]): InForce {
  const choices = new Map<string, RuleChoice>([...trial].map((id) => [id, { mode: "trial" as const }]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { content, own } of layers) {
    for (const rule of own) known.set(rule.id, rule);
    // An equation takes the place of an earlier one of its id, with all that was said of that.
    for (const { id, mode = "on" } of content.equations ?? []) choices.set(ownRuleId(id), { mode });
    for (const [id, choice] of Object.entries(content.rules ?? {})) choices.set(id, { ...choices.get(id), ...choiceOf(choice) });
  }
  const chosen = [...choices].filter(([id]) => known.has(id));
  const inMode = (mode: RuleMode): Set<string> => new Set(chosen.filter(([, choice]) => choice.mode === mode).map(([id]) => id));
  const off = inMode("off");
  return {
    rules: [...known.values()].filter(({ id }) => !off.has(id)).map((rule) => reworded(rule, choices.get(rule.id))),
    settings: layers.reduce(settingsUnder, settings),
    trial: inMode("trial"),
    severities: new Map(chosen.flatMap(([id, { severity }]) => (severity ? [[id, severity]] : []))),
    advice: new Map(chosen.flatMap(([id, { advice }]) => (advice ? [[id, wordsOf(advice)]] : []))),
  };
}

/** Id of the rule that an equation becomes. */
export function ownRuleId(equation: string): string {
  return `own-${equation}`;
}

function choiceOf(choice: RuleMode | RuleChoice): RuleChoice {
  return typeof choice === "string" ? { mode: choice } : choice;
}

function wordsOf(words: OwnWords): Words {
  return typeof words === "string" ? { zh: words, en: words } : words;
}

function reworded(rule: Rule, { severity, title, why }: RuleChoice = {}): Rule {
  if (severity === undefined && title === undefined && why === undefined) return rule;
  return {
    ...rule,
    ...(severity && { severity }),
    ...(title !== undefined && { title: wordsOf(title) }),
    ...(why !== undefined && { why: wordsOf(why) }),
  };
}

/** Figures, classes and codes take the place of earlier ones of their name; words are added to earlier ones. */
function settingsUnder(settings: Settings, { content }: Layer): Settings {
  const { thresholds, classes, subjectCodes, vocabularies = {} } = content;
  const added = Object.entries(vocabularies).map(([name, words]) => {
    const earlier = settings.vocabularies[name as VocabularyName];
    return [name, [...new Set([...earlier, ...words])]];
  });
  return {
    thresholds: { ...settings.thresholds, ...thresholds },
    classes: { ...settings.classes, ...classes },
    subjectCodes: { ...settings.subjectCodes, ...subjectCodes },
    vocabularies: { ...settings.vocabularies, ...Object.fromEntries(added) },
  };
}

/** The severity of a finding: its own or the rule's, and never graver than the pack gives; what is on trial is only mentioned. */
export function severityOf(rule: Rule, own: Severity | undefined, { trial, severities: given }: InForce): Severity {
  if (trial.has(rule.id)) return "info";
  const severity = own ?? rule.severity;
  const most = given.get(rule.id);
  return most && severities.indexOf(severity) < severities.indexOf(most) ? most : severity;
}

/** The hint of a finding with what the organisation asks for; null where neither says anything. */
export function hintOf(rule: Rule, hint: Words | undefined, { advice }: InForce): Words | null {
  const asked = advice.get(rule.id);
  return asked ? joinWords(hint ?? null, asked) : (hint ?? null);
}
