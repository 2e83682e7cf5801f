import { areaAddress } from "./model/address";
import { intersection, type Area } from "./model/area";
import type { Scalar } from "./model/cells";
import type { Change } from "./model/changes";
import type { Sheet } from "./model/sheet";
import { EVENT_CATEGORY, EventKind, WORKBOOK_TARGET, type EventMessage } from "./protocol/wire";
import type { Session } from "./executor/session";
import { range } from "./objects/range";

/** One event that a change raises: its code, whom it concerns, and its details. */
interface Happening {
  readonly code: number;
  readonly targets: readonly string[];
  /** Details as the library takes them; ranges in them are kept for the page to fetch. */
  details(keep: (sheet: Sheet, area: Area) => string): Record<string, unknown>;
}

/** Who changed the workbook: this page, the person at the screen, or somebody elsewhere. */
type Doer = "add-in" | "user" | "colleague";

/** Turns what happened to the workbook into event messages, for the targets that are registered and no others. */
export class EventMessages {
  private lastId = 0;

  about(change: Change, session: Session, by: Doer): EventMessage[] {
    return happenings(change, by).flatMap(({ code, targets, details }) => {
      const wanted = targets.filter((target) => session.isRegistered(code, target));
      if (wanted.length === 0) return [];
      const json = JSON.stringify(details((sheet, area) => session.keep(range.of({ sheet, area }))));
      return wanted.map((target): EventMessage => [EVENT_CATEGORY, code, target, json, String(++this.lastId), by === "colleague"]);
    });
  }
}

function happenings(change: Change, by: Doer): Happening[] {
  const { sheet } = change;
  const worksheetId = sheet.id;
  const raise = (code: number, details: Record<string, unknown>): Happening[] => [
    { code, targets: [worksheetId, WORKBOOK_TARGET], details: () => ({ worksheetId, ...details }) },
  ];
  switch (change.kind) {
    case "cells":
      return [cellsChanged(change, by), ...tablesChanged(change, by)];
    case "selection":
      return [...raise(EventKind.sheets.SelectionChangedEvent, { address: areaAddress(change.area) }), ...tablesSelected(change)];
    case "activated":
      return raise(EventKind.sheets.ActivatedEvent, {});
    case "deactivated":
      return raise(EventKind.sheets.DeactivatedEvent, {});
    case "added":
      return raise(EventKind.sheets.AddedEvent, { source: sourceOf(by) });
    case "deleted":
      return raise(EventKind.sheets.DeletedEvent, { source: sourceOf(by) });
    case "comment added":
      return raise(EventKind.comments.AddedEvent, commentDetails(change, by));
    case "comment deleted":
      return raise(EventKind.comments.DeletedEvent, commentDetails(change, by));
    case "comment changed":
      return raise(EventKind.comments.ChangedEvent, { ...commentDetails(change, by), changeType: change.how });
    case "table added":
      return raise(EventKind.tables.AddedEvent, { source: sourceOf(by), tableId: change.table.id });
    case "table deleted":
      return raise(EventKind.tables.DeletedEvent, { source: sourceOf(by), tableId: change.table.id, tableName: change.table.name });
  }
}

type CellsChange = Extract<Change, { kind: "cells" }>;

function cellsChanged(change: CellsChange, by: Doer): Happening {
  const { sheet, area } = change;
  return {
    code: EventKind.sheets.DataChangedEvent,
    targets: [sheet.id, WORKBOOK_TARGET],
    details: (keep) => ({ ...cellDetails(change, by), worksheetId: sheet.id, referenceId: keep(sheet, area) }),
  };
}

/** Tables hear of changes to their own cells, as their sheet does; the address is the part of the change inside them. */
function tablesChanged(change: CellsChange, by: Doer): Happening[] {
  const { sheet } = change;
  return sheet.tables.flatMap((table) => {
    const shared = intersection(table.area, change.area);
    if (!shared) return [];
    return {
      code: EventKind.tables.DataChangedEvent,
      targets: [table.id, sheet.id, WORKBOOK_TARGET],
      details: (keep) => ({
        ...cellDetails({ ...change, area: shared }, by === "add-in" ? "user" : by),
        worksheetId: sheet.id,
        tableId: table.id,
        referenceId: keep(sheet, shared),
      }),
    } satisfies Happening;
  });
}

function tablesSelected({ sheet, area }: Extract<Change, { kind: "selection" }>): Happening[] {
  return sheet.tables.map(({ id, area: own }) => {
    const shared = intersection(own, area);
    return {
      code: EventKind.tables.SelectionChangedEvent,
      targets: [id],
      details: () => ({ worksheetId: sheet.id, tableId: id, isInsideTable: shared !== null, address: shared ? areaAddress(shared) : "" }),
    };
  });
}

function sourceOf(by: Doer): "Local" | "Remote" {
  return by === "colleague" ? "Remote" : "Local";
}

function commentDetails({ comment, replies }: { comment: string; replies: string[] }, by: Doer): Record<string, unknown> {
  return { source: sourceOf(by), commentDetails: [{ commentId: comment, replyIds: replies }] };
}

function cellDetails(change: CellsChange, by: Doer): Record<string, unknown> {
  const { before, after } = change;
  const isEditOfOneCell = before !== undefined && after !== undefined;
  return {
    address: areaAddress(change.area),
    changeType: change.how,
    source: sourceOf(by),
    triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: change.shift ? `ShiftCell${change.shift}` : "None",
    ...(isEditOfOneCell ? { valueBefore: before, valueAfter: after, valueTypeBefore: kindOf(before), valueTypeAfter: kindOf(after) } : {}),
  };
}

function kindOf(value: Scalar): string {
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
