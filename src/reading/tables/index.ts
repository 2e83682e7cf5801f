export { isBlankTable } from "./blank-table";
export { nearestTable } from "./nearest-table";
export { readTables } from "./read-tables";
