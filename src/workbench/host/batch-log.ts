import { ActionKind, type WireAction, type WireRequest } from "./protocol/wire";

/** One batch as it was run. */
export interface BatchRecord {
  /** Counts from 1 over the life of the host. */
  readonly number: number;
  /** "set Values of GetRange", "load items/name of Worksheets": what it asked for, in order. */
  readonly actions: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Time in the host. */
  readonly milliseconds: number;
  /** Code of the error it ended with, or number of the failure. */
  readonly error?: string | number;
}

/** What a batch asks for, in words. */
export function describeActions(request: WireRequest): string[] {
  return request.Actions.map((action) => `${deed(action)} of ${request.ObjectPaths[String(action.ObjectPathId)]?.Name || "workbook"}`);
}

function deed({ ActionType, Name, QueryInfo }: WireAction): string {
  switch (ActionType) {
    case ActionKind.instantiate:
      return "instantiate";
    case ActionKind.query:
    case ActionKind.queryAsJson:
      return `load ${(QueryInfo?.Select ?? ["*"]).join(",")}`;
    case ActionKind.method:
      return `call ${Name}`;
    case ActionKind.setProperty:
      return `set ${Name}`;
    case ActionKind.update:
      return "update";
    case ActionKind.trace:
      return "trace";
    default:
      return `action ${ActionType}`;
  }
}

/** True of batches of the library's own: letting go of ranges, reporting for ribbon commands. */
export function isHousekeeping(actions: readonly string[]): boolean {
  return actions.every((action) => /^instantiate of workbook$|_RemoveReference|Microsoft\.InternalService/.test(action));
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
