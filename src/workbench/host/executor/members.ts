import { HostError } from "../protocol/host-error";
import type { Arguments } from "./arguments";
import type { Session } from "./session";
import type { Collection, CollectionMember, Live, Property } from "./table";

/** Name of a member as people write it: "Range.getCell". */
export function memberName(live: Live, wireName: string): string {
  return `${live.table.name}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
}

/** Wire name of a property that a load or an update names in camel case. */
export function wireNameOf(names: object | undefined, name: string): string | undefined {
  if (!names) return undefined;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [name, capital].find((each) => Object.hasOwn(names, each));
}

export function propertyOf(live: Live, name: string, session: Session): Property<unknown> {
  const { properties } = live.table;
  const property = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!property) throw HostError.notEmulated(memberName(live, name));
  session.require(property.since, memberName(live, name));
  return property;
}

export function setProperty(live: Live, name: string, value: unknown, session: Session): void {
  const property = propertyOf(live, name, session);
  if (!property.set) throw HostError.notEmulated(`setting ${memberName(live, name)}`);
  property.set(live.data, value, session);
}

/** The object a property leads to. */
export function navigate(live: Live, name: string, session: Session): Live | null {
  const { navigation } = live.table;
  const found = navigation && Object.hasOwn(navigation, name) ? navigation[name] : undefined;
  if (!found) throw HostError.notEmulated(memberName(live, name));
  session.require(found.since, memberName(live, name));
  return found.to(live.data, session);
}

export function invoke(live: Live, name: string, args: Arguments, session: Session): unknown {
  const { methods, collection, tracked } = live.table;
  if (tracked && name === "_KeepReference") return void session.keep(live);
  const method = methods && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method) {
    session.require(method.since, memberName(live, name));
    return method.call(live.data, args, session);
  }
  const since = collection?.members[name as CollectionMember];
  if (collection && since !== undefined) {
    if (since !== true) session.require(since, memberName(live, name));
    return askCollection(live, collection, name as CollectionMember, args, session);
  }
  if (/^_(Un)?[Rr]egister(\w+Event|Event\w+)$/.test(name)) return registerEvent(live, name, session);
  throw HostError.notEmulated(`${memberName(live, name)}()`);
}

/** The item behind `collection[key]` and `getItem(key)`. */
export function itemByKey(live: Live, key: unknown, session: Session): Live {
  const item = live.table.collection?.byKey?.(live.data, key, session);
  if (item === undefined) throw HostError.notEmulated(`${live.table.name}.getItem()`);
  if (item === null) throw HostError.itemNotFound(`${live.table.name}.getItem`);
  return item;
}

function askCollection(live: Live, collection: Collection<unknown>, name: CollectionMember, args: Arguments, session: Session): unknown {
  if (name === "GetItem") return itemByKey(live, args.raw(0), session);
  if (name === "GetItemOrNullObject") return collection.byKey?.(live.data, args.raw(0), session) ?? null;
  const items = collection.items(live.data, session);
  if (name === "GetCount") return items.length;
  const item = items.at(name === "GetFirst" ? 0 : name === "GetLast" ? -1 : args.integer(0));
  if (!item || (name === "GetItemAt" && args.integer(0) < 0)) throw HostError.invalidArgument(memberName(live, name));
  return item;
}

function registerEvent(live: Live, name: string, session: Session): null {
  const event = name.replace(/^_(Unr|R)egister/, "");
  const { events } = live.table;
  const since = events?.kinds[event];
  const code = (events?.codes as Readonly<Record<string, number>> | undefined)?.[event];
  if (!events || since === undefined || code === undefined) throw HostError.notEmulated(`${live.table.name}.${name}()`);
  session.require(since, `${live.table.name}.${name}`);
  if (!session.levers.takesEvents) throw HostError.notImplemented();
  const target = events.target(live.data);
  if (name.startsWith("_Un")) session.unregister(code, target);
  else session.register(code, target);
  return null;
}
