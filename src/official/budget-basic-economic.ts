import type { TableLayout } from "./table-layout";

/** 部门一般公共预算基本支出部门预算经济分类预算表: what running the units costs, by economic class. */
export const budgetBasicEconomic: TableLayout = {
  id: "budget-basic-economic",
  title: "一般公共预算基本支出部门预算经济分类预算表",
  titleVariants: ["一般公共预算基本支出经济分类预算表", "一般公共预算拨款基本支出明细表", "一般公共预算基本支出预算表"],
  printedTitle: "部门一般公共预算基本支出部门预算经济分类预算表",
  sheetName: "部门一般公共预算拨款基本支出明细表",
  unit: "元",
  titleAt: "A2:F2",
  departmentAt: "A4:C4",
  unitAt: "F4",
  firstRow: 9,
  blankRows: 12,
  columnWidths: [11, 11, 46, 19, 19, 19],
  sides: [
    {
      side: null,
      groups: [
        { label: "项目", at: "A6:C6" },
        { label: "一般公共预算基本支出", at: "D6:F6" },
      ],
      codes: {
        list: "economic",
        heading: { label: "部门预算经济分类科目编码", variants: ["经济分类科目编码", "科目编码"], at: "A7:B7" },
        levels: [
          { label: "类", at: "A8" },
          { label: "款", at: "B8" },
        ],
      },
      name: { label: "经济分类科目名称", variants: ["部门预算经济分类科目名称", "科目名称"], at: "C7:C8" },
      columns: [
        { key: "合计", label: "合计", at: "D7:D8" },
        { key: "人员经费", label: "人员经费", at: "E7:E8" },
        { key: "公用经费", label: "公用经费", at: "F7:F8" },
      ],
      printedRows: [],
      total: { label: "合计", variants: ["总计"] },
      rowSums: [{ total: "合计", parts: ["人员经费", "公用经费"] }],
    },
  ],
};
