import { grammar, type Grammar } from "ohm-js";

/**
 * Equations as finance staff write them, in half-width signs. Rules with a small letter take white space as it is. What stands in
 * brackets behind a rule's name is what a failure calls it: see `diagnose.ts`.
 */
const SOURCE = String.raw`
Equation {
  Equation = if "(" Condition "," Comparison ")" -- excel
           | if Condition ","? then ","? Comparison -- words
           | Comparison -- plain

  Condition = Both (or Both)*
  Both = Clause (and Clause)*
  Clause = and "(" NonemptyListOf<Condition, ","> ")" -- all
         | or "(" NonemptyListOf<Condition, ","> ")" -- any
         | Comparison
         | "(" Condition ")" -- nested

  Comparison = Sum comparator Sum
  Sum = Product (sumSign Product)*
  Product = Signed (productSign Signed)*
  Signed = "-" Primary -- negative
         | Primary
  Primary = function "(" ListOf<Sum, ","> ")" -- call
          | "(" Sum ")" -- nested
          | reference
          | number

  sumSign = "+" | "-"
  productSign = "*" | "/"
  comparator (comparator) = ">=" | "<=" | "<>" | "!=" | "=" | ">" | "<" | "≥" | "≤" | "≠"
    | "大于等于" | "小于等于" | "不大于" | "不小于" | "不等于" | "不超过" | "不低于" | "大于" | "小于" | "等于"

  reference = name (space* "." space* name)*
  name = "[" (~("[" | "]") any)* "]"

  number (number) = digits fraction? (space* unit)?
  fraction = "." digit+
  digits = digit digit? digit? ("," digit digit digit)+ ~digit -- grouped
         | digit+ -- plain
  unit = "%" | "亿元" | "亿" | "万元" | "万" | "元"

  function (function) = ~if ~then ~and ~or letter+ &(space* "(")
  if (if) = caseInsensitive<"if"> ~latin | "如果" | "若"
  then (then) = caseInsensitive<"then"> ~latin | "则" | "那么" | "就"
  and (and) = caseInsensitive<"and"> ~latin | "并且" | "而且" | "且"
  or (or) = caseInsensitive<"or"> ~latin | "或者" | "或"
  latin = "a".."z" | "A".."Z"
}`;

let built: Grammar | null = null;

/** Built when the first equation is read: most packs have none. */
export function equationGrammar(): Grammar {
  built ??= grammar(SOURCE);
  return built;
}

/** Signs that mean a half-width one, each a single character, so that places in the text stay the same. */
const SIGNS: Readonly<Record<string, string>> = { "【": "[", "】": "]", "。": ".", "×": "*", "÷": "/", "−": "-", "\u3000": " " };
const FULL_WIDTH = /[！-～【】。×÷−\u3000]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width signs made half-width, one for one. */
export function halfSigns(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
}
