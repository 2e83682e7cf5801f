/** The emulated Excel: the parts a page, a test or a tool needs of it. */
export { installWebBridge, webFrame } from "./bridge/web";
export { installWindowsBridge } from "./bridge/windows";
export type { Answer, CommandResult, ExcelPort, PageEnd, Welcome } from "./bridge/port";
export type { BatchRecord } from "./batch-log";
export { ExcelHost } from "./host";
export { DARK_THEME, desktopLevers, LIGHT_THEME, REQUIREMENT_SETS, webLevers, type Fault, type Levers } from "./levers";
export { Book } from "./model/book";
export { loadBook, type LoadedBook } from "./model/load";
export { saveBook, type SavedBook } from "./model/save";
export { ironCalc } from "./model/iron-calc";
export type { Sheet } from "./model/sheet";
export { OBJECT_CLASSES } from "./objects";
