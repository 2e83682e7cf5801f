import type { Look } from "../grid/sheet-plan";

/** Font size of the official sheets, in points. */
export const FONT_SIZE = 10;
const cell: Look = { size: FONT_SIZE, border: true, wrap: true, vertical: "center" };

/** How the parts of an official sheet look. */
export const looks = {
  title: { size: 16, bold: true, align: "center", vertical: "center" },
  subtitle: { size: 11, align: "center", vertical: "center" },
  label: { ...cell, align: "center" },
  wideLabel: { ...cell, align: "left", indent: 1 },
  freeLabel: { size: FONT_SIZE, align: "left", vertical: "center" },
  freeRightLabel: { size: FONT_SIZE, align: "right", vertical: "center" },
  shortText: { ...cell, align: "center" },
  longText: { ...cell, align: "left", vertical: "top", indent: 1 },
  listText: { ...cell, align: "left", indent: 1 },
  listPart: { ...cell, align: "left", indent: 2 },
  date: { ...cell, align: "center", numberFormat: "yyyy-mm-dd" },
  amount: { ...cell, align: "right", indent: 1, numberFormat: "#,##0.00" },
  /** Of tables, where an amount is a figure and has no lines to wrap. */
  figure: { ...cell, wrap: false, align: "right", indent: 1, numberFormat: "#,##0.00" },
  /** Text, so that 01 keeps its nought. */
  code: { ...cell, align: "center", numberFormat: "@" },
  heading: { size: FONT_SIZE, bold: true, wrap: true, align: "left", vertical: "center" },
  paragraph: { size: FONT_SIZE, wrap: true, align: "left", vertical: "top" },
} satisfies Record<string, Look>;

/** Marks a cell that a person should look at before trusting it. */
export const REVIEW_FILL = "FFF2CC";
