import type { Change } from "../catalogue/changes";
import { difference } from "../catalogue/difference";
import { catalogueOf, type CatalogueEntry, type ShownExample } from "../catalogue/entries";
import { excerpt } from "../grid/text";
import { ruleStates, type Period, type RuleState } from "../pack/periods";
import { builtInPack, identify } from "../pack/rule-pack";
import { basisLine, packLine } from "../reporting/reasons";
import { cataloguePage, catalogueWords } from "../text/catalogue";
import { packWords } from "../text/pack-faults";
import { markWords, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { writePackSheet } from "./pack-sheet-out";
import { packNamed } from "./rule-packs";
import { OK, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface RulesOptions {
  readonly json?: boolean;
  /** The pack whose rules are listed: an id, a file or an address. */
  readonly rules?: string;
  /** Workbook to write the pack into as a sheet 审核规则, instead of listing the rules. */
  readonly out?: string;
  readonly force?: boolean;
}

/** `jihe rules`: the rule catalogue in force. */
export async function rulesCommand(options: RulesOptions, terminal: Terminal): Promise<ExitStatus> {
  const { language } = terminal;
  const named = await packNamed(options.rules ?? builtInPack.id, terminal);
  if (named === null) return UNUSABLE;
  if (options.out !== undefined) return writePackSheet(named, options.out, options.force ?? false, terminal);
  const { pack } = named;
  const states = ruleStates(pack);
  const isListed = ({ mode, years }: RuleState): boolean => mode !== "off" || years.length > 0;
  const listed = states.filter(isListed);
  const entries = catalogueOf(listed.map(({ rule }) => rule));
  const off = states.filter((state) => !isListed(state)).map(({ rule }) => rule.id);
  if (options.json) {
    const rules = entries.map((entry, index) => asJson(entry, listed[index]!, language));
    terminal.out(JSON.stringify({ rulePack: identify(pack), rules, rulesOff: off }, null, 2));
    return OK;
  }
  entries.forEach((entry, index) => printRule(entry, listed[index]!, terminal));
  if (off.length > 0) terminal.out(packWords.rulesOff(off)[language]);
  terminal.out(packLine(identify(pack), language));
  return OK;
}

function asJson(entry: CatalogueEntry, { mode, severity, advice, years }: RuleState, language: Language): object {
  const { id, family, layouts, scope, title, why, basis, remedy, failing, passing } = entry;
  return {
    id,
    family,
    severity,
    trial: mode === "trial",
    mode,
    years,
    layouts: layouts.map((layout) => layout.id),
    scope,
    title: title[language],
    why: why[language],
    basis,
    remedy: remedy?.[language] ?? null,
    advice: advice?.[language] ?? null,
    examples: (failing.findings.length > 0 ? [failing, passing] : []).map((example) => exampleJson(example, language)),
  };
}

function exampleJson({ sheets, findings }: ShownExample, language: Language): object {
  return {
    changes: sheets.flatMap(({ file, isPrevious, title, changes }) =>
      changes.map(({ where, before, after }) => ({ file, previous: isPrevious, sheet: title, field: where[language], before, after })),
    ),
    findings: findings.map(({ place, message, hint }) => ({ ...place, message: message[language], hint: hint?.[language] ?? null })),
  };
}

function printRule(entry: CatalogueEntry, state: RuleState, { language, out }: Terminal): void {
  const { id, family, title, why, basis, layouts, remedy, failing } = entry;
  const line = (name: Words, text: string): void => out(`    ${name[language]}${markWords.colon[language]}${text}`);
  out(`${id}  [${family}] ${standing(state, language)}  ${title[language]}`);
  out(`    ${why[language]}（${basisLine(basis, language)}）`);
  line(cataloguePage.layouts, layouts.map((layout) => layout.title).join("、"));
  if (remedy) line(cataloguePage.remedy, remedy[language]);
  if (state.advice) line(packWords.advice, state.advice[language]);
  for (const period of state.years) line(packWords.years(period.from, period.to), standing(period, language));
  const [found] = failing.findings;
  if (found) line(cataloguePage.example, `${changesLine(failing, language)} ⇒ ${found.message[language]}`);
}

/** How grave what a rule finds is, or that it is on trial or off. */
function standing({ mode, severity }: Pick<Period, "mode" | "severity">, language: Language): string {
  return (mode === "on" ? severityWords[severity] : packWords[mode])[language];
}

const CHANGES_SHOWN = 2;

function changesLine({ sheets }: ShownExample, language: Language): string {
  const all = sheets.flatMap(({ changes }) => changes);
  const shown = all.slice(0, CHANGES_SHOWN).map((change) => changeLine(change, language).replaceAll("\n", " "));
  return [...shown, ...(all.length > CHANGES_SHOWN ? ["……"] : [])].join("；");
}

function changeLine({ where, before, after }: Change, language: Language): string {
  const place = where[language];
  const nothing = catalogueWords.nothing[language];
  if (before === null || after === null) return `${place} ${excerpt(before ?? nothing)} → ${excerpt(after ?? nothing)}`;
  const { start, end, ...own } = difference(before, after);
  return `${place} ${[own.before, own.after].map((text) => start + excerpt(text) + end).join(" → ")}`;
}
