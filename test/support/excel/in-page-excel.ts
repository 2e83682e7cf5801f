import { installWindowsBridge } from "../../../src/workbench/host/bridge/windows";
import { ExcelHost } from "../../../src/workbench/host/host";
import { Book } from "../../../src/workbench/host/model/book";
import { ironCalc } from "../../../src/workbench/host/model/iron-calc";

/** Runs inside the browser, before the page's own scripts: all of Excel stands in the page. Built into one script by `browser-script.ts`. */
const here = window as unknown as { excelEngine: string; excelInside: ExcelHost; external?: unknown };

const engine = ironCalc(() => Uint8Array.from(atob(here.excelEngine), (sign) => sign.charCodeAt(0)));
here.excelInside = new ExcelHost(new Book(engine));
installWindowsBridge(here, here.excelInside);
