import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { complaints, type Complaint } from "../../catalogue/complaints";
import type { CatalogueEntry } from "../../catalogue/entries";
import { families, severities, type Family } from "../../rules/rule";
import { cataloguePage as words, familyWords } from "../../text/catalogue";
import { severityWords } from "../../text/reporting";
import type { Language, Words } from "../../text/words";
import { escaped } from "./html";
import { ruleArticle } from "./rule-article";

/** What goes into a page of the catalogue. */
export interface CatalogueSource {
  readonly entries: readonly CatalogueEntry[];
  /** The pack and its version, without the hash, which says nothing to a reader. */
  readonly pack: string;
  readonly css: string;
}

/** The catalogue of rules in one file without scripts, to be opened anywhere, sent on and printed. */
export function cataloguePage({ entries, pack, css }: CatalogueSource, language: Language): string {
  const say = (text: Words): string => escaped(text[language]);
  const style = `\n${css}`;
  const policy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(utf8ToBytes(style))).toString("base64")}'; base-uri 'none'; form-action 'none'`;
  const [error, warning, info] = severities.map((level) => entries.filter(({ severity }) => severity === level).length);
  const other = language === "zh" ? "en" : "zh";
  const groups = families.map((family) => ({ family, rules: entries.filter((entry) => entry.family === family) }));
  const told = groups.filter(({ rules }) => rules.length > 0);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${say(words.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="language"><a href="rules.${other}.html" lang="${other === "zh" ? "zh-CN" : "en"}">${say(words.otherLanguage)}</a></p>
<h1>${say(words.title)}</h1>
<p class="count">${say(words.count(entries.length, error!, warning!, info!))} <span class="pack">${escaped(pack)}</span></p>
<p>${say(words.intro)}</p>
<dl class="levels">
${severities.map((level) => `<dt><span class="severity ${level}">${say(severityWords[level])}</span></dt><dd>${say(words.levels[level])}</dd>`).join("\n")}
</dl>
</header>
<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${say(words.contents)}</h2>
<p><a href="#complaints">${say(words.byComplaint)}</a></p>
${told.map((group) => contentsOf(group, language)).join("\n")}
</nav>
<main>
<section id="complaints">
<h2>${say(words.byComplaint)}</h2>
<p>${say(words.complaintsIntro)}</p>
${complaintTable(entries, language)}
</section>
${told.map((group) => familySection(group, language)).join("\n")}
</main>
</body>
</html>
`;
}

interface Group {
  readonly family: Family;
  readonly rules: readonly CatalogueEntry[];
}

function contentsOf({ family, rules }: Group, language: Language): string {
  const items = rules.map(({ id, title }) => `<li><a href="#${id}">${escaped(title[language])}</a></li>`);
  return `<h3><a href="#${family}">${escaped(familyWords[family][language])}</a></h3>\n<ul>${items.join("")}</ul>`;
}

function familySection({ family, rules }: Group, language: Language): string {
  return `<section id="${family}">
<h2>${escaped(familyWords[family][language])} <a class="top" href="#contents">${escaped(words.top[language])}</a></h2>
${rules.map((entry) => ruleArticle(entry, language)).join("\n")}
</section>`;
}

function complaintTable(entries: readonly CatalogueEntry[], language: Language): string {
  const say = (text: Words): string => escaped(text[language]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const row = (complaint: Complaint): string => {
    const found = complaint.rules.flatMap((id) => byId.get(id) ?? []);
    const links = found.map(({ id, title }) => `<a href="#${id}">${say(title)}</a>`);
    const cell = links.join("<br>");
    return `<tr><td>${say(complaint)}</td><td>${cell}</td></tr>`;
  };
  const bodies = families.map((family) => {
    const rows = complaints[family].map(row);
    return `<tbody>\n<tr class="sheet"><th colspan="2" scope="rowgroup">${say(familyWords[family])}</th></tr>\n${rows.join("\n")}\n</tbody>`;
  });
  const heads = [words.complaint, words.rules].map((head) => `<th scope="col">${say(head)}</th>`).join("");
  return `<table class="complaints"><thead><tr>${heads}</tr></thead>\n${bodies.join("\n")}\n</table>`;
}
