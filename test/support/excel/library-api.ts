import { readFileSync } from "node:fs";

/** What the packaged library says of one class: wire names, which of them may be set, and the requirement set each needs. */
export interface LibraryClass {
  readonly properties: ReadonlyMap<string, { readonly settable: boolean }>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly since: ReadonlyMap<string, string>;
  /** Codes of the events, by the name they are registered with. */
  readonly events: ReadonlyMap<string, number>;
}

/** The library's readable build. */
const source = readFileSync("node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js", "utf8").replaceAll("\r\n", "\n");

/** Whether the library asks for a service by this name. */
export function asksForService(name: string): boolean {
  return source.includes(`"${name}"`);
}

/** Properties that the library sets under another name on the wire than it loads them by: `showGridlines` as "Gridlines". */
function settersOf(name: string): readonly { readonly property: string; readonly wire: string }[] {
  const setters = new RegExp(`function ${name}_(\\w+)_Set\\(thisObj, value\\) \\{[^}]*?_invokeSetProperty\\(thisObj, "(\\w+)"`, "g");
  return [...source.matchAll(setters)].map(([, property, wire]) => ({ property: property!, wire: wire! }));
}

/** The classes of the API; a few services are written in a packed form and are not among them. */
export function libraryClasses(): ReadonlyMap<string, LibraryClass> {
  const starts = [...source.matchAll(/\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);/g)];
  return new Map(
    starts.map((start) => {
      const block = source.slice(start.index, source.indexOf("\n    }(", start.index));
      return [start[1]!, classOf(start[1]!, block)];
    }),
  );
}

function classOf(name: string, block: string): LibraryClass {
  const settable = list(block, "_scalarPropertyUpdateable").map((each) => each === "true");
  const properties = list(block, "_scalarPropertyOriginalNames").map(
    (each, index) => [each, { settable: settable[index] === true }] as const,
  );
  const navigation = [...block.matchAll(/_createPropertyObject\([^;]*?this, "(\w+)"/g)].map((match) => match[1]!);
  const methods = [...block.matchAll(/_(?:invoke|create)\w*\([^;]*?this, "(\w+)", [01]/g)].map((match) => match[1]!);
  const guards = block.matchAll(new RegExp(`_throwIfApiNotSupported\\("${name}\\.(\\w+)", (\\w+|"\\w+"), "([\\d.]+)"`, "g"));
  const since = [...guards].map(([, member, set, version]) => {
    const named = set!.startsWith('"') ? `${set!.slice(1, -1)} ${version}` : version!;
    return [member!.toLowerCase(), named] as const;
  });
  const setters = settersOf(name);
  const sinceByName = new Map(since);
  const settersSince = setters.flatMap(({ property, wire }) => {
    const needed = sinceByName.get(property.toLowerCase());
    return needed === undefined ? [] : [[wire.toLowerCase(), needed] as const];
  });
  const registrations = block.matchAll(/eventType: (\d+),\s+registerFunc: function \(\) \{ return _this\._Register(\w+)\(/g);
  return {
    properties: new Map([...properties, ...setters.map(({ wire }) => [wire, { settable: true }] as const)]),
    navigation: new Set(navigation),
    methods: new Set(methods),
    since: new Map([...since, ...settersSince]),
    events: new Map([...registrations].map(([, code, event]) => [event!, Number(code)])),
  };
}

function list(block: string, name: string): string[] {
  const found = new RegExp(`"${name}", \\{\\s*get: function \\(\\) \\{\\s*return \\[(.*?)\\];`, "s").exec(block);
  return found ? found[1]!.split(",").map((each) => each.trim().replaceAll('"', "")) : [];
}
