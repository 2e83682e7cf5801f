import type { Look } from "../../grid/sheet-plan";
import { formLayouts } from "../../official";
import type { FormLayoutId } from "../../official/layout";
import { vocabularyNames, type Thresholds } from "../../rules/settings";
import { thresholdInfo, vocabularyInfo } from "../../rules/settings-info";
import { modeWords, packSheetWords } from "../../text/pack";
import { severityWords } from "../../text/reporting";
import type { Language, Words } from "../../text/words";
import type { PackDocument, RuleChoice, RuleMode } from "../document";
import { ruleStates } from "../periods";
import { inForce, type RulePack } from "../rule-pack";
import { packLists, type ColumnKey, type SectionKey } from "./layout";
import { layoutName } from "./read-lists";
import { ownWordsText, plainDigits } from "./values";

/** What stands in a row of a list, by column; what is not here is blank. */
export type PlannedRow = Partial<Record<ColumnKey, string | number | null>>;

/** A list as it is written. */
export interface PlannedList {
  readonly columns: readonly ColumnKey[];
  readonly rows: readonly PlannedRow[];
}

/** The rows of each list: what a document says, and beside it what the packs say that it extends. */
export function plannedLists(document: PackDocument, base: RulePack, language: Language): Record<SectionKey, PlannedList> {
  const say = (words: Words): string => words[language];
  const rows: Record<SectionKey, PlannedRow[]> = {
    thresholds: thresholdRows(document, base, say),
    vocabularies: vocabularyRows(document, say),
    classes: classRows(document, say),
    subjectCodes: Object.entries(document.subjectCodes ?? {}).map(([code, name]) => ({
      code,
      name: name ?? say(packSheetWords.notChecked),
    })),
    equations: equationRows(document, say),
    rules: ruleRows(document, base, say),
  };
  const plan = (key: SectionKey): PlannedList => ({
    columns: packLists[key]
      .filter(({ key: column, seldom }) => !seldom || rows[key].some((row) => (row[column] ?? null) !== null))
      .map((column) => column.key),
    rows: rows[key],
  });
  return Object.fromEntries((Object.keys(rows) as SectionKey[]).map((key) => [key, plan(key)])) as Record<SectionKey, PlannedList>;
}

type Say = (words: Words) => string;

function ruleRows({ rules: choices = {} }: PackDocument, base: RulePack, say: Say): PlannedRow[] {
  const states = new Map(ruleStates(base).map((state) => [state.rule.id, state]));
  return [...new Set([...states.keys(), ...Object.keys(choices)])].map((id): PlannedRow => {
    const { mode, severity, ...words } = asChoice(choices[id]);
    const was = states.get(id);
    return {
      id,
      name: was ? say(was.rule.title) : null,
      mode: mode ? say(modeWords[mode]) : null,
      severity: severity ? say(severityWords[severity]) : null,
      was: was ? `${say(modeWords[was.mode])} · ${say(severityWords[was.severity])}` : null,
      advice: ownWordsText(words.advice),
      why: ownWordsText(words.why),
      title: ownWordsText(words.title),
    };
  });
}

function asChoice(choice: RuleMode | RuleChoice | undefined): RuleChoice {
  return typeof choice === "string" ? { mode: choice } : (choice ?? {});
}

function thresholdRows({ thresholds = {} }: PackDocument, base: RulePack, say: Say): PlannedRow[] {
  const { settings } = inForce(base)(null);
  return (Object.keys(thresholdInfo) as (keyof Thresholds)[]).map((id) => ({
    id,
    name: say(thresholdInfo[id].title),
    value: thresholdText(thresholds[id], thresholdInfo[id].unit),
    unit: thresholdInfo[id].unit,
    wasValue: settings.thresholds[id],
  }));
}

/** Less than 1 % is written with its sign: 0.5 might be taken for half. */
function thresholdText(value: number | undefined, unit: string): string | number | null {
  if (value === undefined) return null;
  return unit === "%" && value > 0 && value < 1 ? `${plainDigits(value)}%` : value;
}

/** What may stand in a column, where there are few words to choose from. */
export function choicesOf(column: ColumnKey): readonly Words[] {
  if (column === "mode") return Object.values(modeWords);
  if (column === "severity") return Object.values(severityWords);
  if (column === "list") return vocabularyNames.map((name) => vocabularyInfo[name].title);
  if (column === "layout") return formLayouts.map((layout) => ({ zh: layoutName(layout), en: layoutName(layout) }));
  return [];
}

/** A row for each word, and one for each list that has none yet. */
function vocabularyRows({ vocabularies = {} }: PackDocument, say: Say): PlannedRow[] {
  return vocabularyNames.flatMap((name) => {
    const { title, what } = vocabularyInfo[name];
    const words: readonly (string | null)[] = vocabularies[name]?.length ? vocabularies[name] : [null];
    return words.map((word, index): PlannedRow => ({ list: say(title), word, note: index === 0 ? say(what) : null }));
  });
}

function classRows({ classes = {} }: PackDocument, say: Say): PlannedRow[] {
  return (Object.entries(classes) as [FormLayoutId, { required: readonly (string | readonly string[])[] }][]).flatMap(
    ([id, { required }]) => {
      const layout = layoutName(formLayouts.find((each) => each.id === id)!);
      if (required.length === 0) return [{ layout, class: say(packSheetWords.none) }];
      return required.map((one) => ({ layout, class: typeof one === "string" ? one : one.join(` ${say(packSheetWords.or)} `) }));
    },
  );
}

function equationRows({ equations = [] }: PackDocument, say: Say): PlannedRow[] {
  return equations.map(({ id, equation, mode, severity, tolerance, message, basis }) => ({
    id,
    equation,
    mode: mode ? say(modeWords[mode]) : null,
    severity: severity ? say(severityWords[severity]) : null,
    tolerance: tolerance ?? null,
    message: ownWordsText(message),
    basis: basis ?? null,
  }));
}

/** What is told for the reader's sake stands back. */
export const SHOWN_ONLY: Look = { color: "767676" };
