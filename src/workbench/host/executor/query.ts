import { HostError } from "../protocol/host-error";
import type { WireQuery } from "../protocol/wire";
import { memberName, navigate, propertyOf, wireNameOf } from "./members";
import type { Session } from "./session";
import type { Live } from "./table";

/** What a load asks for: names, each with what is asked for below it. "*" asks for every property. */
interface Wanted {
  [name: string]: Wanted;
}

/** Answers a load: `Select: ["values", "format/fill/color"]` → `{Values, Format: {Fill: {Color}}}`. */
export function answerQuery(live: Live, query: WireQuery | undefined, session: Session): Record<string, unknown> {
  return answer(live, wantedBy(query), session, query);
}

/** What tells the object apart: sent with every answer, so that the library can find the object again. */
export function identityOf(live: Live, session: Session): Record<string, unknown> {
  const { identity } = live.table;
  return {
    ...(identity === undefined ? {} : { [identity]: live.table.properties![identity]!.get(live.data, session) }),
    ...(live.referenceId === undefined ? {} : { _ReferenceId: live.referenceId }),
  };
}

/** The same answer under the library's own camel-case names. */
export function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== "object" || value === null) return value;
  if ("_Items" in value) return { items: camelCased(value._Items) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.charAt(0).toLowerCase() + name.slice(1), camelCased(each)]));
}

function wantedBy({ Select = [], Expand = [] }: WireQuery = {}): Wanted {
  const wanted: Wanted = {};
  for (const path of Select) follow(wanted, path);
  for (const path of Expand) follow(wanted, path)["*"] = {};
  if (Object.keys(wanted).length === 0) wanted["*"] = {};
  return wanted;
}

/** Makes room for a path; "items" is not a step of it, for every collection answers its items. */
function follow(wanted: Wanted, path: string): Wanted {
  return path
    .split(/[/.]/)
    .filter((step) => step !== "" && step !== "items")
    .reduce((at, step) => (at[step] ??= {}), wanted);
}

function answer(live: Live, wanted: Wanted, session: Session, query?: WireQuery): Record<string, unknown> {
  const { collection, properties } = live.table;
  if (!collection) return { ...identityOf(live, session), ...members(live, wanted, session) };
  const own = Object.fromEntries(Object.entries(wanted).filter(([name]) => wireNameOf(properties, name) !== undefined));
  const ofItems = Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in own)));
  const answered = { ...identityOf(live, session), ...members(live, own, session) };
  if (Object.keys(ofItems).length === 0 && Object.keys(own).length > 0) return answered;
  const first = query?.Skip ?? 0;
  const items = collection.items(live.data, session).slice(first, query?.Top === undefined ? undefined : first + query.Top);
  return { ...answered, _Items: items.map((item) => answer(item, ofItems, session)) };
}

function members(live: Live, wanted: Wanted, session: Session): Record<string, unknown> {
  const { properties, navigation } = live.table;
  const answered: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (name === "*" || name === "$all") Object.assign(answered, everything(live, session));
    else if (name === "$none") continue;
    else {
      const property = wireNameOf(properties, name);
      const leads = property === undefined ? wireNameOf(navigation, name) : undefined;
      if (property !== undefined) answered[property] = propertyOf(live, property, session).get(live.data, session);
      else if (leads !== undefined) answered[leads] = loaded(navigate(live, leads, session), below, session);
      else throw HostError.notEmulated(memberName(live, name));
    }
  }
  return answered;
}

function loaded(live: Live | null, wanted: Wanted, session: Session): unknown {
  return live ? answer(live, Object.keys(wanted).length > 0 ? wanted : { "*": {} }, session) : null;
}

function everything(live: Live, session: Session): Record<string, unknown> {
  const readable = Object.entries(live.table.properties ?? {}).filter(
    ([, { explicit, since }]) => !explicit && (since === undefined || session.supports(since)),
  );
  return Object.fromEntries(readable.map(([name, property]) => [name, property.get(live.data, session)]));
}
