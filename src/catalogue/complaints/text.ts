import type { Complaint } from "./complaint";

export const text: readonly Complaint[] = [
  {
    zh: "文字中的增减百分比按旁边的两个金额算不出来",
    en: "A percentage in the prose does not follow from the amounts beside it",
    rules: ["prose-percentage"],
  },
  {
    zh: "“增加”“减少”写反，或“增加（减少）”两个都留着",
    en: "Increase and decrease the wrong way round, or both left standing",
    rules: ["prose-percentage", "direction-unclear"],
  },
  {
    zh: "写着“持平”，旁边却有差额",
    en: "Said to be unchanged, with a difference beside it",
    rules: ["unchanged-beside-difference"],
  },
  {
    zh: "“主要原因是”后面没有内容",
    en: "Nothing follows “the main reason is”",
    rules: ["reason-missing"],
  },
  {
    zh: "残留网页标记",
    en: "HTML tags left in texts",
    rules: ["html-left"],
  },
  {
    zh: "文字中有乱码",
    en: "Garbled text",
    rules: ["garbled-text"],
  },
  {
    zh: "夹杂与内容无关的外文字母",
    en: "Stray Latin letters or words",
    rules: ["stray-latin"],
  },
  {
    zh: "留着模板的提示语或占位符（XX、x,xxx、……）",
    en: "Prompts or placeholders of a template left standing",
    rules: ["placeholder-left", "target-readable"],
  },
  {
    zh: "标点重复",
    en: "Doubled punctuation",
    rules: ["doubled-punctuation"],
  },
  {
    zh: "括号、引号、书名号不成对",
    en: "Brackets, quotation or title marks that do not pair",
    rules: ["unpaired-marks"],
  },
  {
    zh: "中文里使用半角标点",
    en: "Half-width punctuation in Chinese text",
    rules: ["half-width-punctuation"],
  },
  {
    zh: "文号的括号不规范，或同一文件的文号前后不一",
    en: "Document numbers with the wrong brackets, or one document under two numbers",
    rules: ["document-number-brackets", "document-number-differs"],
  },
  {
    zh: "文字没有写完就断了",
    en: "A text cut off in mid-sentence",
    rules: ["text-cut"],
  },
  {
    zh: "年度目标与总目标一字不差",
    en: "The annual goal repeats the overall goal word for word",
    rules: ["goal-repeats"],
  },
  {
    zh: "目标照抄其他项目或往年的表",
    en: "A goal copied from another form or an earlier year",
    rules: ["goal-copied"],
  },
  {
    zh: "目标只写了项目名称",
    en: "A goal that is only the project's name",
    rules: ["goal-is-name"],
  },
];
