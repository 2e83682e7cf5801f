import { asIs, withWords } from "../budget-changes";
import { documentNumbersIn, regular, withoutIssuer } from "../document-numbers";
import { unchanged, withFields } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule } from "../rule";
import { isProper } from "../vocabulary";
import { fixOf, kindsOf, mended, tellSlips } from "../slips";

export default rule({
  id: "document-number-brackets",
  family: "text",
  severity: "info",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "发文字号的括号不规范", en: "Brackets of a document number" },
  why: {
    zh: "发文字号的年份习惯上用六角括号“〔〕”，数字用半角，例如“国办发〔2016〕10号”。合同、案件、公告等的编号不在此列。",
    en: "The year of a document number customarily stands in 〔〕 with half-width digits, as in 国办发〔2016〕10号. Numbers of contracts, cases, announcements and the like are not meant.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2019", change: withFields({ basis: "《某市科普规划》（某府发〔2018〕12号）、某部公告2018年第9号。" }), finds: [] },
    { layout: "project-2019", change: withFields({ basis: "采购合同（2018）12号，(2018)某01民初123号。" }), finds: [] },
    {
      layout: "project-2019",
      change: withFields({ basis: "《某市科普规划》（某府发[2018]12号）。" }),
      finds: [{ cell: "B9", actual: "某府发[2018]12号", expected: "某府发〔2018〕12号" }],
    },
    {
      layout: "project-2019",
      change: withFields({ basis: "《某市科普规划》（某委组2018发字６号）。" }),
      finds: [{ cell: "B9", actual: "某委组2018发字６号", expected: "某委组〔2018〕发字6号" }],
    },
    { change: asIs, finds: [] },
    {
      change: withWords("《中华人民共和国科学技术普及法》。", "《某市科普规划》（某府发（2018）12号）。"),
      finds: [
        { sheet: "流动科普展览", cell: "A6", actual: "某府发（2018）12号" },
        { sheet: "科技讲座", cell: "A6", actual: "某府发（2018）12号" },
      ],
    },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) =>
        documentNumbersIn(text).filter((number) => !number.isRegular && !isProper(text, withoutIssuer(number), context.settings)),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”中发文字号 ${kindsOf(slips)} 的写法不规范，年份应放在“〔〕”中，数字用半角。`,
          en: `Document numbers in “${passage.field}” are not written as is customary, with the year in 〔〕 and half-width digits: ${kindsOf(slips)}.`,
        },
        actual: kindsOf(slips),
        expected: kindsOf(slips.map((slip) => ({ from: slip.from, text: regular(slip) }))),
        hint: { zh: "请按发文原件核对后改正。", en: "Compare with the document itself and mend it." },
        ...fixOf(passage, mended(passage.text, slips, regular)),
      }),
    );
  },
});
