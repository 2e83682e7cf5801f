import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { position } from "../grid/address";
import { identify, type RulePack } from "../pack/rule-pack";
import { isBlank, type Form, type WorkbookReading } from "../reading/facts";
import { authorities } from "../rules/authority";
import type { Report } from "../rules/report";
import { severities, type Rule } from "../rules/rule";
import { checkForm, type RuleOutcome } from "./form-check";
import type { CheckResult, FileResult, Finding, PlacedComparison, SheetResult } from "./result";

const ID_LENGTH = 16;

interface CheckedForm {
  readonly form: Form;
  readonly key: string;
  readonly outcomes: readonly RuleOutcome[];
}

/** Checks everything read from the workbooks of one call against a pack. The same input always gives the same result. */
export function check(readings: readonly WorkbookReading[], pack: RulePack): CheckResult {
  const keys = formKeys(readings.flatMap(({ forms }) => forms));
  const checked = readings.map((reading) => ({
    reading,
    forms: reading.forms.map((form): CheckedForm => ({ form, key: keys.get(form)!, outcomes: checkForm(form, pack.rules) })),
  }));
  const forms = checked.flatMap((file) => file.forms);
  return {
    pack: identify(pack),
    files: checked.map(({ reading, forms: own }): FileResult => ({
      file: reading.file,
      sheets: sheetResults(own),
      unrecognised: reading.unrecognised,
    })),
    comparisons: forms.flatMap(comparisonsOf),
    findings: forms.flatMap(findingsOf),
  };
}

/** Name of a form for people: the project's, or the sheet's where the project has none yet. */
function formName({ fields, sheet }: Form): string {
  return fields.projectName?.value ?? sheet;
}

/** A key for each form that does not depend on where it stands; forms that cannot be told apart get an ordinal. */
function formKeys(forms: readonly Form[]): Map<Form, string> {
  const seen = new Map<string, number>();
  return new Map(
    forms.map((form) => {
      const { projectName, implementingUnit } = form.fields;
      const base = JSON.stringify([form.layout.id, form.year.value, implementingUnit?.value, projectName?.value]);
      return [form, `${base}#${nextOrdinal(seen, base)}`];
    }),
  );
}

function nextOrdinal(seen: Map<string, number>, key: string): number {
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  return ordinal;
}

function comparisonsOf({ form, outcomes }: CheckedForm): PlacedComparison[] {
  return outcomes.flatMap(({ rule, comparisons }) =>
    comparisons.map((comparison) => ({ ...comparison, rule: rule.id, file: form.file, sheet: form.sheet })),
  );
}

/** Findings of a form, the gravest first, then in reading order. */
function findingsOf({ form, key, outcomes }: CheckedForm): Finding[] {
  const seen = new Map<string, number>();
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  return outcomes
    .flatMap(({ rule, reports }) =>
      reports.map((report) => {
        const about = JSON.stringify([rule.id, key, report.field, report.subject ?? ""]);
        return toFinding(form, rule, report, `${about}#${nextOrdinal(seen, about)}`);
      }),
    )
    .sort((a, b) => rank(a) - rank(b) || readingOrder(a.place.cell, b.place.cell));
}

function readingOrder(a: string, b: string): number {
  const [first, second] = [position(a), position(b)];
  return first.row - second.row || first.col - second.col;
}

function toFinding(form: Form, rule: Rule, report: Report, about: string): Finding {
  const { file, sheet } = form;
  return {
    id: bytesToHex(sha256(utf8ToBytes(about))).slice(0, ID_LENGTH),
    rule: rule.id,
    family: rule.family,
    severity: rule.severity,
    place: { file, sheet, cell: report.cell },
    field: report.field,
    form: formName(form),
    message: report.message,
    expected: report.expected ?? null,
    actual: report.actual ?? null,
    difference: report.difference ?? null,
    related: (report.related ?? []).map(({ cell, role }) => ({ file, sheet, cell, role })),
    basis: rule.basis.map((authority) => authorities[authority]),
    hint: report.hint ?? null,
    fix: report.fix ? { sheet, ...report.fix } : null,
    group: rule.id,
  };
}

function sheetResults(forms: readonly CheckedForm[]): SheetResult[] {
  const bySheet = new Map<string, CheckedForm[]>();
  for (const checked of forms) bySheet.set(checked.form.sheet, [...(bySheet.get(checked.form.sheet) ?? []), checked]);
  return [...bySheet].map(([sheet, own]) => sheetResult(sheet, own));
}

function sheetResult(sheet: string, forms: readonly CheckedForm[]): SheetResult {
  const { form } = forms[0]!;
  const outcomes = forms.flatMap((checked) => checked.outcomes.map((outcome) => ({ ...outcome, form: formName(checked.form) })));
  const ran = outcomes.filter(({ skipped, comparisons, reports }) => skipped.length === 0 || comparisons.length > 0 || reports.length > 0);
  const total = (count: (checked: CheckedForm) => number): number => forms.reduce((sum, checked) => sum + count(checked), 0);
  return {
    sheet,
    layout: form.layout.id,
    year: form.year.value,
    forms: forms.map((checked) => formName(checked.form)),
    partsExpected: total((checked) => checked.form.parts.expected),
    partsRead: total((checked) => checked.form.parts.read),
    rulesRun: new Set(ran.map(({ rule }) => rule.id)).size,
    comparisons: outcomes.reduce((sum, { comparisons }) => sum + comparisons.length, 0),
    rulesSkipped: outcomes.flatMap(({ rule, form: name, skipped }) => skipped.map((skip) => ({ rule: rule.id, form: name, ...skip }))),
    blank: forms.every((checked) => isBlank(checked.form)),
  };
}
