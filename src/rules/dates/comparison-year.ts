import { cellAt } from "../../grid/placed-text";
import { sentencesOf, withoutTitles } from "../../values/sentences";
import { all, asIs, withWords } from "../budget-changes";
import { rule } from "../rule";
import { isProper } from "../vocabulary";

/** 比2020年预算, 与2020年部门预算数相比; what was spent, or approved in a plan, may be of another year. */
const BASE = String.raw`(?<year>20\d{2})年度?(?:年初|部门|市级|区级|县级|本级|财政|收入|支出|拨款)*预算(?!法|绩效|编制|管理|执行|调整|公开|批复|单位)数?(?:额|金额|安排数?)?`;
const CHANGED = "增加|减少|增长|下降|上升|降低|提高|持平|相比|净增|净减|压减|(?:一致|相同|不变)(?=[。；;，,）)]|$)";
const COMPARED = new RegExp(String.raw`[比较与同和]${BASE}[^。；;，,]{0,24}?(?:${CHANGED})`, "g");

const says = (words: string): ReturnType<typeof withWords> => withWords("7.50万元，与2023年预算持平", words);

export default rule({
  id: "comparison-year",
  family: "dates",
  severity: "warning",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "比较的不是上一年预算", en: "Compared with another year than the one before" },
  why: {
    zh: "部门预算的增减是与上一年预算相比；写成更早的年份或本年度的，多半是沿用了往年的文字。同一句另与上一年预算比较的，以及与执行数、决算数的比较，不在此列。",
    en: "A department budget is compared with the budget of the year before. An earlier year, or the budget's own, is mostly left over from an old text. A sentence that compares with the right year too, and comparisons with what was spent, are passed over.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: says("7.50万元，比2022年决算数减少0.50万元"), finds: [] },
    { change: says("7.50万元，与2023年预算持平，比2021年预算减少1.00万元"), finds: [] },
    {
      change: says("7.50万元，与2022年预算持平"),
      finds: [{ sheet: "其他相关情况说明", cell: "A7", expected: "2023", actual: "2022" }],
    },
    {
      change: all(says("7.50万元，比2024年预算减少1.00万元")),
      finds: [{ sheet: "其他相关情况说明", cell: "A7", expected: "2023", actual: "2024" }],
    },
  ],
  check(note, context) {
    const year = note.year.value;
    if (note.kind !== "note" || year === null || (note.about !== "explanation" && note.about !== "other-matters")) return;
    for (const paragraph of note.paragraphs) {
      const wrong = sentencesOf(withoutTitles(paragraph.text)).flatMap(({ text, from }) => {
        const compared = [...text.matchAll(COMPARED)].map(({ 0: words, groups, index }) => ({
          year: Number(groups!["year"]),
          at: from + index,
          isKnown: isProper(paragraph.text, { from: from + index, text: words }, context.settings),
        }));
        return compared.some((other) => other.year === year - 1) ? [] : compared.filter(({ isKnown }) => !isKnown);
      });
      const [first] = wrong;
      if (!first) continue;
      context.report({
        cell: cellAt(paragraph, first.at),
        field: note.layout.title,
        subject: `${first.year}`,
        message: {
          zh: `${year} 年预算的说明与 ${first.year} 年预算比较${wrong.length > 1 ? `（同段 ${wrong.length} 处）` : ""}，应与 ${year - 1} 年预算比较。`,
          en: `The note on the budget of ${year} compares with that of ${first.year}${wrong.length > 1 ? ` (${wrong.length} places in the paragraph)` : ""}; it should be ${year - 1}.`,
        },
        expected: String(year - 1),
        actual: String(first.year),
        related: [{ cell: note.year.cell, role: `${year}年` }],
        hint: {
          zh: "可能沿用了往年的文字：请改为上一年，并核对增减额是否也要更新。",
          en: "Probably left over from an older text: mend the year, and check whether the change itself is up to date.",
        },
      });
    }
  },
});
