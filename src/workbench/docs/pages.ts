import { readFileSync } from "node:fs";
import { catalogueOf } from "../../catalogue/entries";
import { builtInPack } from "../../pack/rule-pack";
import { packSchema } from "../../pack/schema";
import type { Language } from "../../text/words";
import { cataloguePage } from "./page";
import { withRuleTable } from "./readme-table";

const CSS = "src/workbench/docs/page.css";
const README = "README.md";

/** Address of the catalogue in the project and, below the add-in's folder, in what is shipped. */
const pageOf = (language: Language): string => `assets/help/rules.${language}.html`;

/** The schema of rule packs, where editors and other programs find it: beside the help pages, and so in what is shipped. */
const SCHEMA = "assets/help/rule-pack.schema.json";

/** Every file that is made from the rules, with what it must hold now. */
export function generatedFiles(): Map<string, string> {
  const { id, version, rules } = builtInPack;
  const entries = catalogueOf(rules);
  const source = { entries, pack: `${id} ${version}`, css: readFileSync(CSS, "utf8") };
  return new Map([
    ...(["zh", "en"] as const).map((language) => [pageOf(language), cataloguePage(source, language)] as const),
    [SCHEMA, `${JSON.stringify(packSchema(), null, 2)}\n`],
    [README, withRuleTable(readFileSync(README, "utf8"), entries)],
  ]);
}
