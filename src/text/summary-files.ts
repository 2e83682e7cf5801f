import type { Words } from "./words";

/** Above lines that somebody wrote beside rows of a list that are not there any more. */
export const goneRows: Words = {
  zh: "以下是您在右侧各列写下的内容，所在的行已不在本表中：",
  en: "What you wrote beside rows that are no longer on this sheet:",
};
