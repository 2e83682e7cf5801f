import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule } from "../rule";
import { fixOf, kindsOf, tellSlips, type Slip } from "../slips";

const ELEMENTS =
  "abbr|big|blockquote|body|br|center|code|div|dl|dt|dd|em|font|h[1-6]|head|hr|html|img|li|ol|p|pre|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|ul|[ow]:[a-z]+";
/** Only known elements: ‹…› and <某章程> are title marks of people, not markup. */
const TAG = new RegExp(String.raw`</?(?:${ELEMENTS})(?:\s[^<>]*)?\s*/?>|<!--.*?-->`, "gis");
/** a, b, i, s, u may be anything in a formula; they are markup where the element is closed too. */
const PAIRED = /<([abisu])(?:\s[^<>]*)?>(?=.*<\/\1>)|<\/([abisu])>/gis;
const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|lt|gt|le|ge|ne|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|laquo|raquo|mdash|ndash|hellip|middot|bull|times|divide|plusmn|deg|permil|yen|copy|#\d{2,5}|#x[\da-f]{2,4});|&nbsp(?![a-z])/gi;
const BREAK = /\s*(?:<br\s*\/?>|<\/p>\s*<p(?:\s[^<>]*)?>|<\/(?:div|li|tr|h[1-6])>)\s*/gi;

export default rule({
  id: "html-left",
  family: "text",
  severity: "error",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "文字中残留网页标记", en: "Markup left in the text" },
  why: {
    zh: "从网页或系统中复制的文字会带出 <p>、&nbsp; 等网页标记，公开后影响严肃性。",
    en: "Text copied from a web page carries markup such as <p> or &nbsp; with it, which looks careless once published.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "落实<某市科普条例>和‹科普规划›的要求，举办展览。" }), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "按a<b>c的顺序举办展览。" }), finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "<p>举办展览。</p><p>编写手册。</p>" }),
      finds: [{ cell: "D11", actual: "<p>、</p>" }],
    },
    { layout: "project-2023", change: withFields({ projectName: "流动科普&nbsp;展览" }), finds: [{ cell: "B3", actual: "&nbsp;" }] },
    { change: asIs, finds: [] },
    {
      change: withWords("主要用于科学普及。", "<span>主要用于科学普及</span>。"),
      finds: [{ sheet: "部门编制说明", cell: "A7", actual: "<span>、</span>" }],
    },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) => marksIn(text),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”中残留网页标记 ${kindsOf(slips)}，共 ${slips.length} 处。`,
          en: `Markup is left in “${passage.field}”: ${kindsOf(slips)} (${slips.length} in all).`,
        },
        actual: kindsOf(slips),
        hint: { zh: "请删去这些标记，保留文字和分段。", en: "Delete the markup; keep the words and paragraphs." },
        // Some of it may be known to be right: then a person takes the rest out.
        ...(slips.length === marksIn(passage.text).length ? fixOf(passage, withoutMarkup(passage.text)) : {}),
      }),
    );
  },
});

function marksIn(text: string): Slip[] {
  // Nearly all texts hold none: one look for what every mark begins with is cheaper than three searches.
  if (!/[<&]/.test(text)) return [];
  return [TAG, PAIRED, ENTITY].flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({ from: index, text: mark })));
}

/** The text without its markup, paragraphs apart; as it is where nothing is left of it, or where a person should choose a sign. */
function withoutMarkup(text: string): string {
  const decoded = text
    .replace(BREAK, "\n")
    .replace(TAG, "")
    .replace(PAIRED, "")
    .replace(/&(?:nbsp|ensp|emsp|thinsp);|&nbsp(?![a-z])/gi, " ")
    .trim();
  return decoded === "" || decoded.search(ENTITY) >= 0 ? text : decoded;
}
