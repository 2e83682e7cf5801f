import { GENERAL_PUBLIC_VARIANTS, GOVERNMENT_FUND_VARIANTS, STATE_CAPITAL_FROM, STATE_CAPITAL_VARIANTS } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门财务收支预算总表: where the money comes from on the left, the functions it is spent on on the right. */
export const budgetBalance: TableLayout = {
  id: "budget-balance",
  title: "财务收支预算总表",
  titleVariants: ["部门收支预算总表", "部门收支总表", "财务收支总表"],
  printedTitle: "部门财务收支预算总表",
  sheetName: "部门收支总表",
  unit: "元",
  titleAt: "A2:D2",
  departmentAt: "A4:C4",
  unitAt: "D4",
  firstRow: 8,
  blankRows: 13,
  columnWidths: [36, 24, 38, 24],
  sides: [
    {
      side: "income",
      groups: [{ label: "本年收入", variants: ["收入"], at: "A6:B6" }],
      codes: null,
      name: { label: "项目", at: "A7" },
      columns: [{ key: "预算数", label: "预算数", at: "B7" }],
      printedRows: [
        { name: "财政拨款收入", printed: "一、财政拨款收入", variants: ["财政拨款"] },
        { name: "一般公共预算", printed: "1. 一般公共预算", variants: GENERAL_PUBLIC_VARIANTS, partOf: "财政拨款收入" },
        { name: "政府性基金预算", printed: "2. 政府性基金预算", variants: GOVERNMENT_FUND_VARIANTS, partOf: "财政拨款收入" },
        {
          name: "国有资本经营预算",
          printed: "3. 国有资本经营预算",
          variants: STATE_CAPITAL_VARIANTS,
          partOf: "财政拨款收入",
          fromYear: STATE_CAPITAL_FROM,
        },
        { name: "事业收入", printed: "二、事业收入" },
        { name: "事业单位经营收入", printed: "三、事业单位经营收入", variants: ["经营收入"] },
        { name: "其他收入", printed: "四、其他收入" },
      ],
      total: { label: "收入总计", variants: ["收入合计", "本年收入合计"] },
      rowSums: [],
    },
    {
      side: "expenditure",
      groups: [{ label: "本年支出", variants: ["支出"], at: "C6:D6" }],
      codes: null,
      name: { label: "项目", at: "C7" },
      columns: [{ key: "预算数", label: "预算数", at: "D7" }],
      printedRows: [],
      total: { label: "支出总计", variants: ["支出合计", "本年支出合计"] },
      rowSums: [],
    },
  ],
};
