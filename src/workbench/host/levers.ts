import { HostError } from "./protocol/host-error";

/** Everything a test may set about the Excel it talks to. */
export interface Levers {
  /** Declared requirement sets; APIs above them are refused. */
  requirementSets: Readonly<Record<string, string>>;
  locale: string;
  /** Office.context.officeTheme; undefined on the web, as there. */
  theme: Theme | undefined;
  /** Full version of the program, "16.0.17928.20114". */
  version: string;
  documentUrl: string;
  /** Milliseconds before each batch is answered. */
  latency: number;
  /** Bytes a request or a response may have; Excel on the web takes 5 MB. */
  payloadLimit: number;
  /** Whether picking from a drop-down list raises a change event; on the web it does not. */
  dropdownEvents: boolean;
  /** Whether pages may register for events. */
  takesEvents: boolean;
  /** Author of comments. */
  userName: string;
  /**
   * How the workbook was opened: `unchangeable` takes no changes at all, as in protected view and in the reading view of the web; `unsavable`
   * takes them and cannot save them under its own name, as a file that somebody else has open. Null: for editing.
   */
  readOnly: "unchangeable" | "unsavable" | null;
}

/** Colours of the theme as numbers, 0xRRGGBB. */
export interface Theme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export const LIGHT_THEME: Theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x333333,
};

export const DARK_THEME: Theme = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};

/** The sets of Excel 2024, ExcelApi aside limited to what the packaged library knows. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  AddinCommands: "1.1",
  BindingEvents: "1.1",
  CustomXmlParts: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: "1.2",
  RichApiRuntime: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.2",
};

export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Desktop Excel on a Chinese Windows. */
export function desktopLevers(): Levers {
  return {
    requirementSets: REQUIREMENT_SETS,
    locale: "zh-CN",
    theme: LIGHT_THEME,
    version: "16.0.17928.20114",
    documentUrl: "C:\\预算\\工作簿1.xlsx",
    latency: 0,
    payloadLimit: Infinity,
    dropdownEvents: true,
    takesEvents: true,
    userName: "测试用户",
    readOnly: null,
  };
}

/** Excel on the web. */
export function webLevers(): Levers {
  return {
    ...desktopLevers(),
    requirementSets: { ...REQUIREMENT_SETS, ExcelApiOnline: "1.1" },
    theme: undefined,
    version: "16.0.18000.40000",
    documentUrl: "https://intranet.test/工作簿1.xlsx",
    payloadLimit: WEB_PAYLOAD_LIMIT,
    dropdownEvents: false,
  };
}

/** Refusals that concern a whole batch and come as a bare number, by the library's names. */
const FAILURES = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  /** The host is busy with something of its own; the library has only a general exception for it. */
  Busy: 5001,
} as const;

export type FailureName = keyof typeof FAILURES;

export function failureNumber(name: FailureName): number {
  return FAILURES[name];
}

/** A refusal in the middle of a batch, at one of its actions. */
export type ActionFault = "AccessDenied" | "NotImplemented" | "RequestAborted";

/** A batch that is not looked at; one that stops in the middle; one that is done, and whose answer never comes. */
export type Fault =
  { readonly whole: FailureName } | { readonly action: ActionFault; readonly at: number } | { readonly answerLost: FailureName };

/** The error an action fault answers. */
export function actionError(fault: ActionFault): HostError {
  if (fault === "AccessDenied") return HostError.accessDenied();
  if (fault === "NotImplemented") return HostError.notImplemented();
  return new HostError("RequestAborted", "The request was aborted during run time.", 500);
}
