import { Dispatch } from "../protocol/wire";
import { later } from "./later";
import type { CopyAnswer, CopyCall } from "../document-copies";
import type { Answer, ExcelPort } from "./port";

/** The library reads arrays from the host through `toArray`, as from COM. */
interface SafeArray {
  toArray(): readonly unknown[];
}

type Handler = (dispatchId: number, payload: SafeArray | null) => void;
type Done = (result: SafeArray | number, code?: number) => void;

const INTERNAL_ERROR = 5001;

/** Gives a page the `window.external` that Excel for Windows gives its web view. Call it before the page's scripts run; nothing else is touched. */
export function installWindowsBridge(page: { external?: unknown }, excel: ExcelPort): void {
  const handlers = new Map<number, Handler>();
  const tell = (id: number, payload: readonly unknown[]): void => void handlers.get(id)?.(id, safeArray(payload));
  const external: Record<string, unknown> = {
    // Host, platform, file version, locale, correlation id, is a dialog, logging off, flags (1: shared runtime).
    GetHostInfo: () =>
      `Excel$Win32$16.01$${excel.welcome().locale}$telemetry$${excel.welcome().isDialog ? "isDialog" : ""}$disableLogging$1`,
    GetLoggingAllowed: () => false,
    GetContext: () => documentContext(excel),
    Execute: (id: number, parameters: readonly unknown[], done: Done) => execute(excel, id, parameters, done),
    // Opening a dialog is registering for its messages.
    RegisterEvent: (id: number, target: string, handler: Handler, done: Done) => {
      handlers.set(id, handler);
      if (id === Dispatch.dialogMessageReceived) void excel.openDialog(target).then((status) => done(safeArray([status])));
      else later(() => done(safeArray([0])));
    },
    UnregisterEvent: (id: number, _target: string, done: Done) => {
      handlers.delete(id);
      if (id === Dispatch.dialogMessageReceived) void excel.closeDialog().then((status) => done(safeArray([status])));
      else later(() => done(safeArray([0])));
    },
    MessageParent2: (parameters: string) => excel.messageParent(parameters),
    MessageChild2: (parameters: string) => excel.messageChild(parameters),
  };
  page.external ??= {};
  for (const [name, value] of Object.entries(external)) Object.defineProperty(page.external, name, { value, configurable: true });
  excel.connect({
    events: (messages) => handlers.get(Dispatch.richApiMessage)?.(Dispatch.richApiMessage, safeArray(messages.map(safeArray))),
    selectionChanged: () => handlers.get(Dispatch.selectionChanged)?.(Dispatch.selectionChanged, null),
    dialogMessage: (type, content) => tell(Dispatch.dialogMessageReceived, [type, content]),
    parentMessage: (type, content) => tell(Dispatch.dialogParentMessageReceived, [type, content]),
    command: (id, functionName, controlId) => {
      const source = JSON.stringify({ source: { id: controlId } });
      const handler = handlers.get(Dispatch.commandInvoked);
      handler?.(Dispatch.commandInvoked, safeArray([id, functionName, source]));
      return handler !== undefined;
    },
  });
}

function execute(excel: ExcelPort, id: number, parameters: readonly unknown[], done: Done): void {
  if (id === Dispatch.executeRichApi) {
    const [, method, path, , body, , flags] = parameters[0] as readonly unknown[];
    if (method !== "POST" || path !== "ProcessQuery") excel.notEmulated(`${String(method)} ${String(path)}`);
    else void excel.execute(String(body), Number(flags)).then((answer) => finish(answer, done));
  } else if (id === Dispatch.openCopy || id === Dispatch.copySlice || id === Dispatch.closeCopy) {
    void excel.documentCopy(copyCall(id, parameters)).then((answer) => done(safeArray(copyData(answer))));
  } else if (id === Dispatch.commandCompleted) {
    const [command, status, data] = parameters;
    excel.commandDone(String(command), { status: Number(status), data: typeof data === "string" && data ? JSON.parse(data) : null });
    later(() => done(safeArray([0, null])));
  } else {
    excel.notEmulated(`window.external.Execute(${id})`);
    later(() => done(INTERNAL_ERROR));
  }
}

/** Kinds of files, as the library numbers them for Windows. */
const COMPRESSED = 5;

function copyCall(id: number, [first, offset, size]: readonly unknown[]): CopyCall {
  if (id === Dispatch.openCopy) return { kind: "open", isWorkbook: first === COMPRESSED };
  const handle = Number(first);
  return id === Dispatch.closeCopy ? { kind: "close", handle } : { kind: "slice", handle, offset: Number(offset), size: Number(size) };
}

/** Bytes travel as an array of their own. */
function copyData({ status, handle, size, data }: CopyAnswer): unknown[] {
  if (data) return [status, safeArray([Object.assign(safeArray(data), { dimensions: () => 1 }), size])];
  return handle === undefined ? [status] : [status, safeArray([handle, size])];
}

function finish(answer: Answer, done: Done): void {
  if ("failure" in answer) done(answer.failure);
  else done(safeArray([0, safeArray([200, ["CONTENT-TYPE", "application/json"], answer.body]).toArray()]), 0);
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values };
}

/** What the page is told of its document and program when it starts. */
function documentContext(excel: ExcelPort): Record<string, unknown> {
  const { locale, requirementSets, theme, version, documentUrl, isReadOnly, settings } = excel.welcome();
  const saved = {
    Read: (names: string[], values: string[]) => {
      for (const [name, value] of settings) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names: readonly string[], values: readonly string[]) => excel.saveSettings(names.map((name, index) => [name, values[index]!])),
  };
  const answers = {
    AppType: 1,
    SolutionRef: "11111111-2222-3333-4444-555555555555",
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: locale,
    AppDataLocale: locale,
    DocUrl: documentUrl,
    // Whether the document may be changed.
    AppCapabilities: isReadOnly ? 1 : 0,
    ActivationMode: 2,
    ControlIntegrationLevel: 1,
    SolutionToken: "",
    CorrelationId: "",
    InstanceId: "1",
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify(requirementSets),
    HostCustomMessage: "",
    HostFullVersion: version,
    DialogRequirementMatrix: "",
    FeaturesForSolution: "",
    InitialDisplayMode: 2,
    Settings: saved,
    OfficeThemeInfo: JSON.stringify(theme ?? null),
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`Get${name}`, () => answer]));
}
