import type { FailedMatchResult } from "ohm-js";
import { equationFaults } from "../../text/equations";
import type { Words } from "../../text/words";
import type { Problem } from "./parse";

/** What the grammar's matcher tells of a failure beyond its published type. */
interface Failure {
  getText(): string;
}

/** Where matching came to an end, what could have followed there, and what did. */
interface Stop {
  readonly at: number;
  readonly text: string;
  /** The same in half-width signs. */
  readonly plain: string;
  readonly could: (...signs: readonly string[]) => boolean;
  readonly found: string;
}

type Diagnosis = (stop: Stop) => Words | null;

/** Says in plain words what to mend where an equation cannot be read. The first that fits is told. */
export function diagnose(match: FailedMatchResult, text: string): Problem {
  const at = match.getRightmostFailurePosition();
  const failures = (match as unknown as { getRightmostFailures(): readonly Failure[] }).getRightmostFailures();
  const expected = new Set(failures.map((failure) => failure.getText()));
  const could = (...signs: readonly string[]): boolean => signs.some((sign) => expected.has(sign));
  const stop: Stop = { at, text, plain: match.input, could, found: foundAt(match.input, text, at) };
  for (const diagnosis of DIAGNOSES) {
    const words = diagnosis(stop);
    if (words) return { at, words };
  }
  return { at, words: equationFaults.unexpected(stop.found) };
}

const COMPARATOR = /^(?:[=<>≥≤≠!]|大于|小于|等于|不(?:大于|小于|等于|超过|低于))/;

const unclosedName: Diagnosis = ({ could, plain, text, at }) =>
  could("]") ? equationFaults.unclosedName(text.slice(plain.lastIndexOf("[", at - 1), at)) : null;

const afterCondition: Diagnosis = ({ could, found }) => (could("then") && !COMPARATOR.test(found) ? equationFaults.withoutThen : null);

const operandMissing: Diagnosis = ({ could, found, text, at }) => {
  if (!could("number")) return null;
  if (found === "") return equationFaults.unfinished;
  const previous = text.slice(0, at).trimEnd().at(-1);
  return equationFaults.operandWanted(found, previous ?? null);
};

const unclosedBracket: Diagnosis = ({ could, found }) => {
  if (!could(")")) return null;
  return found === "" || COMPARATOR.test(found) ? equationFaults.unclosedBracket : null;
};

const comparatorMissing: Diagnosis = ({ could, found }) =>
  could("comparator") && /^[,，]?$/.test(found) ? equationFaults.withoutComparator : null;

const comparatorTwice: Diagnosis = ({ found }) => (COMPARATOR.test(found) ? equationFaults.twoComparators : null);

const bracketTooMany: Diagnosis = ({ found }) => (/^[)）]/.test(found) ? equationFaults.bracketTooMany : null);

const DIAGNOSES: readonly Diagnosis[] = [
  unclosedName,
  operandMissing,
  unclosedBracket,
  afterCondition,
  comparatorMissing,
  comparatorTwice,
  bracketTooMany,
];

const MOST_SHOWN = 12;

/** What stands there as written, up to the next sign; nothing at the end. */
function foundAt(plain: string, text: string, at: number): string {
  const length = /^(?:[^\s[\](),.+\-*/=<>≥≤≠]+|\[[^[\]]*\]|.)/su.exec(plain.slice(at))?.[0].length ?? 0;
  return text.slice(at, at + Math.min(length, MOST_SHOWN));
}
