import { describe, expect, test } from "@jest/globals";
import { OBJECT_CLASSES } from "../../src/workbench/host";
import { asksForService, libraryClasses, type LibraryClass } from "../support/excel/library-api";

const library = libraryClasses();

type ClassTable = (typeof OBJECT_CLASSES)[number];

interface Claim {
  readonly name: string;
  readonly since: string | true | undefined;
  readonly exists: boolean;
}

/** Every name a table claims, and whether the library has it in that place. */
function claims(table: ClassTable, known: LibraryClass): Claim[] {
  const claim = (within: { has(name: string): boolean }, members: object = {}, prefix = ""): Claim[] =>
    Object.entries(members).map(([name, member]: [string, { since?: string } | string | true]) => ({
      name: prefix + name,
      since: typeof member === "object" ? member.since : member,
      exists: within.has(prefix + name),
    }));
  // getItem is written as an indexer and has no name of its own on the wire.
  const members = Object.fromEntries(Object.entries(table.collection?.members ?? {}).filter(([name]) => name !== "GetItem"));
  return [
    ...claim(known.properties, table.properties),
    ...claim(known.navigation, table.navigation),
    ...claim(known.methods, table.methods),
    ...claim(known.methods, members),
    ...claim(known.methods, table.events?.kinds, "_Register"),
  ];
}

/** What a table claims that the library does not know, or knows otherwise. */
function disagreements(table: ClassTable, known: LibraryClass): string[] {
  const needs = (name: string): string | undefined => known.since.get(name.toLowerCase());
  const all = claims(table, known);
  const missing = all.filter(({ exists }) => !exists).map(({ name }) => `${name} is not in the library`);
  // Services are guarded where pages call them, as `Office.addin`, not where the wire names stand.
  const guarded = table.service === undefined ? all.filter(({ exists, since }) => exists && since !== true) : [];
  const otherwise = guarded.filter(({ name, since }) => needs(name) !== since);
  const settable = Object.entries(table.properties ?? {}).filter(([, { set }]) => set);
  const codes = Object.entries(table.events?.codes ?? {}).filter(([event]) => event in table.events!.kinds);
  return [
    ...missing,
    ...codes.filter(([event, code]) => known.events.get(event) !== code).map(([event, code]) => `${event} does not travel as ${code}`),
    ...otherwise.map(({ name, since }) => `${name} needs ${needs(name) ?? "nothing"}, not ${since ?? "nothing"}`),
    ...settable.filter(([name]) => !known.properties.get(name)?.settable).map(([name]) => `${name} is read-only`),
  ];
}

describe("the tables of the host against the library's own names", () => {
  test.each(OBJECT_CLASSES.map((table) => [table.name, table] as const))("%s", (name, table) => {
    const known = library.get(name);
    if (table.service !== undefined) expect(asksForService(table.service)).toBe(true);
    else expect(known).toBeDefined();
    if (known) expect(disagreements(table, known)).toEqual([]);
  });

  test("a name the library does not know would be found", () => {
    const table = {
      name: "Range",
      events: { codes: { AddedEvent: 13 }, kinds: { AddedEvent: "1.7" }, target: () => "" } as never,
      properties: { Valuez: { get: () => 0 }, Text: { since: "1.9", get: () => 0, set: () => undefined } },
      of: () => null as never,
    };
    expect(disagreements(table, library.get("Range")!)).toEqual([
      "Valuez is not in the library",
      "_RegisterAddedEvent is not in the library",
      "AddedEvent does not travel as 13",
      "Text needs nothing, not 1.9",
      "Text is read-only",
    ]);
  });
});
