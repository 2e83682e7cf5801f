import { describe, expect, test } from "@jest/globals";
import { OBJECT_CLASSES } from "../../src/workbench/host";
import { asksForService, libraryClasses, type LibraryClass } from "../support/excel/library-api";

const library = libraryClasses();

/** What a table claims that the library does not know, or knows otherwise. */
function disagreements(table: (typeof OBJECT_CLASSES)[number], known: LibraryClass): string[] {
  const found: string[] = [];
  const claim = (kind: string, name: string, since: string | true | undefined, exists: boolean): void => {
    if (!exists) found.push(`${kind} ${name} is not in the library`);
    const needs = known.since.get(name.toLowerCase());
    // Services are guarded where pages call them, as `Office.addin`, not where the wire names stand.
    if (table.service !== undefined) return;
    if (exists && since !== true && needs !== since) found.push(`${kind} ${name} needs ${needs ?? "nothing"}, not ${since ?? "nothing"}`);
  };
  for (const [name, { since, set }] of Object.entries(table.properties ?? {})) {
    claim("property", name, since, known.properties.has(name));
    if (set && !known.properties.get(name)?.settable) found.push(`property ${name} is read-only`);
  }
  for (const [name, { since }] of Object.entries(table.navigation ?? {})) claim("property", name, since, known.navigation.has(name));
  for (const [name, { since }] of Object.entries(table.methods ?? {})) claim("method", name, since, known.methods.has(name));
  for (const [name, since] of Object.entries(table.collection?.members ?? {})) {
    // getItem is written as an indexer and has no name of its own on the wire.
    if (name !== "GetItem") claim("method", name, since, known.methods.has(name));
  }
  for (const [event, since] of Object.entries(table.events?.kinds ?? {})) {
    claim("event", `_Register${event}`, since, known.methods.has(`_Register${event}`));
  }
  return found;
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
      properties: { Valuez: { get: () => 0 }, Text: { since: "1.9", get: () => 0, set: () => undefined } },
      of: () => null as never,
    };
    expect(disagreements(table, library.get("Range")!)).toEqual([
      "property Valuez is not in the library",
      "property Text needs nothing, not 1.9",
      "property Text is read-only",
    ]);
  });
});
