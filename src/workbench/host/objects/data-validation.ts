import { asFlag, asOneOf, asText } from "../executor/arguments";
import { isLive, objectClass, type Live } from "../executor/table";
import { intersection } from "../model/area";
import { clearValidation, validate, validationOn, type Validating } from "../model/data-validations";
import { formulaParts } from "../model/formula";
import { referenceTo } from "../model/names";
import { filled, invalidCells } from "../model/validity";
import { HostError } from "../protocol/host-error";
import type { CellArea } from "./cells";
import { rangeAreas, type CellAreas } from "./range-areas";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

type Given = Readonly<Record<string, unknown>>;

/** How each kind of rule is read, by its name in `rule`. */
const KINDS: Readonly<Record<string, readonly [type: string, read: (given: Given) => Given]>> = {
  list: ["List", ({ source, inCellDropDown = true }) => ({ inCellDropDown: asFlag(inCellDropDown), source: listSource(source) })],
  wholeNumber: ["WholeNumber", comparison],
  decimal: ["Decimal", comparison],
  textLength: ["TextLength", comparison],
  date: ["Date", comparison],
  time: ["Time", comparison],
  custom: ["Custom", (given) => ({ formula: formula(given["formula"]) })],
};

export const dataValidation = objectClass<CellAreas>({
  name: "DataValidation",
  properties: {
    Type: { get: ({ sheet, areas }) => validationOn(sheet, areas).type },
    Rule: {
      get: ({ sheet, areas }) => validationOn(sheet, areas).rule,
      set: ({ sheet, areas }, value) => validate(sheet, areas, ruleMeant(value)),
    },
    ErrorAlert: part("errorAlert", ["message", "showAlert", "style", "title"]),
    Prompt: part("prompt", ["message", "showPrompt", "title"]),
    IgnoreBlanks: {
      get: ({ sheet, areas }) => validationOn(sheet, areas).ignoreBlanks,
      set: ({ sheet, areas }, value) => validate(sheet, areas, { ignoreBlanks: asFlag(value) }),
    },
    Valid: { get: allValid },
  },
  methods: {
    Clear: { call: ({ sheet, areas }) => clearValidation(sheet, areas) },
    GetInvalidCells: {
      since: "1.9",
      call: (cells): Live => {
        const found = invalid(cells);
        if (!found) throw HostError.itemNotFound();
        return found;
      },
    },
    GetInvalidCellsOrNullObject: { since: "1.9", call: invalid },
  },
});

function part(
  key: "errorAlert" | "prompt",
  names: readonly string[],
): {
  get(cells: CellAreas): unknown;
  set(cells: CellAreas, value: unknown): void;
} {
  return {
    get: ({ sheet, areas }) => validationOn(sheet, areas)[key],
    set: ({ sheet, areas }, value) => {
      for (const name of Object.keys(asRecord(value))) asOneOf(name, names);
      validate(sheet, areas, { [key]: { ...validationOn(sheet, areas)[key], ...asRecord(value) } });
    },
  };
}

function ruleMeant(value: unknown): Pick<Validating, "type" | "rule"> {
  const given = Object.entries(asRecord(value)).filter(([, each]) => each !== undefined && each !== null);
  const [name, criteria] = given[0] ?? [];
  const kind = name === undefined ? undefined : KINDS[name];
  if (!kind || given.length > 1) throw HostError.invalidArgument();
  const [type, read] = kind;
  return { type, rule: { [name!]: read(asRecord(criteria)) } };
}

function comparison({ operator, formula1, formula2 }: Given): Given {
  const kind = asOneOf(operator, OPERATORS);
  return { operator: kind, formula1: formula(formula1), ...(kind.endsWith("etween") ? { formula2: formula(formula2) } : {}) };
}

/** A bound given as number, cells or formula; it is read back as a formula always. */
function formula(value: unknown): string {
  if (isLive(value)) return reference(value);
  const text = typeof value === "number" ? String(value) : asText(value);
  const whole = text.startsWith("=") ? text : `=${text}`;
  formulaParts(whole);
  return whole;
}

function listSource(value: unknown): string {
  return isLive(value) ? reference(value) : asText(value);
}

function reference({ table, data }: Live): string {
  if (table.name !== "Range") throw HostError.invalidArgument();
  const { sheet, area } = data as CellArea;
  return referenceTo(sheet, area);
}

function asRecord(value: unknown): Given {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw HostError.invalidArgument();
  return value as Given;
}

function invalid({ sheet, areas }: CellAreas): Live | null {
  const found = invalidCells(sheet, areas);
  return found.length > 0 ? rangeAreas.of({ sheet, areas: found }) : null;
}

/** True where every filled cell is valid, false where none is, null where some are. */
function allValid({ sheet, areas }: CellAreas): boolean | null {
  const wrong = invalidCells(sheet, areas);
  if (wrong.length === 0) return true;
  const all = filled(sheet, areas);
  return all.every((cell) => wrong.some((each) => intersection(each, cell))) ? false : null;
}
