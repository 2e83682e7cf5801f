import type { CheckResult, RuleAbout } from "../../checking/result";
import { groupBy } from "../../grid/group";
import { tieWords as words } from "../../text/summary-ties";
import { relationNames } from "../../text/summary-relations";
import type { Words } from "../../text/words";
import type { SummaryOptions } from "./source";

/** Relations that could not be compared, or need not be, for one reason on the same sheets. */
export interface NotCompared {
  readonly rules: readonly string[];
  /** What the relations are called. */
  readonly titles: string;
  readonly reason: string;
  readonly hinders: boolean;
  readonly sheets: string;
}

const COMPARING = new Set<string>(["amounts", "tables", "across"]);
const MOST_SHEETS = 8;

/** A relation that could not be compared, or need not be, on one sheet. */
export interface RelationLeft {
  readonly about: RuleAbout;
  readonly file: string;
  readonly sheet: string;
  readonly reason: Words;
  readonly hinders: boolean;
}

/** Every relation that was left aside, sheet by sheet. */
export function relationsLeft({ files, rules }: Pick<CheckResult, "files" | "rules">): RelationLeft[] {
  const comparing = new Map(rules.filter(({ family }) => COMPARING.has(family)).map((rule) => [rule.id, rule]));
  return files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, rulesSkipped }) =>
      rulesSkipped.flatMap(({ rule, reason, hinders }): RelationLeft[] => {
        const about = comparing.get(rule);
        return about ? [{ about, file, sheet, reason, hinders }] : [];
      }),
    ),
  );
}

/** The comparisons that were not made: what stood in their way first, then what does not apply. */
export function notCompared(result: CheckResult, { language, nameOf = (file) => file }: SummaryOptions): NotCompared[] {
  const about = new Map(result.rules.map((rule) => [rule.id, rule]));
  const placeName = (file: string, sheet: string): string => (result.files.length > 1 ? `[${nameOf(file)}]${sheet}` : sheet);
  const skips = relationsLeft(result).map(({ about: { id }, file, sheet, reason, hinders }) => ({
    ...{ rule: id, hinders, reason: reason[language] },
    at: placeName(file, sheet),
  }));
  const once = groupBy(skips, ({ rule, hinders, reason }) => JSON.stringify([rule, hinders, reason]));
  const told = [...once.values()].map((own) => ({ ...own[0]!, sheets: sheetsInWords([...new Set(own.map(({ at }) => at))], language) }));
  const together = groupBy(told, ({ hinders, reason, sheets }) => JSON.stringify([hinders, reason, sheets]));
  const all = [...together.values()].map((own): NotCompared => {
    const ids = own.map(({ rule }) => rule);
    const titles = ids.map((id) => relationOf(about.get(id)!)[language]).join(language === "zh" ? "；" : "; ");
    const { reason, hinders, sheets } = own[0]!;
    return { rules: ids, titles, reason, hinders, sheets };
  });
  return [...all.filter(({ hinders }) => hinders), ...all.filter(({ hinders }) => !hinders)];
}

function sheetsInWords(sheets: readonly string[], language: SummaryOptions["language"]): string {
  const named = sheets.slice(0, MOST_SHEETS).join(words.comma[language]);
  return sheets.length > MOST_SHEETS ? `${named}${words.sheetsMore(sheets.length)[language]}` : named;
}

/** What a rule compares, in words. */
export function relationOf({ id, title, relation }: RuleAbout): Words {
  return relation ?? relationNames[id] ?? title;
}
