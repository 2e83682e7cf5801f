export { isPackSheet, packInSheet, partPackSheet, type SheetPack } from "./read-sheet";
export { packSheet } from "./write-sheet";
