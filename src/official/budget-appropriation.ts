import { GENERAL_PUBLIC_VARIANTS, GOVERNMENT_FUND_VARIANTS, STATE_CAPITAL_FROM, STATE_CAPITAL_VARIANTS } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门财政拨款收支预算总表: money appropriated on the left, the functions that each kind of it is spent on on the right. */
export const budgetAppropriation: TableLayout = {
  id: "budget-appropriation",
  title: "财政拨款收支预算总表",
  titleVariants: ["财政拨款收支总表"],
  printedTitle: "部门财政拨款收支预算总表",
  sheetName: "部门财政拨款收支总表",
  unit: "元",
  titleAt: "A2:G2",
  departmentAt: "A4:C4",
  unitAt: "G4",
  firstRow: 8,
  blankRows: 13,
  columnWidths: [24, 18, 30, 18, 18, 18, 18],
  sides: [
    {
      side: "income",
      groups: [{ label: "财政拨款收入", at: "A6:B6" }],
      codes: null,
      name: { label: "项目", at: "A7" },
      columns: [{ key: "预算数", label: "预算数", at: "B7" }],
      printedRows: [
        { name: "一般公共预算", printed: "一、一般公共预算", variants: GENERAL_PUBLIC_VARIANTS },
        { name: "政府性基金预算", printed: "二、政府性基金预算", variants: GOVERNMENT_FUND_VARIANTS },
        { name: "国有资本经营预算", printed: "三、国有资本经营预算", variants: STATE_CAPITAL_VARIANTS, fromYear: STATE_CAPITAL_FROM },
      ],
      total: { label: "收入总计", variants: ["收入合计", "本年收入合计"] },
      rowSums: [],
    },
    {
      side: "expenditure",
      groups: [{ label: "财政拨款支出", at: "C6:G6" }],
      codes: null,
      name: { label: "项目", at: "C7" },
      columns: [
        { key: "合计", label: "合计", at: "D7" },
        { key: "一般公共预算", label: "一般公共预算", variants: GENERAL_PUBLIC_VARIANTS, at: "E7" },
        { key: "政府性基金预算", label: "政府性基金预算", variants: GOVERNMENT_FUND_VARIANTS, at: "F7" },
        {
          key: "国有资本经营预算",
          label: "国有资本经营预算",
          variants: STATE_CAPITAL_VARIANTS,
          at: "G7",
          fromYear: STATE_CAPITAL_FROM,
        },
      ],
      printedRows: [],
      total: { label: "支出总计", variants: ["支出合计", "本年支出合计"] },
      rowSums: [{ total: "合计", parts: ["一般公共预算", "政府性基金预算", "国有资本经营预算"] }],
    },
  ],
};
