import { severities, type Rule, type Severity } from "../rules/rule";
import type { Words } from "../text/words";
import type { RuleMode } from "./document";
import type { InForce } from "./layers";
import { inForce, type RulePack } from "./rule-pack";

/** Years for which a rule is otherwise than for documents without a year; null where there is no first or last. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
  readonly mode: RuleMode;
  readonly severity: Severity;
}

/** What a pack makes of one rule. */
export interface RuleState {
  readonly rule: Rule;
  /** For documents without a year, and for those of all years that are not listed. */
  readonly mode: RuleMode;
  readonly severity: Severity;
  readonly advice: Words | null;
  readonly years: readonly Period[];
}

/** Every rule of a pack, those that are off included, with what holds for some years only. */
export function ruleStates(pack: RulePack): RuleState[] {
  const inYear = inForce(pack);
  const always = inYear(null);
  const spans = spansOf(pack).map((span) => ({ ...span, holds: inYear(span.from ?? span.to) }));
  const ground = [...pack.rules, ...(pack.layers ?? []).flatMap(({ own }) => own)];
  const worded = [...spans.map(({ holds }) => holds), always].flatMap(({ rules }) => rules);
  const every = new Map<string, Rule>([...ground, ...worded].map((rule) => [rule.id, rule]));
  return [...every.values()].map((rule) => {
    const usual = stateIn(rule, always);
    const years = joined(spans.map(({ from, to, holds }) => ({ from, to, ...stateIn(rule, holds) }))).filter(
      ({ mode, severity }) => mode !== usual.mode || (mode !== "off" && severity !== usual.severity),
    );
    return { rule, ...usual, advice: always.advice.get(rule.id) ?? null, years };
  });
}

/** Ids of the rules that a pack has in force for documents of any year, on trial or not. */
export function rulesEverInForce(pack: RulePack): ReadonlySet<string> {
  const inYear = inForce(pack);
  const holding = [inYear(null), ...spansOf(pack).map(({ from, to }) => inYear(from ?? to))];
  return new Set(holding.flatMap(({ rules }) => rules.map(({ id }) => id)));
}

function stateIn({ id, severity: own }: Rule, { rules, trial }: InForce): Pick<Period, "mode" | "severity"> {
  const rule = rules.find((other) => other.id === id);
  if (!rule) return { mode: "off", severity: own };
  return trial.has(id) ? { mode: "trial", severity: severities.at(-1)! } : { mode: "on", severity: rule.severity };
}

/** The years, parted wherever a layer begins or ends to speak of them. */
function spansOf({ layers = [] }: RulePack): Pick<Period, "from" | "to">[] {
  const starts = layers.flatMap(({ content: { years } }) => [
    ...(years?.from === undefined ? [] : [years.from]),
    ...(years?.to === undefined ? [] : [years.to + 1]),
  ]);
  const cuts = [...new Set(starts)].sort((a, b) => a - b);
  if (cuts.length === 0) return [];
  return [null, ...cuts].map((from, index) => ({ from, to: index < cuts.length ? cuts[index]! - 1 : null }));
}

function joined(periods: readonly Period[]): Period[] {
  return periods.reduce<Period[]>((all, period) => {
    const last = all.at(-1);
    if (last?.mode !== period.mode || last.severity !== period.severity) return [...all, period];
    return [...all.slice(0, -1), { ...last, to: period.to }];
  }, []);
}
