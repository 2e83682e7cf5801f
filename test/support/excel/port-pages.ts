import { desktopLevers, type Levers } from "../../../src/workbench/host";
import { browserScript } from "./browser-script";
import type { ExcelOptions, RunningExcel } from "./open-excel";
import type { PortPage } from "./port-script";

declare global {
  interface Window {
    /** In the page of these tests only. */
    jihe: PortPage;
  }
}

/** A page that holds the port, in an Excel that has nothing newer than the port says it needs. */
export async function portPage(): Promise<Pick<ExcelOptions, "pages" | "path" | "levers">> {
  const scripts = '<script src="/officejs/office.js"></script><script src="/port.js"></script>';
  return {
    pages: {
      "/port.html": `<!doctype html><meta charset="utf-8"><title>port</title>${scripts}`,
      "/port.js": await browserScript("test/support/excel/port-script.ts"),
    },
    path: "/port.html",
    levers: { requirementSets: { ...desktopLevers().requirementSets, ExcelApi: "1.10" } } satisfies Partial<Levers>,
  };
}

/** The round trips of some work; those in which the library only lets go of ranges do not count. */
export async function roundTrips(excel: RunningExcel, work: () => Promise<unknown>): Promise<RunningExcel["host"]["log"]> {
  const before = excel.host.log.length;
  await work();
  const isOwn = (actions: readonly string[]): boolean => !actions.every((each) => /^instantiate of workbook$|_RemoveReference/.test(each));
  return excel.host.log.slice(before).filter(({ actions }) => isOwn(actions));
}
