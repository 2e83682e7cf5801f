import { parse, stringifyTokens, tokenize, translateFormulaToA1, translateFormulaToR1C1, type AstExpression } from "@borgar/fx";
import { HostError } from "../protocol/host-error";

/** A function a formula calls, and with how many arguments. */
export interface Call {
  readonly name: string;
  readonly count: number;
}

/** What a formula is made of, as far as a host must know before it takes it. */
export interface FormulaParts {
  readonly calls: readonly Call[];
  /** References of kinds that nothing here calculates: columns of tables, other workbooks, several sheets at once. */
  readonly farReferences: readonly string[];
}

/** Signs a defined name may have; what else stands in one, such as a full-width bracket, is a slip of the keyboard. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Takes a formula apart; what Excel would not accept is refused. */
export function formulaParts(formula: string): FormulaParts {
  const calls: Call[] = [];
  const farReferences: string[] = [];
  walk(parsed(formula), (node) => {
    if (node.type === "CallExpression" && node.callee.type === "Identifier") {
      calls.push({ name: node.callee.name, count: node.arguments.length });
      if (!NAME.test(node.callee.name)) throw HostError.invalidArgument();
    }
    if (node.type !== "ReferenceIdentifier") return;
    const { context, rest } = splitContext(node.value);
    if (node.kind === "table" || /^\[|:/.test(context)) farReferences.push(node.value);
    else if (node.kind === "name" && !NAME.test(rest)) throw HostError.invalidArgument();
  });
  return { calls, farReferences };
}

/** The formula with its defined names written otherwise; `sheet` is the one written before a name, if any. */
export function withNames(formula: string, rename: (name: string, sheet: string | undefined) => string | undefined): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  if (!tokens.some(({ type }) => type === "range_named")) return formula;
  return stringifyTokens(
    tokens.map((token) => {
      if (token.type !== "range_named") return token;
      const { context, rest } = splitContext(token.value);
      return { ...token, value: rename(rest, context === "" ? undefined : context) ?? token.value };
    }),
  );
}

/** The formula with the sheets before its references called otherwise; undefined leaves a name as it is. */
export function withSheets(formula: string, rename: (sheet: string) => string | undefined): string {
  if (!formula.includes("!")) return formula;
  const tokens = tokenize(formula, { mergeRefs: true });
  return stringifyTokens(
    tokens.map((token) => {
      const { context, rest } = splitContext(token.value);
      const name = token.type.startsWith("range") && context !== "" ? rename(context) : undefined;
      return name === undefined ? token : { ...token, value: `'${name.replaceAll("'", "''")}'!${rest}` };
    }),
  );
}

/**
 * The formula as it reads from another cell: its relative references go along, and those without a sheet get one, so that it means the same
 * wherever it then stands.
 * @param from address of the cell that it was written for
 */
export function asFrom(formula: string, from: string, to: string, sheet: string): string {
  const moved = translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
  const tokens = tokenize(moved, { mergeRefs: true });
  return stringifyTokens(
    tokens.map((token) => {
      const isBare = /^range(?!_named)/.test(token.type) && !token.value.includes("!");
      return isBare ? { ...token, value: `'${sheet.replaceAll("'", "''")}'!${token.value}` } : token;
    }),
  );
}

function parsed(formula: string): AstExpression {
  try {
    return parse(tokenize(formula, { mergeRefs: true })) as AstExpression;
  } catch {
    throw HostError.invalidArgument();
  }
}

/** Every part of a formula, the whole first. */
function walk(node: unknown, visit: (node: AstExpression) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === "object" && node !== null && "type" in node) {
    visit(node as AstExpression);
    for (const part of Object.values(node)) walk(part, visit);
  }
}

/** Sheet, without its quotes, and what stands after the "!". */
function splitContext(reference: string): { context: string; rest: string } {
  const bang = reference.lastIndexOf("!");
  const context = reference.slice(0, Math.max(bang, 0)).replace(/^'(.*)'$/, "$1");
  return { context: context.replaceAll("''", "'"), rest: reference.slice(bang + 1) };
}
