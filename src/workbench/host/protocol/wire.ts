/** What the library and Excel say to each other in one ProcessQuery round trip, and names for its codes. */

export const PathKind = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Arguments as sent; where an argument is an object, its path's id stands in the same place of the second list. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** Numbers by which the library names the host's calls and events outside of batches. */
export const Dispatch = {
  openCopy: 77,
  copySlice: 80,
  closeCopy: 81,
  executeRichApi: 93,
  commandCompleted: 94,
  saveSettings: 76,
  selectionChanged: 2,
  dialogMessageReceived: 10,
  dialogParentMessageReceived: 12,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;

/** As a batch names its part of Excel on the web that stands around the workbook. */
export const WAC_PARTITION = "WacPartition";

/** Flag of a batch that waits for the user to leave the cell being edited. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Kinds of event messages, by whose they are; the names are the library's, as in `_RegisterDataChangedEvent`. */
export const EventKind = {
  sheets: {
    DataChangedEvent: 10,
    ActivatedEvent: 11,
    DeactivatedEvent: 12,
    AddedEvent: 13,
    SelectionChangedEvent: 14,
    DeletedEvent: 15,
    CalculatedEvent: 16,
    FormatChangedEvent: 18,
    RowSortedEvent: 19,
    ColumnSortedEvent: 20,
    EventNameChanged: 25,
    EventMoved: 27,
  },
  tables: { SelectionChangedEvent: 100, DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 },
  comments: { AddedEvent: 250, DeletedEvent: 251, ChangedEvent: 252 },
} as const;

export type EventCodes = (typeof EventKind)[keyof typeof EventKind];

/** Category under which event messages travel. */
export const EVENT_CATEGORY = 65536;

/** Code of the event that the task pane came or went. Every page hears it; none registers for it. */
export const VISIBILITY_CHANGED = 65539;

/** Target of events that concern the workbook rather than one sheet. */
export const WORKBOOK_TARGET = "Workbook";

/** Category, kind, target, details as JSON, id, whether it comes from another client. */
export type EventMessage = readonly [number, number, string, string, string, boolean];
