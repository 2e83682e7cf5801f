import { WorkbookFault, type FaultKind } from "../port";

/** The library's codes, and what each means for her. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  AccessDenied: "read-only",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  InvalidOrTimedOutSession: "lost-connection",
  ConnectionFailure: "lost-connection",
  RequestAborted: "lost-connection",
  Timeout: "lost-connection",
  HostRestartNeeded: "lost-connection",
};

/** Answers of a server that has too much to do, whatever code comes with them. */
const BUSY_STATUS: readonly (number | undefined)[] = [429, 503];

/** What the library throws, as far as it is of use here. */
interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly httpStatusCode?: number;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** The code of an error of the library's; null for any other error. */
export function codeOf(error: unknown): string | null {
  return isLibraryError(error) ? error.code : null;
}

/** The call at which Excel refused, "CommentCollection.add"; empty where a request was refused as a whole. */
export function locationOf(error: unknown): string {
  return (isLibraryError(error) && error.debugInfo?.errorLocation) || "";
}

/** A failure as the product tells it. */
export function faultOf(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  if (!isLibraryError(error)) return new WorkbookFault("unknown", String(error), { cause: error });
  const place = locationOf(error);
  const kind = KINDS[error.code] ?? (isWholeRefusal(error) || BUSY_STATUS.includes(error.httpStatusCode) ? "busy" : "unknown");
  return new WorkbookFault(kind, `${error.code}${place && ` (${place})`}: ${error.message}`, { cause: error });
}

/** A request that Excel did not even look at has no place where it went wrong: Excel had something else to do. */
function isWholeRefusal(error: LibraryError): boolean {
  return error.code === "GeneralException" && locationOf(error) === "";
}

function isLibraryError(error: unknown): error is LibraryError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
