import type { EventCodes } from "../protocol/wire";
import type { Arguments } from "./arguments";
import type { Session } from "./session";

/**
 * A class of the API as a table of wire names. `Data` is what one object of the class stands for in the model.
 * What is not in the table fails by name; what is newer than the declared requirement sets is refused.
 */
export interface Table<Data> {
  /** Name of the class in the library. */
  readonly name: string;
  /** Property that tells objects of the class apart; part of every answer. */
  readonly identity?: string;
  /** Objects are kept across batches by reference id, as ranges are. */
  readonly tracked?: boolean;
  /** Services that pages create by this name rather than reach from the workbook. */
  readonly service?: string;
  readonly properties?: Readonly<Record<string, Property<Data>>>;
  readonly navigation?: Readonly<Record<string, Navigation<Data>>>;
  readonly methods?: Readonly<Record<string, Method<Data>>>;
  readonly collection?: Collection<Data>;
  readonly events?: Events<Data>;
}

/** Requirement set a member needs: "1.7" for ExcelApi 1.7, otherwise with the set's name, "SharedRuntime 1.1". Left out: always there. */
export type Since = string;

/** A scalar property. Without `set` it is read-only. */
export interface Property<Data> {
  readonly since?: Since;
  /** Read only when named: left out of loads of everything. */
  readonly explicit?: boolean;
  get(data: Data, session: Session): unknown;
  set?(data: Data, value: unknown, session: Session): void;
}

/** A property that leads to another object; null makes it a null object. */
export interface Navigation<Data> {
  readonly since?: Since;
  to(data: Data, session: Session): Live | null;
}

/** A method: gives a value, or for those that return objects a live one, or null for a null object. */
export interface Method<Data> {
  readonly since?: Since;
  call(data: Data, args: Arguments, session: Session): unknown;
}

/**
 * What makes a class a collection. From this come `items`, getItem, getItemOrNullObject, getItemAt, getCount, getFirst and getLast;
 * a table names the requirement sets of those it has by listing them here.
 */
export interface Collection<Data> {
  items(data: Data, session: Session): readonly Live[];
  byKey?(data: Data, key: unknown, session: Session): Live | null;
  readonly members: Readonly<Partial<Record<CollectionMember, Since | true>>>;
}

export type CollectionMember = "GetItem" | "GetItemOrNullObject" | "GetItemAt" | "GetCount" | "GetFirst" | "GetLast";

/** Events pages may register for, and whose they are: the id of a sheet or a table, or the workbook. */
export interface Events<Data> {
  /** The codes by which these events travel, from `EventKind`. */
  readonly codes: EventCodes;
  readonly kinds: Readonly<Record<string, Since>>;
  target(data: Data): string;
}

/** An object of the API: its class and what it stands for. */
export interface Live<Data = unknown> {
  readonly table: Table<Data>;
  readonly data: Data;
  /** Set while the page keeps the object across batches. */
  referenceId?: string;
}

/** A class; `of` makes an object of it. */
export interface ObjectClass<Data> extends Table<Data> {
  of(data: Data): Live;
}

/** Declares a class of the API. */
export function objectClass<Data>(table: Table<Data>): ObjectClass<Data> {
  return { ...table, of: (data) => ({ table, data }) as Live as Live<unknown> };
}

/** Whether a value is an object of the API, and of that class. */
export function isLive(value: unknown, table?: Table<never>): value is Live {
  return typeof value === "object" && value !== null && "table" in value && (!table || (value as Live).table.name === table.name);
}
