import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule } from "../rule";
import { kindsOf, tellSlips, type Slip } from "../slips";

/** What stands for signs that could not be decoded, and what becomes of it when it is read in another encoding once more. */
const LOST = "\uFFFD+|(?:锟斤拷|锟斤|斤拷锟)+";
/** Two or more Chinese signs in UTF-8 whose bytes were taken for Western letters: é¡¹ç›®. */
const TAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const GARBLED = new RegExp(`${LOST}|(?:[ä-é]${TAIL}{2}){2,}`, "g");

export default rule({
  id: "garbled-text",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "文字中有乱码", en: "Garbled text" },
  why: {
    zh: "从别的系统或 PDF 中复制时，认不出的字会变成“\uFFFD”或“锟斤拷”之类的乱码，原来的字已经丢失，公开后也读不懂。",
    en: "Signs that another system or a PDF could not hand over turn into “\uFFFD” or nonsense when copied. The words themselves are lost, and readers cannot guess them.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "举办“Café”沙龙××××场，气温±2℃，拷贝展品说明一斤。" }), finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "举办科普展\uFFFD\uFFFD，编写手\uFFFD。" }),
      finds: [{ cell: "D11", actual: "\uFFFD\uFFFD、\uFFFD" }],
    },
    { layout: "project-2023", change: withIndicator(0, { name: "锟斤拷展览场次" }), finds: [{ cell: "D13", actual: "锟斤拷" }] },
    { layout: "project-2023", change: withFields({ projectName: "é¡¹ç›®" }), finds: [{ cell: "B3", actual: "é¡¹ç›®" }] },
    { change: asIs, finds: [] },
    {
      change: withWords("主要用于机关运行", "主要用于机关运\uFFFD"),
      finds: [{ sheet: "部门编制说明", cell: "A6", actual: "\uFFFD" }],
    },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) => garbledIn(text),
      (slips, { field }) => ({
        message: {
          zh: `“${field}”中有乱码 ${kindsOf(slips)}，共 ${slips.length} 处。`,
          en: `“${field}” holds garbled text: ${kindsOf(slips)} (${slips.length} in all).`,
        },
        actual: kindsOf(slips),
        hint: { zh: "请对照原稿补上原来的文字。", en: "Put the original words back, from the source." },
      }),
    );
  },
});

function garbledIn(text: string): Slip[] {
  return [...text.matchAll(GARBLED)].map(({ 0: signs, index }) => ({ from: index, text: signs }));
}
