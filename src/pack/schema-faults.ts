import type { OutputUnit, Schema } from "@cfworker/json-schema";
import { packFaults, patternWords } from "../text/pack-faults";
import type { Words } from "../text/words";
import type { PackFault } from "./document";
import { nearest } from "./nearest";

const SHOWN = 40;
const MOST_LISTED = 12;

const MOST_TOLD = 20;

/** What the validating library found, in words of ours: where, what is wrong, and what would be right. The first twenty are enough. */
export function schemaFaults(errors: readonly OutputUnit[], document: unknown, schema: Schema): PackFault[] {
  const faults = new Map<string, PackFault>();
  for (const [index, error] of errors.entries()) {
    for (const fault of faultsOf(error, errors[index + 1], document, schema)) {
      if (faults.has(fault.at)) continue;
      if (faults.size === MOST_TOLD) return [...faults.values(), { at: "", message: packFaults.more }];
      faults.set(fault.at, fault);
    }
  }
  return [...faults.values()];
}

function faultsOf(error: OutputUnit, next: OutputUnit | undefined, document: unknown, schema: Schema): PackFault[] {
  if (error.keyword === "additionalProperties" && next?.keyword === "false") return [unknownName(error, next, schema)];
  return error.keyword === "false" ? [] : valueFaults(error, document, schema);
}

/** The names that are known there are those that the schema lists beside the keyword that refused this one. */
function unknownName({ keywordLocation }: OutputUnit, { instanceLocation }: OutputUnit, schema: Schema): PackFault {
  const path = segmentsOf(keywordLocation);
  const known = Object.keys((schemaAt(path.slice(0, -1), schema) as Schema).properties ?? {});
  const name = segmentsOf(instanceLocation).at(-1)!;
  const at = pointerOf(instanceLocation);
  const near = nearest(name, known);
  if (path.at(-2) === "rules") {
    const words = name.startsWith("own-") ? packFaults.unknownEquation : packFaults.unknownRule;
    return { at, message: words(shown(name), near) };
  }
  return { at, message: packFaults.unknown(shown(name), near, known.slice(0, MOST_LISTED)) };
}

/** Keywords that only say that something within them is wrong have no words: that is told itself. */
function valueFaults({ keyword, keywordLocation, instanceLocation }: OutputUnit, document: unknown, schema: Schema): PackFault[] {
  const path = segmentsOf(keywordLocation);
  const isName = path.includes("propertyNames");
  const at = pointerOf(instanceLocation);
  const asked = schemaAt(path, schema);
  const value = isName ? segmentsOf(instanceLocation).at(-1) : valueAt(segmentsOf(instanceLocation), document);
  if (keyword === "required") return missing(at, asked as readonly string[], value as object);
  const message = wordsFor[keyword]?.(asked, value);
  return message ? [{ at, message }] : [];
}

function missing(at: string, names: readonly string[], value: object): PackFault[] {
  const absent = names.filter((name) => !Object.hasOwn(value, name));
  return absent.map((name) => ({ at: `${at}/${name}`, message: packFaults.missing(name) }));
}

const tooLong = (most: unknown): Words => packFaults.listTooLong(most as number);

/** By the keyword of the schema that does not hold: what it asks for, and the value as it is. */
const wordsFor: Readonly<Record<string, (asked: unknown, value: unknown) => Words>> = {
  type: (asked, value) => packFaults.wrongType([asked].flat() as string[], typeOf(value)),
  enum: (asked, value) => {
    const known = asked as readonly string[];
    const near = typeof value === "string" ? nearest(value, known) : [];
    return packFaults.notAmong(shown(typeof value === "string" ? value : JSON.stringify(value)), near, known);
  },
  pattern: (asked, value) => packFaults.pattern(shown(String(value)), patternWords[asked as string]),
  minimum: (asked) => packFaults.below(asked as number),
  maximum: (asked) => packFaults.above(asked as number),
  minLength: () => packFaults.tooShort,
  minItems: () => packFaults.tooShort,
  minProperties: () => packFaults.tooShort,
  maxLength: (asked) => packFaults.textTooLong(asked as number),
  maxItems: tooLong,
  maxProperties: tooLong,
};

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function pointerOf(location: string): string {
  return decodeURIComponent(location.slice(1));
}

function segmentsOf(location: string): string[] {
  return pointerOf(location)
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(path: readonly string[], value: unknown): unknown {
  return path.reduce((inner, key) => (isWithin(key, inner) ? inner[key] : undefined), value);
}

function isWithin(key: string, value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** What stands at a place of the schema, references followed. */
function schemaAt(path: readonly string[], schema: Schema): unknown {
  return path.reduce((inner: unknown, key) => {
    const value = (inner as Record<string, unknown>)[key];
    return key === "$ref" ? valueAt(segmentsOf(value as string), schema) : value;
  }, schema);
}
