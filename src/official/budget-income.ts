import { functionalSide, SPENDING_GEOMETRY } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门收入预算总表: sources of income by function. */
export const budgetIncome: TableLayout = {
  ...SPENDING_GEOMETRY,
  id: "budget-income",
  title: "收入预算总表",
  titleVariants: ["部门收入总表"],
  printedTitle: "部门收入预算总表",
  sheetName: "部门收入总表",
  blankRows: 11,
  titleAt: "A2:I2",
  unitAt: "I4",
  columnWidths: [7, 7, 7, 34, 17, 17, 17, 17, 17],
  sides: [
    functionalSide(
      { label: "收入预算", variants: ["本年收入"], at: "E6:I6" },
      [
        { key: "合计", label: "合计", at: "E7:E8" },
        { key: "财政拨款收入", label: "财政拨款收入", variants: ["财政拨款"], at: "F7:F8" },
        { key: "事业收入", label: "事业收入", at: "G7:G8" },
        { key: "事业单位经营收入", label: "事业单位经营收入", variants: ["经营收入"], at: "H7:H8" },
        { key: "其他收入", label: "其他收入", at: "I7:I8" },
      ],
      [{ total: "合计", parts: ["财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"] }],
    ),
  ],
};
