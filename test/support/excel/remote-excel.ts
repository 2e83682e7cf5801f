import { installWebBridge, webFrame } from "../../../src/workbench/host/bridge/web";
import { installWindowsBridge } from "../../../src/workbench/host/bridge/windows";
import type { CopyAnswer } from "../../../src/workbench/host/document-copies";
import type { Answer, ExcelPort, PageEnd, Welcome } from "../../../src/workbench/host/bridge/port";

/**
 * Runs inside the browser, before the page's own scripts: Excel itself stands in the test's process, where tests can look into the workbook.
 * Built into one script by `browser-script.ts`.
 */
interface RemoteWindow {
  excelWelcome: Welcome & { flavour: "windows" | "web"; addinUrl: string };
  excelCall(method: string, argument: unknown): Promise<unknown>;
  excelPage?: PageEnd;
}

const here = window as unknown as RemoteWindow & Window;

const excel: ExcelPort = {
  welcome: () => here.excelWelcome,
  execute: (body, flags, partition) => here.excelCall("execute", { body, flags, partition }) as Promise<Answer>,
  documentCopy: (call) => here.excelCall("documentCopy", call) as Promise<CopyAnswer>,
  saveSettings: (settings) => void here.excelCall("saveSettings", settings),
  commandDone: (id, result) => void here.excelCall("commandDone", { id, result }),
  openDialog: (request) => here.excelCall("openDialog", request) as Promise<number>,
  closeDialog: () => here.excelCall("closeDialog", null) as Promise<number>,
  messageChild: (parameters) => void here.excelCall("messageChild", parameters),
  messageParent: (parameters) => void here.excelCall("messageParent", parameters),
  notEmulated: (what) => void here.excelCall("notEmulated", what),
  connect: (page) => (here.excelPage = page),
};

function openFrame(): void {
  const { addinUrl, locale } = here.excelWelcome;
  const frame = document.createElement("iframe");
  const { url, name } = webFrame(addinUrl, location.origin, locale);
  frame.name = name;
  document.body.append(frame);
  installWebBridge(window, frame, excel);
  frame.src = url;
}

if (window.top === window) {
  if (here.excelWelcome.flavour === "windows") installWindowsBridge(window as unknown as { external?: unknown }, excel);
  else document.addEventListener("DOMContentLoaded", openFrame);
}
