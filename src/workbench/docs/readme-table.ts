import type { CatalogueEntry } from "../../catalogue/entries";
import { families } from "../../rules/rule";
import { familyWords } from "../../text/catalogue";
import { severityWords } from "../../text/reporting";

const BEGIN = "<!-- rules:begin, written by npm run docs -->";
const END = "<!-- rules:end -->";

/** The README with its table of rules as it is now. */
export function withRuleTable(readme: string, entries: readonly CatalogueEntry[]): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md lacks the lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${ruleTable(entries)}\n\n${readme.slice(end)}`;
}

function ruleTable(entries: readonly CatalogueEntry[]): string {
  const ordered = families.flatMap((family) => entries.filter((entry) => entry.family === family));
  const rows = ordered.map(
    ({ id, family, severity, title }) => `| ${familyWords[family].zh} | ${title.zh} | ${severityWords[severity].zh} | \`${id}\` |`,
  );
  return ["| 类别 | 规则 | 级别 | 编号 |", "|---|---|---|---|", ...rows].join("\n");
}
