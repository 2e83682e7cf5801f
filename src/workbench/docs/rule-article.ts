import type { Change } from "../../catalogue/changes";
import type { CatalogueEntry, ShownExample, ShownSheet } from "../../catalogue/entries";
import { basisLine } from "../../reporting/reasons";
import { cataloguePage as words, catalogueWords } from "../../text/catalogue";
import { severityWords } from "../../text/reporting";
import type { Language, Words } from "../../text/words";
import { element, escaped, marked } from "./html";

const CHANGES_SHOWN = 5;
const FINDINGS_SHOWN = 2;

/** All there is to say of a rule, under the rule's id. */
export function ruleArticle(entry: CatalogueEntry, language: Language): string {
  const { id, severity, title, why, layouts, basis, remedy, failing, passing } = entry;
  const say = (text: Words): string => escaped(text[language]);
  const part = (name: Words, content: string): string => `<dt>${say(name)}</dt><dd>${content}</dd>`;
  const titles = layouts.map((layout) => `<li${chinese(language)}>${escaped(layout.title)}</li>`).join("");
  return `<article id="${id}">
<h3>${say(title)} <span class="severity ${severity}">${say(severityWords[severity])}</span> <code>${id}</code></h3>
<dl>
${part(words.why, say(why))}
${remedy ? part(words.remedy, say(remedy)) : ""}
${part(words.basis, escaped(basisLine(basis, language)))}
${part(words.layouts, `<ul class="layouts">${titles}</ul>`)}
</dl>
<div class="example failing"><h4>${say(words.failing)}</h4>
${exampleBlock(failing, language)}</div>
<div class="example passing"><h4>${say(words.passing)}</h4>
${exampleBlock(passing, language)}</div>
</article>`;
}

function exampleBlock({ sheets, findings }: ShownExample, language: Language): string {
  const shown = sheets.some(({ changes }) => changes.length > 0) ? sheets : [];
  const say = (text: Words): string => escaped(text[language]);
  const severalFiles = new Set(sheets.map(({ file, isPrevious }) => `${file} ${isPrevious}`)).size > 1;
  const more = findings.length - FINDINGS_SHOWN;
  return [
    ...(shown.length === 0 ? [`<p>${say(words.unchanged)}</p>`] : changeTables(shown, severalFiles, language)),
    ...findings.slice(0, FINDINGS_SHOWN).map(({ place, message, hint }) => {
      const where = severalFiles ? `${place.file} · ${place.sheet} · ${place.cell}` : `${place.sheet} · ${place.cell}`;
      const advice = hint ? `<br><span class="hint">${say(hint)}</span>` : "";
      return `<p class="finding"><b>${say(words.foundAt(where))}</b> ${say(message)}${advice}</p>`;
    }),
    ...(more > 0 ? [`<p class="more">${say(words.moreFindings(more))}</p>`] : []),
  ].join("\n");
}

/** One table for all sheets of an example, with a line above what is changed in each. */
function changeTables(sheets: readonly ShownSheet[], severalFiles: boolean, language: Language): string[] {
  const say = (text: Words): string => escaped(text[language]);
  const all = sheets.flatMap((sheet) => (sheet.changes.length > 0 ? sheet.changes : [null]).map((change) => ({ sheet, change })));
  const rows = all.slice(0, CHANGES_SHOWN).map(({ sheet, change }, index, shown) => {
    const heading = index === 0 || shown[index - 1]!.sheet !== sheet ? sheetRow(sheet, severalFiles, language) : "";
    return heading + (change ? changeRow(change, language) : `<tr><td colspan="3">${say(words.unchanged)}</td></tr>`);
  });
  const more = all.length - CHANGES_SHOWN;
  const heads = [words.field, words.before, words.after].map((head) => `<th scope="col">${say(head)}</th>`).join("");
  return [
    `<table class="changes"><thead><tr>${heads}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`,
    ...(more > 0 ? [`<p class="more">${say(words.more(more))}</p>`] : []),
  ];
}

function sheetRow({ file, isPrevious, title }: ShownSheet, severalFiles: boolean, language: Language): string {
  const year = isPrevious ? ` · ${escaped(words.previous[language])}` : "";
  const place = severalFiles ? `${escaped(file)}${year} · ` : "";
  return `<tr class="sheet"><th colspan="3" scope="rowgroup">${place}<span${chinese(language)}>${escaped(title)}</span></th></tr>`;
}

function changeRow({ where, before, after }: Change, language: Language): string {
  const nothing = `<span class="nothing">${escaped(catalogueWords.nothing[language])}</span>`;
  const cells = before !== null && after !== null ? marked(before, after) : { before: whole(before, "del"), after: whole(after, "ins") };
  const cell = (content: string | null): string => `<td${content ? chinese(language) : ""}>${content ?? nothing}</td>`;
  return `<tr><th scope="row">${escaped(where[language])}</th>${cell(cells.before)}${cell(cells.after)}</tr>`;
}

function whole(text: string | null, tag: string): string | null {
  return text === null ? null : element(tag, text);
}

/** What stands on the forms is Chinese in every language. */
function chinese(language: Language): string {
  return language === "zh" ? "" : ' lang="zh-CN"';
}
