import { projectForms } from "../../official";
import { numberingStyle } from "../../values/numbering";
import { asIs, withWords } from "../budget-changes";
import { withFields } from "../example-form";
import { cellOf, passagesOf, type Passage } from "../passages";
import { rule } from "../rule";
import { isProper } from "../vocabulary";

const OPENING = "(?:主要原因|原因主要)(?:是|为)(?:由于|因为)?|主要用于|主要是(?:由于|因为)?|主要包括|主要为";
const BLANK = String.raw`[\s\u3000]{0,20}`;
/** Nothing: the sentence ends, or only the sample's dots, crosses, underscores or empty brackets stand there. */
const NOTHING = String.raw`(?:…{1,4}|\.{3,12}|。{3,6}|[xX×]{2,10}|_{2,40}|＿{1,40}|[（(]${BLANK}[)）])`;
const MISSING = new RegExp(String.raw`(?:(?:${OPENING})[：:]?|原因[：:])${BLANK}(?:[。；;]|${NOTHING}${BLANK}(?:[。；;，,]|$))`, "gm");
/** A look that rules most texts out. */
const ANNOUNCED = /主要|原因/;
const AT_END = new RegExp(String.raw`(?:${OPENING})${BLANK}$`);
const NUMBERING = /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．](?!\d))/;

export default rule({
  id: "reason-missing",
  family: "text",
  severity: "warning",
  layouts: [...projectForms, "budget-notes", "budget-project-note"],
  scope: "text",
  title: { zh: "“主要原因是”“主要用于”之后没有内容", en: "A reason or purpose is announced and not told" },
  why: {
    zh: "增减的原因、资金的用途要写明；写了“主要原因是”“主要用于”而后面是句号、省略号或空白的，是没有填写。",
    en: "The reason of a change and the purpose of money must be told. Where 主要原因是 or 主要用于 is followed by a full stop, dots or nothing, it was left out.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("主要原因是更新车辆。", "主要原因是：更新车辆。"), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "查明执行缓慢的主要原因。" }), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "经费主要用于：\n1.展览；\n2.讲座。" }), finds: [] },
    { change: withWords("主要原因是更新车辆。", "主要原因是。"), finds: [{ sheet: "其他相关情况说明", cell: "A6" }] },
    { change: withWords("主要原因是更新车辆。", "主要原因是……。"), finds: [{ sheet: "其他相关情况说明", cell: "A6" }] },
    { change: withWords("主要用于机关运行。", "主要用于"), finds: [{ sheet: "部门编制说明", cell: "A6" }] },
  ],
  check(subject, context) {
    const passages = passagesOf(subject);
    passages.forEach((passage, index) => {
      const found = missingIn(passage, passages[index + 1]).filter(
        ({ words, at }) => !isProper(passage.text, { from: at, text: words }, context.settings),
      );
      const [first] = found;
      if (!first) return;
      context.report({
        cell: cellOf(passage, first.at),
        field: passage.field,
        subject: first.words,
        message: {
          zh: `“${first.words}”之后没有内容${found.length > 1 ? `，共 ${found.length} 处` : ""}。`,
          en: `Nothing follows “${first.words}”${found.length > 1 ? ` (${found.length} places)` : ""}.`,
        },
        hint: { zh: "请补写原因或用途；没有的，删去这几个字。", en: "Tell the reason or purpose, or delete these words." },
      });
    });
  },
});

interface Missing {
  readonly words: string;
  readonly at: number;
}

function missingIn(passage: Passage, next: Passage | undefined): Missing[] {
  const { text } = passage;
  if (!ANNOUNCED.test(text)) return [];
  const found = [...text.matchAll(MISSING)].map(({ 0: words, index }) => ({ words: shown(words), at: index }));
  const open = endsOpen(passage, next) ? AT_END.exec(text.trimEnd()) : null;
  return open ? [...found, { words: shown(open[0]), at: open.index }] : found;
}

/** A text that stops there goes on in no other: it is the last of its kind, or the next one is the next item of its list. */
function endsOpen({ text, role }: Passage, next: Passage | undefined): boolean {
  if (!next || next.role !== role) return true;
  const [own, following] = [text, next.text].map((words) => numberingStyle(NUMBERING.exec(words)?.[0].trim() ?? ""));
  return own !== "" && own === following;
}

function shown(words: string): string {
  return words.replace(/[\s\u3000]+/g, "").replace(/[。；;，,]$/, "");
}
