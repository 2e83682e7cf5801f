import { installWindowsBridge } from "../../../src/workbench/host/bridge/windows";
import { ExcelHost } from "../../../src/workbench/host/host";
import { Book } from "../../../src/workbench/host/model/book";
import { loadBook } from "../../../src/workbench/host/model/load";
import { ironCalc } from "../../../src/workbench/host/model/iron-calc";

/** Runs inside the browser, before the page's own scripts: all of Excel stands in the page. Built into one script by `browser-script.ts`. */
const here = window as unknown as InPageExcel & { excelEngine: string; external?: unknown };

/** What the page finds of it. */
export interface InPageExcel {
  excelInside: ExcelHost;
  /** Opens a workbook's file, in base64, in the same page. */
  openWorkbook(file: string): Promise<void>;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const engine = ironCalc(() => bytesOf(here.excelEngine));
here.excelInside = new ExcelHost(new Book(engine));
installWindowsBridge(here, here.excelInside);
here.openWorkbook = async (file) => here.excelInside.open((await loadBook(bytesOf(file), engine)).book);
