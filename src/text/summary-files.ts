import type { Words } from "./words";

/** Above lines that somebody wrote beside rows of a list that are not there any more. */
export const goneRows: Words = {
  zh: "以下是您在右侧各列写下的内容，所在的行已不在本表中：",
  en: "What you wrote beside rows that are no longer on this sheet:",
};

/** Why a report that stands already is not written again. */
export const renewFaults = {
  unkeepable: (sheets: readonly string[]): Words => ({
    zh: `未重写：${sheets.map((name) => `“${name}”`).join("、")}上有批注或图片，重写会丢失。请另取 --report 文件名；或把批注内容写到“数据码”右侧您自己的列中并删除批注，再生成。`,
    en: `not written again: there are comments or pictures on ${sheets.map((name) => `“${name}”`).join(", ")}, which would be lost. Choose another name for --report; or move what they say into columns of your own to the right of “Data code”, delete them, and try again.`,
  }),
  unwritable: (sheets: readonly string[]): Words => ({
    zh: `未重写：其中有您自己的工作表（${sheets.join("、")}），而这个文件带有签名、结构保护或无法读懂的部件，重写会丢失它们。请另取 --report 文件名。`,
    en: `not written again: it holds sheets of your own (${sheets.join(", ")}), and is signed, has its structure protected, or holds parts that are not understood, so that they would be lost. Choose another name for --report.`,
  }),
};
