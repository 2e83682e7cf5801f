import { Dispatch } from "../protocol/wire";
import { later } from "./later";
import type { CopyAnswer, CopyCall } from "../document-copies";
import type { Answer, ExcelPort } from "./port";

/** A message of the frame protocol; names are the library's. */
interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const Message = { request: 0, response: 1 } as const;
const Action = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const Response = { once: 0, event: 1 } as const;
const INTERNAL_ERROR = 5001;

/** Address and window name that make the library in a frame believe it is in Excel on the web. */
export function webFrame(addinUrl: string, hostOrigin: string, locale: string): { url: string; name: string } {
  const hostInfo = ["Excel", "Web", "16.00", locale, "telemetry", "", "disableLogging", "1"];
  const conversation = ["conv1", "addin-1", hostOrigin];
  const url = new URL(addinUrl);
  // The library looks for the bare "$" signs, so they must not be escaped.
  url.search += `${url.search ? "&" : "?"}_host_Info=${hostInfo.join("$")}`;
  url.hash = `&_xdm_Info=${conversation.join("|")}|`;
  const name = JSON.stringify({
    hostInfo: hostInfo.join("|"),
    xdmInfo: conversation.map(encodeURIComponent).join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
  return { url: url.href, name };
}

/** Answers a frame's messages as the outer page of Excel on the web does. */
export function installWebBridge(outer: Window, frame: HTMLIFrameElement, excel: ExcelPort): void {
  const events = new Map<string, FrameMessage>();
  const reply = (to: FrameMessage, data: unknown, responseType: number = Response.once): void => {
    const message = {
      _messageType: Message.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: outer.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow!.postMessage(JSON.stringify(message), "*");
  };
  const raise = (event: RegExp, data: unknown): boolean => {
    const registered = [...events.values()].filter(({ _actionName }) => event.test(_actionName));
    for (const message of registered) reply(message, data, Response.event);
    return registered.length > 0;
  };
  outer.addEventListener("message", (event) => {
    const message = event.source === frame.contentWindow ? parse(event.data) : null;
    if (message?._messageType !== Message.request) return;
    if (asksForFrame(message)) {
      excel.notEmulated("dialogs: displayInIframe");
      return reply(message, { Error: INTERNAL_ERROR });
    }
    if (message._actionType === Action.registerEvent) events.set(message._actionName, message);
    if (message._actionType === Action.unregisterEvent) events.delete(message._actionName);
    if (message._actionType === Action.invoke) answer(excel, message, (data) => reply(message, data));
    else reply(message, { Error: 0 });
  });
  excel.connect({
    events: (messages) => void raise(/richApiMessage/i, { ArrayData: messages }),
    selectionChanged: () => void raise(/documentSelectionChanged/i, {}),
    // On the web the library opens dialogs and passes their messages itself.
    dialogMessage: () => undefined,
    parentMessage: () => undefined,
    command: (id, functionName, controlId) =>
      raise(/appCommandInvoked/i, { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) }),
  });
}

/** The library opens windows itself; it is only frames over the sheet that it asks Excel for, by listening for their messages. */
function asksForFrame({ _actionType, _data }: FrameMessage): boolean {
  const { eventDispId } = Object(_data) as { eventDispId?: number };
  return _actionType === Action.registerEvent && eventDispId === Dispatch.dialogMessageReceived;
}

function parse(data: unknown): FrameMessage | null {
  try {
    return JSON.parse(String(data)) as FrameMessage;
  } catch {
    // The page may send messages of its own; they are not for Excel.
    return null;
  }
}

function answer(excel: ExcelPort, message: FrameMessage, reply: (data: unknown) => void): void {
  switch (message._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return later(() => reply(appContext(excel)));
    case "ContextActivationManager_notifyHost":
      return later(() => reply(null));
    case "executeMethod":
      return execute(excel, message._data as MethodCall, reply);
    default:
      excel.notEmulated(message._actionName);
      return later(() => reply(null));
  }
}

interface MethodCall {
  readonly [index: number]: unknown;
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
}

function execute(excel: ExcelPort, call: MethodCall, reply: (data: unknown) => void): void {
  const id = call.DdaMethod.DispatchId;
  if (id === Dispatch.executeRichApi) {
    const [partition, , , , body, , flags] = call.ArrayData ?? [];
    void excel.execute(String(body), Number(flags), String(partition)).then((answered) => reply(batchData(answered)));
  } else if (id === Dispatch.openCopy || id === Dispatch.copySlice || id === Dispatch.closeCopy) {
    void excel.documentCopy(copyCall(id, call)).then((answered) => reply(copyData(answered)));
  } else if (id === Dispatch.commandCompleted) {
    excel.commandDone(String(call[0]), { status: Number(call[1]), data: call[2] ?? null });
    later(() => reply({ Version: 1, Error: 0 }));
  } else if (id === Dispatch.saveSettings) {
    excel.saveSettings(call.DdaSettingsMethod?.Properties ?? call.Properties ?? []);
    later(() => reply({ Version: 1, Error: 0 }));
  } else {
    excel.notEmulated(`executeMethod ${id}`);
    later(() => reply({ Version: 1, Error: INTERNAL_ERROR }));
  }
}

/** Kinds of files, and slots of a call's parameters and of its answer, as the library numbers them for the web. */
const COMPRESSED = 1;
const Slot = { type: 0, sliceSize: 1, handle: 2, sliceIndex: 3 } as const;

function copyCall(id: number, call: MethodCall): CopyCall {
  if (id === Dispatch.openCopy)
    return { kind: "open", isWorkbook: call[Slot.type] === COMPRESSED, sliceSize: Number(call[Slot.sliceSize]) };
  const handle = Number(call[Slot.handle]);
  if (id === Dispatch.closeCopy) return { kind: "close", handle };
  return { kind: "slice", handle, index: Number(call[Slot.sliceIndex]) };
}

function copyData({ status, handle, size, data }: CopyAnswer): unknown {
  const answer = data ? { 0: data, 1: size } : handle === undefined ? {} : { 0: handle, 1: size };
  return { Version: 1, Error: status, ...answer };
}

function batchData(answered: Answer): unknown {
  if ("failure" in answered) return { Version: 1, Error: answered.failure };
  return { Version: 1, Error: 0, Data: [200, ["CONTENT-TYPE", "application/json"], answered.body] };
}

function appContext(excel: ExcelPort): Record<string, unknown> {
  const { locale, requirementSets, version, documentUrl, isReadOnly, settings } = excel.welcome();
  return {
    _id: "addin-1",
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: isReadOnly ? 0 : 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "1",
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: version,
    _initialDisplayMode: 2,
    _addinName: "add-in",
    _clientWindowWidth: 1280,
    _clientWindowHeight: 720,
  };
}
