import {
  countFindings,
  type CheckResult,
  type FileResult,
  type Finding,
  type GoneFinding,
  type PlacedComparison,
  type PlacedExplanation,
} from "../checking/result";
import type { Side } from "../rules/comparison";
import type { Language } from "../text/words";
import { plainMoney } from "../values/money";
import { changesIn } from "./changes";
import type { FailedFile } from "./read-json";
import { whyUnrecognised } from "./reasons";

/** What `jihe check --json` prints: the command line's promise, so keys keep their meaning. */
export function checkJson(result: CheckResult, failed: readonly FailedFile[], version: string, language: Language): object {
  return {
    tool: { name: "jihe", version },
    rulePack: result.pack,
    files: [
      ...result.files.map((file) => fileJson(file, language)),
      ...failed.map(({ file, error }) => ({ file, error, sheets: [], unrecognised: [] })),
    ],
    comparisons: result.comparisons.map(comparisonJson),
    findings: result.findings.map((finding) => findingJson(finding, language)),
    changes: changesJson(result),
    summary: countFindings(result.findings),
  };
}

/** Ids of this check's findings, and those of the last check that are gone; null where no earlier check is known. */
function changesJson(result: CheckResult): object | null {
  const changes = changesIn(result);
  const gone = ({ id, severity, file, sheet, cell, message }: GoneFinding): object => ({ id, severity, file, sheet, cell, message });
  return changes && { ...changes, mended: changes.mended.map(gone), unchecked: changes.unchecked.map(gone) };
}

function fileJson({ file, sheets, unrecognised }: FileResult, language: Language): object {
  return {
    file,
    error: null,
    sheets: sheets.map(({ sheet, layout, year, forms, rulesRun, comparisons, rulesSkipped, partsExpected, partsRead }) => ({
      name: sheet,
      layout,
      year,
      forms,
      parts: { expected: partsExpected, read: partsRead },
      rulesRun,
      comparisons,
      rulesSkipped: rulesSkipped.map(({ rule, form, reason, hinders }) => ({ rule, reason: reason[language], form, hinders })),
    })),
    unrecognised: unrecognised.map((sheet) => ({ sheet: sheet.sheet, reason: whyUnrecognised(sheet)[language] })),
  };
}

function comparisonJson(comparison: PlacedComparison): object {
  const { rule, file, sheet, left, operator, right, tolerance, difference, holds } = comparison;
  const side = ({ value, amounts }: Side): object => ({
    value: plainMoney(value),
    cells: amounts.map((amount) => ({ file: amount.file ?? file, sheet: amount.sheet ?? sheet, cell: amount.cell })),
  });
  return {
    rule,
    left: side(left),
    operator,
    right: side(right),
    tolerance: plainMoney(tolerance),
    difference: plainMoney(difference),
    holds,
  };
}

function findingJson(finding: Finding, language: Language): object {
  const {
    id,
    rule,
    family,
    severity,
    place,
    field,
    form,
    message,
    expected,
    actual,
    difference,
    related,
    basis,
    hint,
    fix,
    group,
    causedBy,
    trial,
    explanation,
  } = finding;
  return {
    id,
    rule,
    family,
    severity,
    trial,
    ...place,
    field,
    form,
    message: message[language],
    expected,
    actual,
    difference,
    related,
    basis,
    hint: hint?.[language] ?? null,
    fix,
    group,
    causedBy,
    explanation: explanation && explanationJson(explanation),
  };
}

/** `of`: the finding that it was given for, where this one is settled with its cause. */
function explanationJson({ text, by, date, standing, of }: PlacedExplanation): object {
  return { text, by, date, standing, ...(of === undefined ? {} : { of }) };
}
