import { asFlag, asInteger, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Live, type Navigation, type ObjectClass, type Property } from "../executor/table";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  removeConditionalFormat,
  setPriority,
  type ConditionalFormat,
} from "../model/conditional-formats";
import { formulaParts } from "../model/formula";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { conditionalRangeFormat } from "./conditional-looks";
import { range } from "./range";
import { rangeAreas, type CellAreas } from "./range-areas";

/** A conditional format on its sheet. */
export interface Held {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const CELL_VALUE = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** `rule` of those formats that have it as one value. */
function rule(check: (value: Record<string, unknown>) => void): Record<string, Property<Held>> {
  return {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ format }, value) => {
        if (typeof value !== "object" || value === null) throw HostError.invalidArgument();
        check(value as Record<string, unknown>);
        format.rule = { ...value };
      },
    },
  };
}

const look: Record<string, Navigation<Held>> = { Format: { to: ({ format }): Live => conditionalRangeFormat.of(format.format) } };

const formula: Property<Held> = {
  get: ({ format }) => format.rule["formula"] ?? "",
  set: ({ format }, value) => (format.rule = { formula: asFormula(value) }),
};

export const conditionalFormatRule = objectClass<Held>({
  name: "ConditionalFormatRule",
  properties: { Formula: formula, FormulaLocal: formula },
});

export const customConditionalFormat = objectClass<Held>({
  name: "CustomConditionalFormat",
  navigation: { ...look, Rule: { to: (held): Live => conditionalFormatRule.of(held) } },
});

export const cellValueConditionalFormat = objectClass<Held>({
  name: "CellValueConditionalFormat",
  properties: rule((value) => {
    const operator = asOneOf(value["operator"], CELL_VALUE);
    asFormula(value["formula1"]);
    if (operator.endsWith("etween")) asFormula(value["formula2"]);
  }),
  navigation: look,
});

export const textConditionalFormat = objectClass<Held>({
  name: "TextConditionalFormat",
  properties: rule(({ operator, text }) => {
    asOneOf(operator, TEXT);
    asText(text);
  }),
  navigation: look,
});

export const presetCriteriaConditionalFormat = objectClass<Held>({
  name: "PresetCriteriaConditionalFormat",
  properties: rule(({ criterion }) => void asText(criterion)),
  navigation: look,
});

export const topBottomConditionalFormat = objectClass<Held>({
  name: "TopBottomConditionalFormat",
  properties: rule(({ rank, type }) => {
    asInteger(rank);
    asOneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
  }),
  navigation: look,
});

/** The kinds of formats, and by which properties each is reached. Bars, scales and icons are not emulated. */
const KINDS: Readonly<Record<string, readonly [property: string, kind: ObjectClass<Held>]>> = {
  Custom: ["Custom", customConditionalFormat],
  CellValue: ["CellValue", cellValueConditionalFormat],
  ContainsText: ["TextComparison", textConditionalFormat],
  PresetCriteria: ["Preset", presetCriteriaConditionalFormat],
  TopBottom: ["TopBottom", topBottomConditionalFormat],
};

/** What belongs to one kind is refused for the others, or is a null object. */
const kinds: Record<string, Navigation<Held>> = Object.fromEntries(
  Object.entries(KINDS).flatMap(([type, [property, kind]]) => [
    [property, { to: (held: Held) => kind.of(required(held, type)) }],
    [`${property}OrNullObject`, { to: (held: Held) => (held.format.type === type ? kind.of(held) : null) }],
  ]),
);

/** A formula, refused where Excel would refuse it; without "=" it is a constant. */
function asFormula(value: unknown): string {
  const text = asText(value);
  if (text.startsWith("=")) formulaParts(text);
  return text;
}

function required(held: Held, type: string): Held {
  if (held.format.type !== type) throw HostError.itemNotFound();
  return held;
}

export const conditionalFormat = objectClass<Held>({
  name: "ConditionalFormat",
  identity: "Id",
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => setPriority(sheet, format, asInteger(value)),
    },
    StopIfTrue: { get: ({ format }) => format.stopIfTrue, set: ({ format }, value) => (format.stopIfTrue = asFlag(value)) },
  },
  navigation: kinds,
  methods: {
    Delete: { call: ({ sheet, format }) => removeConditionalFormat(sheet, format) },
    GetRange: {
      call: (held): Live => {
        const found = onlyRange(held);
        if (!found) throw HostError.invalidOperation("The conditional format applies to more than one range.");
        return found;
      },
    },
    GetRangeOrNullObject: { call: onlyRange },
    GetRanges: { since: "1.9", call: ({ sheet, format }): Live => rangeAreas.of({ sheet, areas: format.areas }) },
  },
});

export const conditionalFormats: ObjectClass<CellAreas> = objectClass<CellAreas>({
  name: "ConditionalFormatCollection",
  collection: {
    items: ({ sheet, areas }) => conditionalFormatsOn(sheet, areas).map((format) => conditionalFormat.of({ sheet, format })),
    byKey: ({ sheet, areas }, key) => {
      const format = conditionalFormatsOn(sheet, areas).find(({ id }) => id === key);
      return format ? conditionalFormat.of({ sheet, format }) : null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.14", GetItemAt: true, GetCount: true },
  },
  methods: {
    Add: {
      call: ({ sheet, areas }, args): Live => {
        const type = args.oneOf(0, [...Object.keys(KINDS), "DataBar", "ColorScale", "IconSet"]);
        if (!(type in KINDS)) throw HostError.notEmulated(`conditional format ${type}`);
        return conditionalFormat.of({ sheet, format: addConditionalFormat(sheet, areas, type) });
      },
    },
    ClearAll: { call: ({ sheet, areas }) => clearConditionalFormats(sheet, areas) },
  },
});

function onlyRange({ sheet, format: { areas } }: Held): Live | null {
  return areas.length === 1 ? range.of({ sheet, area: areas[0]! }) : null;
}
