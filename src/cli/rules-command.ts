import type { Change } from "../catalogue/changes";
import { difference } from "../catalogue/difference";
import { catalogueOf, type CatalogueEntry, type ShownExample } from "../catalogue/entries";
import { excerpt } from "../grid/text";
import { builtInPack, identify } from "../pack/rule-pack";
import { basisLine, packLine } from "../reporting/reasons";
import { cataloguePage, catalogueWords } from "../text/catalogue";
import { markWords, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { OK, type ExitStatus, type Terminal } from "./terminal";

/** `jihe rules`: the rule catalogue in force. */
export function rulesCommand(options: { readonly json?: boolean }, terminal: Terminal): ExitStatus {
  const { language } = terminal;
  const pack = identify(builtInPack);
  const entries = catalogueOf(builtInPack.rules);
  if (options.json) terminal.out(JSON.stringify({ rulePack: pack, rules: entries.map((entry) => asJson(entry, language)) }, null, 2));
  else {
    entries.forEach((entry) => printRule(entry, terminal));
    terminal.out(packLine(pack, language));
  }
  return OK;
}

function asJson(entry: CatalogueEntry, language: Language): object {
  const { id, family, severity, layouts, scope, title, why, basis, remedy, failing, passing } = entry;
  return {
    id,
    family,
    severity,
    trial: false,
    layouts: layouts.map((layout) => layout.id),
    scope,
    title: title[language],
    why: why[language],
    basis,
    remedy: remedy?.[language] ?? null,
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

function printRule(entry: CatalogueEntry, { language, out }: Terminal): void {
  const { id, family, severity, title, why, basis, layouts, remedy, failing } = entry;
  const line = (name: Words, text: string): void => out(`    ${name[language]}${markWords.colon[language]}${text}`);
  out(`${id}  [${family}] ${severityWords[severity][language]}  ${title[language]}`);
  out(`    ${why[language]}（${basisLine(basis, language)}）`);
  line(cataloguePage.layouts, layouts.map((layout) => layout.title).join("、"));
  if (remedy) line(cataloguePage.remedy, remedy[language]);
  const [found] = failing.findings;
  if (found) line(cataloguePage.example, `${changesLine(failing, language)} ⇒ ${found.message[language]}`);
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
