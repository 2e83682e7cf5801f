import { asFlag, asText, type Arguments } from "../executor/arguments";
import { isLive, objectClass, type Live, type ObjectClass } from "../executor/table";
import { isError, type Scalar } from "../model/cells";
import {
  addName,
  constantOf,
  findName,
  namedRange,
  redefineName,
  referenceTo,
  removeName,
  type DefinedName,
  type NameScope,
} from "../model/names";
import { HostError } from "../protocol/host-error";
import type { CellArea } from "./cells";
import { range } from "./range";
import { worksheet } from "./worksheets";

interface Held {
  readonly scope: NameScope;
  readonly name: DefinedName;
}

export const namedItem = objectClass<Held>({
  name: "NamedItem",
  identity: "_Id",
  properties: {
    _Id: { get: ({ name }) => name.name },
    Name: { get: ({ name }) => name.name },
    Type: { get: (held) => (namedRange(held.scope, held.name) ? "Range" : typeOf(constant(held))) },
    Value: { get: (held) => (namedRange(held.scope, held.name) ? held.name.formula.slice(1) : constant(held)) },
    Visible: { get: ({ name }) => name.visible, set: ({ name }, value) => (name.visible = asFlag(value)) },
    Comment: { since: "1.4", get: ({ name }) => name.comment, set: ({ name }, value) => (name.comment = asText(value)) },
    Scope: { since: "1.4", get: ({ scope }) => ("book" in scope ? "Worksheet" : "Workbook") },
    Formula: {
      since: "1.7",
      get: ({ name }) => name.formula,
      set: ({ scope, name }, value) => redefineName(scope, name, asText(value)),
    },
  },
  navigation: {
    Worksheet: {
      since: "1.4",
      to: (held): Live => {
        const found = sheetOf(held);
        if (!found) throw HostError.itemNotFound();
        return found;
      },
    },
    WorksheetOrNullObject: { since: "1.4", to: sheetOf },
  },
  methods: {
    Delete: { since: "1.4", call: ({ scope, name }) => removeName(scope, name) },
    GetRange: {
      call: (held): Live => {
        const found = namedRange(held.scope, held.name);
        if (!found) throw HostError.itemNotFound();
        return range.of(found);
      },
    },
    GetRangeOrNullObject: {
      since: "1.4",
      call: (held) => {
        const found = namedRange(held.scope, held.name);
        return found && range.of(found);
      },
    },
  },
});

export const names: ObjectClass<NameScope> = objectClass<NameScope>({
  name: "NamedItemCollection",
  collection: {
    items: (scope) => scope.names.map((name) => namedItem.of({ scope, name })),
    byKey: (scope, key) => {
      const name = findName(scope, asText(key));
      return name ? namedItem.of({ scope, name }) : null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.4", GetCount: "1.4" },
  },
  methods: {
    Add: { since: "1.4", call: define },
    AddFormulaLocal: { since: "1.4", call: define },
  },
});

function define(scope: NameScope, args: Arguments): Live {
  return namedItem.of({ scope, name: addName(scope, args.text(0), meaning(args.raw(1)), args.text(2, "")) });
}

/** What a name is to mean: cells, a formula, or else a constant. */
function meaning(reference: unknown): string {
  if (isLive(reference)) {
    if (reference.table.name !== "Range") throw HostError.invalidArgument();
    const { sheet, area } = reference.data as CellArea;
    return referenceTo(sheet, area);
  }
  const text = asText(reference);
  if (text.startsWith("=")) return text;
  return text !== "" && Number.isFinite(Number(text)) ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
}

function constant({ name }: Held): Scalar {
  const value = constantOf(name);
  if (value === null) throw HostError.notEmulated(`value of the name ${name.name} (${name.formula})`);
  return value;
}

function typeOf(value: Scalar): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return isError(value) ? "Error" : "String";
}

function sheetOf({ scope }: Held): Live | null {
  return "book" in scope ? worksheet.of(scope) : null;
}
