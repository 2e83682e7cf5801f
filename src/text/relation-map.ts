import type { Words } from "./words";

/** Words of 勾稽关系图. */
export const relationMapWords = {
  title: { zh: "勾稽关系图", en: "Map of relations" },
  manyForms: (count: number): Words => ({ zh: `项目申报表 ${count} 张`, en: `${count} project forms` }),
  manyNotes: (count: number): Words => ({ zh: `项目经费说明 ${count} 份`, en: `${count} project notes` }),
  nothingToCompare: {
    zh: "这两张表中没有这项关系可比较的金额：未填写，或没有对应的行。",
    en: "Neither table has an amount that this relation could compare: it is blank, or there is no such row.",
  },
} satisfies Record<string, Words | ((count: number) => Words)>;
