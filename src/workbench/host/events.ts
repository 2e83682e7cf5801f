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
    const trigger = session.supports("1.14") ? (by === "add-in" ? "ThisLocalAddin" : "Unknown") : undefined;
    const source = by === "colleague" ? "Remote" : "Local";
    return happenings(change, { trigger, source }).flatMap(({ code, targets, details }) => {
      const wanted = targets.filter((target) => session.isRegistered(code, target));
      if (wanted.length === 0) return [];
      const json = JSON.stringify(details((sheet, area) => session.keep(range.of({ sheet, area }))));
      return wanted.map((target): EventMessage => [EVENT_CATEGORY, code, target, json, String(++this.lastId), by === "colleague"]);
    });
  }
}

/** Where a change comes from, in the API's words. Older Excels do not say what triggered it. */
interface Origin {
  readonly trigger: "ThisLocalAddin" | "Unknown" | undefined;
  readonly source: "Local" | "Remote";
}

function happenings(change: Change, origin: Origin): Happening[] {
  const { sheet } = change;
  const worksheetId = sheet.id;
  const raise = (code: number, details: Record<string, unknown>): Happening[] => [
    { code, targets: [worksheetId, WORKBOOK_TARGET], details: () => ({ worksheetId, ...details }) },
  ];
  switch (change.kind) {
    case "cells":
      return [cellsChanged(change, origin), ...tablesChanged(change, origin)];
    case "formatted":
      return [formatChanged(change, origin)];
    case "selection":
      return [...raise(EventKind.sheets.SelectionChangedEvent, { address: areaAddress(change.area) }), ...tablesSelected(change)];
    case "comment added":
      return raise(EventKind.comments.AddedEvent, commentDetails(change, origin));
    case "comment deleted":
      return raise(EventKind.comments.DeletedEvent, commentDetails(change, origin));
    case "comment changed":
      return raise(EventKind.comments.ChangedEvent, { ...commentDetails(change, origin), changeType: change.how });
    case "table added":
      return raise(EventKind.tables.AddedEvent, { source: origin.source, tableId: change.table.id });
    case "table deleted":
      return raise(EventKind.tables.DeletedEvent, { source: origin.source, tableId: change.table.id, tableName: change.table.name });
    default:
      return raise(...aboutSheet(change, origin));
  }
}

type SheetChange = Exclude<Change, { kind: "cells" | "formatted" | "selection" | `comment ${string}` | `table ${string}` }>;

/** What becomes of a sheet as such: the event's code and its details. */
function aboutSheet(change: SheetChange, { source }: Origin): [code: number, details: Record<string, unknown>] {
  const { sheet } = change;
  switch (change.kind) {
    case "activated":
      return [EventKind.sheets.ActivatedEvent, {}];
    case "deactivated":
      return [EventKind.sheets.DeactivatedEvent, {}];
    case "added":
      return [EventKind.sheets.AddedEvent, { source }];
    case "deleted":
      return [EventKind.sheets.DeletedEvent, { source }];
    case "calculated":
      return [EventKind.sheets.CalculatedEvent, {}];
    case "renamed":
      return [EventKind.sheets.EventNameChanged, { source, nameBefore: change.before, nameAfter: sheet.name }];
    case "moved":
      return [EventKind.sheets.EventMoved, { source, positionBefore: change.before, positionAfter: sheet.book.sheets.indexOf(sheet) }];
  }
}

type CellsChange = Extract<Change, { kind: "cells" }>;

function cellsChanged(change: CellsChange, origin: Origin): Happening {
  const { sheet, area } = change;
  return {
    code: EventKind.sheets.DataChangedEvent,
    targets: [sheet.id, WORKBOOK_TARGET],
    details: (keep) => ({ ...cellDetails(change, origin), worksheetId: sheet.id, referenceId: keep(sheet, area) }),
  };
}

/** Says nothing of what triggered it. */
function formatChanged({ sheet, area }: Extract<Change, { kind: "formatted" }>, { source }: Origin): Happening {
  return {
    code: EventKind.sheets.FormatChangedEvent,
    targets: [sheet.id, WORKBOOK_TARGET],
    details: (keep) => ({ source, worksheetId: sheet.id, address: areaAddress(area), referenceId: keep(sheet, area) }),
  };
}

/** Tables hear of changes to their own cells, as their sheet does; the address is the part of the change inside them. */
function tablesChanged(change: CellsChange, { source }: Origin): Happening[] {
  const { sheet } = change;
  return sheet.tables.flatMap((table) => {
    const shared = intersection(table.area, change.area);
    if (!shared) return [];
    return {
      code: EventKind.tables.DataChangedEvent,
      targets: [table.id, sheet.id, WORKBOOK_TARGET],
      details: (keep) => ({
        ...cellDetails({ ...change, area: shared }, { trigger: "Unknown", source }),
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

function commentDetails({ comment, replies }: { comment: string; replies: string[] }, { source }: Origin): Record<string, unknown> {
  return { source, commentDetails: [{ commentId: comment, replyIds: replies }] };
}

function cellDetails(change: CellsChange, { trigger, source }: Origin): Record<string, unknown> {
  const { before, after } = change;
  const isEditOfOneCell = before !== undefined && after !== undefined;
  return {
    address: areaAddress(change.area),
    changeType: change.how,
    source,
    triggerSource: trigger,
    shiftDirection: change.shift ? `ShiftCell${change.shift}` : "None",
    ...(isEditOfOneCell ? { valueBefore: before, valueAfter: after, valueTypeBefore: kindOf(before), valueTypeAfter: kindOf(after) } : {}),
  };
}

function kindOf(value: Scalar): string {
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
