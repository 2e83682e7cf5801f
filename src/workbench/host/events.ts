import { areaAddress } from "./model/address";
import type { Area } from "./model/area";
import type { Scalar } from "./model/cells";
import type { Change } from "./model/changes";
import type { Sheet } from "./model/sheet";
import { EVENT_CATEGORY, EventKind, WORKBOOK_TARGET, type EventMessage, type EventName } from "./protocol/wire";
import type { Session } from "./executor/session";
import { range } from "./objects/range";

type Happened = readonly [event: EventName, details: Record<string, unknown>];

/** Turns what happened to the workbook into event messages, for the targets that are registered and no others. */
export class EventMessages {
  private lastId = 0;

  /** `source` as in the details: the add-in itself, or anyone else. */
  about(change: Change, session: Session, byAddin: boolean): EventMessage[] {
    const targets = [change.sheet.id, WORKBOOK_TARGET];
    const [event] = happened(change, () => "", byAddin);
    const wanted = targets.filter((target) => session.isRegistered(event, target));
    if (wanted.length === 0) return [];
    const [, details] = happened(change, (sheet, area) => session.keep(range.of({ sheet, area })), byAddin);
    const json = JSON.stringify(details);
    return wanted.map((target) => [EVENT_CATEGORY, EventKind[event], target, json, String(++this.lastId), false]);
  }
}

function happened(change: Change, keep: (sheet: Sheet, area: Area) => string, byAddin: boolean): Happened {
  const worksheetId = change.sheet.id;
  switch (change.kind) {
    case "cells":
      return ["DataChangedEvent", { ...cellDetails(change, byAddin), worksheetId, referenceId: keep(change.sheet, change.area) }];
    case "selection":
      return ["SelectionChangedEvent", { address: areaAddress(change.area), worksheetId }];
    case "activated":
      return ["ActivatedEvent", { worksheetId }];
    case "deactivated":
      return ["DeactivatedEvent", { worksheetId }];
    case "added":
      return ["AddedEvent", { worksheetId, source: "Local" }];
    case "deleted":
      return ["DeletedEvent", { worksheetId, source: "Local" }];
  }
}

function cellDetails(change: Extract<Change, { kind: "cells" }>, byAddin: boolean): Record<string, unknown> {
  const { before, after } = change;
  const isEditOfOneCell = before !== undefined && after !== undefined;
  return {
    address: areaAddress(change.area),
    changeType: change.how,
    source: "Local",
    triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
    shiftDirection: change.shift ? `ShiftCell${change.shift}` : "None",
    ...(isEditOfOneCell ? { valueBefore: before, valueAfter: after, valueTypeBefore: kindOf(before), valueTypeAfter: kindOf(after) } : {}),
  };
}

function kindOf(value: Scalar): string {
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
