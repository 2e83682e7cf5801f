import type { Words } from "./words";

/** What people read of the pane's settings. */
export const settingsWords = {
  heading: { zh: "设置", en: "Settings" },
  language: { zh: "语言", en: "Language" },
  languages: {
    office: { zh: "跟随 Office", en: "As Office" },
    zh: { zh: "中文", en: "中文 (Chinese)" },
    en: { zh: "English（英文）", en: "English" },
  },
  languageHint: {
    zh: "窗格、功能区的提示和写入工作簿的批注、结果表都用这种语言；只对这台电脑上的您有效。",
    en: "For the pane, the ribbon's messages and what is written into workbooks; for you on this computer only.",
  },
  marks: { zh: "在单元格上标注", en: "Mark cells with" },
  marksHint: {
    zh: "随本工作簿保存，下一次审核时生效。不标注的问题照样列在窗格和“审核结果”里。干净副本不带这项设置。",
    en: "Kept in this workbook, from the next check on. What is not marked is listed all the same. A clean copy has none of it.",
  },
  always: { zh: "（总是标注）", en: " (always)" },
  reading: { zh: "正在读取本工作簿的设置…", en: "Reading the workbook's settings…" },
} satisfies Record<string, Words | Record<string, Words>>;
