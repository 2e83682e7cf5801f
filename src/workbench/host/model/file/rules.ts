import type { ConditionalRule, DataValidation as FileValidation, ValidationOperator } from "hucre";
import type { ConditionalFormat, ConditionalLook } from "../conditional-formats";
import type { DataValidation } from "../data-validations";
import { newId } from "../ids";
import { areasFromFile, areasToFile } from "./areas";
import type { Losses } from "./losses";
import { bordersToFile, keyOf, said, some, styleFromFile, type FileLook } from "./style";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
/** Conditional formats by text, and by what a cell is, as the API names them. */
const TEXTS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};
/** Data validations: the API's kind, and under which word its rule stands. */
const VALIDATIONS: Readonly<Record<string, readonly [type: string, rule: string]>> = {
  whole: ["WholeNumber", "wholeNumber"],
  decimal: ["Decimal", "decimal"],
  date: ["Date", "date"],
  time: ["Time", "time"],
  textLength: ["TextLength", "textLength"],
};
const ALERTS: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

export function conditionalFromFile(rule: ConditionalRule, look: FileLook, losses: Losses): ConditionalFormat | null {
  const meaning = meaningOf(rule);
  if (!meaning) {
    losses.add(`conditional format "${rule.type}"`);
    return null;
  }
  return {
    id: newId(),
    areas: areasFromFile(rule.range),
    ...meaning,
    stopIfTrue: rule.stopIfTrue ?? false,
    format: lookFromFile(rule, look, losses),
  };
}

function meaningOf({ type, formula, operator, text }: ConditionalRule): Pick<ConditionalFormat, "type" | "rule"> | null {
  const [first = "", second] = (Array.isArray(formula) ? formula : [formula ?? ""]).map((each) => `=${each}`);
  if (type === "expression") return { type: "Custom", rule: { formula: first } };
  if (type === "cellIs") {
    const formulas = { formula1: first, ...(second === undefined ? {} : { formula2: second }) };
    return { type: "CellValue", rule: { ...formulas, operator: OPERATORS[operator ?? "equal"] } };
  }
  if (type in TEXTS) return { type: "ContainsText", rule: { operator: TEXTS[type], text: text ?? "" } };
  return type in PRESETS ? { type: "PresetCriteria", rule: { criterion: PRESETS[type] } } : null;
}

/** In conditional formats a fill of one colour stands as the background. */
function lookFromFile({ style = {} }: ConditionalRule, look: FileLook, losses: Losses): ConditionalLook {
  const background = style.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const fill = background && ({ fill: { type: "pattern", pattern: "solid", fgColor: background } } as const);
  const read = styleFromFile({ ...style, ...fill }, look, losses);
  const { numberFormat, fillColor, fontColor, bold, italic, underline, strikethrough } = read;
  const { borderTop, borderBottom, borderLeft, borderRight } = read;
  const lines = { borderTop, borderBottom, borderLeft, borderRight };
  return said({ numberFormat, fillColor, fontColor, bold, italic, underline, strikethrough, ...lines });
}

export function conditionalToFile(format: ConditionalFormat, priority: number, losses: Losses): ConditionalRule | null {
  const { fillColor, fontColor, numberFormat, bold, italic, underline, strikethrough } = format.format;
  const font = said({ bold, italic, strikethrough, underline: underline?.toLowerCase(), color: fontColor && { rgb: fontColor.slice(1) } });
  const rule = ruleOf(format);
  if (!rule) {
    losses.add(`conditional format "${format.type}"`);
    return null;
  }
  return {
    ...rule,
    priority,
    range: areasToFile(format.areas),
    stopIfTrue: format.stopIfTrue,
    style: said({
      font: font as never,
      fill: fillColor ? ({ type: "pattern", pattern: "solid", bgColor: { rgb: fillColor.slice(1) } } as const) : undefined,
      border: some(bordersToFile(format.format)),
      numFmt: numberFormat || undefined,
    }),
  };
}

