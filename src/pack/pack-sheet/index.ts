export { idOfPackSheet, isPackSheet, packInSheet, partPackSheet, type SheetPack } from "./read-sheet";
export { sheetOfPack } from "./sheet-of-pack";
export { packSheet } from "./write-sheet";
export { loadPackSheet, type SheetResult } from "./load-sheet";
