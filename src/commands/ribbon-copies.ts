import { WorkbookFault } from "../workbook/port";
import { cleanFault, openCleanCopy, statementLines } from "./clean-copy";
import type { Work } from "./ribbon";

/** 干净副本: opens it as a new workbook, and tells what it lacks of this one, or why there is none. */
export const openCopy: Work = async ({ port, language }) => {
  try {
    const statement = await openCleanCopy(port);
    return { why: "copy-opened", details: statementLines(statement).map((line) => line[language]) };
  } catch (error) {
    const fault = cleanFault(error);
    if (fault) return { why: "copy-refused", details: [fault[language]] };
    if (error instanceof WorkbookFault) return "copy-unopened";
    throw error;
  }
};
