import type { Session } from "../executor/session";
import type { Collection, Live, Method, Navigation, Property, Table } from "../executor/table";

type Lives = readonly Live[];

/** Several objects of one class as one: what is set or called goes to each, what is read is what they share, or null. */
export function together(lives: Lives): Live {
  const { name, identity, properties, navigation, methods, collection } = lives[0]!.table;
  const table: Table<Lives> = {
    name,
    ...(identity === undefined ? {} : { identity }),
    properties: each(properties, shared),
    navigation: each(navigation, ({ since }, key): Navigation<Lives> => {
      const to = (all: Lives, session: Session): Live => together(all.map((live) => live.table.navigation![key]!.to(live.data, session)!));
      return { ...(since === undefined ? {} : { since }), to };
    }),
    methods: each(methods, ({ since }, key): Method<Lives> => {
      const call: Method<Lives>["call"] = (all, args, session) =>
        all.map((live) => live.table.methods![key]!.call(live.data, args, session))[0];
      return { ...(since === undefined ? {} : { since }), call };
    }),
    ...(collection ? { collection: items(collection) } : {}),
  };
  return { table: table as never, data: lives };
}

function shared({ since, explicit, set }: Property<unknown>, key: string): Property<Lives> {
  const own = (live: Live): Property<unknown> => live.table.properties![key]!;
  return {
    ...(since === undefined ? {} : { since }),
    ...(explicit === undefined ? {} : { explicit }),
    get: (all, session) => {
      const [first, ...others] = all.map((live) => own(live).get(live.data, session));
      return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
    },
    ...(set ? { set: (all: Lives, value, session) => all.forEach((live) => own(live).set!(live.data, value, session)) } : {}),
  };
}

function items({ members }: Collection<unknown>): Collection<Lives> {
  const ofEach = (all: Lives, session: Session): Lives[] => all.map((live) => live.table.collection!.items(live.data, session));
  return {
    items: (all, session) => {
      const [first = [], ...others] = ofEach(all, session);
      return first.map((item, index) => together([item, ...others.map((other) => other[index]!)]));
    },
    byKey: (all, key, session) => together(all.map((live) => live.table.collection!.byKey!(live.data, key, session)!)),
    members,
  };
}

function each<From, To>(from: Readonly<Record<string, From>> = {}, make: (member: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, member]) => [key, make(member, key)]));
}
