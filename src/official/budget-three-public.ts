import type { TableLayout } from "./table-layout";

/** 部门“三公”经费和机关运行经费预算表: one row, in 万元. */
export const budgetThreePublic: TableLayout = {
  id: "budget-three-public",
  title: "“三公”经费和机关运行经费预算表",
  titleVariants: ["三公经费和机关运行经费预算表", "“三公”经费和机关运行费预算表", "“三公”经费预算表"],
  printedTitle: "部门“三公”经费和机关运行经费预算表",
  sheetName: "部门“三公”经费和机关运行费预算表",
  unit: "万元",
  titleAt: "A2:G2",
  departmentAt: "A3:C3",
  unitAt: "G3",
  firstRow: 7,
  blankRows: 1,
  columnWidths: [17, 17, 17, 17, 17, 17, 17],
  sides: [
    {
      side: null,
      groups: [
        { label: "“三公”经费预算数", variants: ["三公经费预算数"], at: "A4:F4" },
        { label: "公务用车购置及运行费", variants: ["公务用车购置和运行费"], at: "D5:F5" },
      ],
      codes: null,
      name: null,
      columns: [
        { key: "合计", label: "合计", at: "A5:A6" },
        { key: "因公出国(境)费", label: "因公出国(境)费", variants: ["因公出国(境)费用"], at: "B5:B6" },
        { key: "公务接待费", label: "公务接待费", at: "C5:C6" },
        { key: "公务用车购置及运行费小计", label: "小计", at: "D6" },
        { key: "购置费", label: "购置费", variants: ["公务用车购置费"], at: "E6" },
        { key: "运行费", label: "运行费", variants: ["公务用车运行费"], at: "F6" },
        { key: "机关运行经费预算数", label: "机关运行经费预算数", variants: ["机关运行经费"], at: "G4:G6" },
      ],
      printedRows: [],
      total: null,
      rowSums: [
        { total: "公务用车购置及运行费小计", parts: ["购置费", "运行费"] },
        { total: "合计", parts: ["因公出国(境)费", "公务接待费", "公务用车购置及运行费小计"] },
      ],
    },
  ],
};