function ruleOf({ type, rule, areas }: ConditionalFormat): Pick<ConditionalRule, "type" | "formula" | "operator" | "text"> | null {
  const word = (key: string): string => String(rule[key] ?? "");
  if (type === "Custom") return { type: "expression", formula: bare(word("formula")) };
  if (type === "CellValue") {
    const formulas = ["formula1", "formula2"].filter((key) => rule[key] !== undefined).map((key) => bare(word(key)));
    return { type: "cellIs", operator: keyOf(OPERATORS, word("operator")) as ValidationOperator, formula: formulas };
  }
  if (type === "ContainsText") {
    const fileType = keyOf(TEXTS, word("operator")) as keyof typeof TEXT_FORMULAS;
    const corner = areasToFile(areas.slice(0, 1)).split(":")[0]!;
    return { type: fileType, text: word("text"), formula: TEXT_FORMULAS[fileType](corner, word("text").replaceAll('"', '""')) };
  }
  const preset = type === "PresetCriteria" ? keyOf(PRESETS, word("criterion")) : undefined;
  return preset === undefined ? null : { type: preset as ConditionalRule["type"] };
}

/** What a file must say besides, for programs that know no rules by text. */
const TEXT_FORMULAS = {
  containsText: (cell: string, text: string) => `NOT(ISERROR(SEARCH("${text}",${cell})))`,
  notContainsText: (cell: string, text: string) => `ISERROR(SEARCH("${text}",${cell}))`,
  beginsWith: (cell: string, text: string) => `LEFT(${cell},LEN("${text}"))="${text}"`,
  endsWith: (cell: string, text: string) => `RIGHT(${cell},LEN("${text}"))="${text}"`,
};

export function validationFromFile(file: FileValidation): DataValidation {
  return {
    areas: areasFromFile(file.range),
    ...validationRule(file),
    errorAlert: {
      message: file.errorMessage ?? "",
      showAlert: file.showErrorMessage ?? false,
      style: ALERTS[file.errorStyle ?? "stop"],
      title: file.errorTitle ?? "",
    },
    prompt: { message: file.inputMessage ?? "", showPrompt: file.showInputMessage ?? false, title: file.inputTitle ?? "" },
    ignoreBlanks: file.allowBlank ?? false,
  };
}

function validationRule({ type, operator, formula1, formula2, values }: FileValidation): Pick<DataValidation, "type" | "rule"> {
  if (type === "list")
    return { type: "List", rule: { list: { inCellDropDown: true, source: values ? values.join(",") : `=${formula1}` } } };
  if (type === "custom") return { type: "Custom", rule: { custom: { formula: `=${formula1}` } } };
  const [kind, word] = VALIDATIONS[type]!;
  const formulas = { formula1: `=${formula1}`, ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }) };
  return { type: kind, rule: { [word]: { ...formulas, operator: OPERATORS[operator ?? "between"] } } };
}

export function validationToFile(validation: DataValidation, losses: Losses): FileValidation | null {
  const rule = fileRule(validation);
  if (!rule) {
    losses.add(`data validation "${validation.type}"`);
    return null;
  }
  const text = (from: Record<string, unknown>, key: string): string | undefined => (from[key] ? String(from[key]) : undefined);
  const { errorAlert, prompt } = validation;
  return {
    ...rule,
    range: areasToFile(validation.areas),
    ...said({
      allowBlank: validation.ignoreBlanks || undefined,
      showErrorMessage: errorAlert["showAlert"] === true || undefined,
      showInputMessage: prompt["showPrompt"] === true || undefined,
      errorTitle: text(errorAlert, "title"),
      errorMessage: text(errorAlert, "message"),
      errorStyle: keyOf(ALERTS, String(errorAlert["style"])) as FileValidation["errorStyle"],
      inputTitle: text(prompt, "title"),
      inputMessage: text(prompt, "message"),
    }),
  } as FileValidation;
}

function fileRule({ type, rule }: DataValidation): Partial<FileValidation> | null {
  const [found] = Object.values(rule) as Record<string, unknown>[];
  if (!found) return null;
  if (type === "List") {
    const source = String(found["source"]);
    return { type: "list", ...(source.startsWith("=") ? { formula1: bare(source) } : { values: source.split(",") }) };
  }
  if (type === "Custom") return { type: "custom", formula1: bare(String(found["formula"])) };
  const kind = Object.keys(VALIDATIONS).find((each) => VALIDATIONS[each]![0] === type);
  if (!kind) return null;
  const formulas = {
    formula1: bare(String(found["formula1"])),
    ...(found["formula2"] === undefined ? {} : { formula2: bare(String(found["formula2"])) }),
  };
  return { type: kind as FileValidation["type"], ...formulas, operator: keyOf(OPERATORS, String(found["operator"])) as ValidationOperator };
}

/** Files write formulas without their "=". */
function bare(formula: string): string {
  return formula.replace(/^=/, "");
}
