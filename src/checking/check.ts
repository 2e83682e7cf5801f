import { hashOf } from "../grid/hash";
import { position } from "../grid/address";
import { hintOf, severityOf, type InForce } from "../pack/layers";
import { identify, inForce, type RulePack } from "../pack/rule-pack";
import { collectionOf } from "../reading/collection";
import type { WorkbookReading } from "../reading/facts";
import { basisOf } from "../rules/authority";
import type { Report } from "../rules/report";
import { severities, type Rule } from "../rules/rule";
import { fold } from "./fold";
import type { CheckResult, FileResult, Finding, PlacedComparison } from "./result";
import { runRules, type RuleOutcome } from "./rule-run";
import { sheetResults } from "./sheet-results";
import { homeOf, identityOf, nameOf, subjectsOf, yearOf, type Subject } from "./subjects";

const ID_LENGTH = 16;

/** Something that was checked, with what each rule made of it. */
export interface Checked {
  readonly subject: Subject;
  /** What of the pack holds for its year. */
  readonly holds: InForce;
  readonly outcomes: readonly RuleOutcome[];
}

/**
 * Checks everything read from the workbooks of one call against a pack. The same input always gives the same result.
 * @param previous last year's workbooks, which are only compared with
 */
export function check(readings: readonly WorkbookReading[], pack: RulePack, previous: readonly WorkbookReading[] = []): CheckResult {
  const inYear = inForce(pack);
  const lookAt = (subject: Subject): Checked => {
    const holds = inYear(yearOf(subject));
    return { subject, holds, outcomes: runRules(subject, holds) };
  };
  const files = readings.map((reading) => ({ reading, checked: subjectsOf(reading).map(lookAt) }));
  const across = lookAt(collectionOf(readings, previous));
  const all = [...files.flatMap(({ checked }) => checked), across];
  const keys = keysOf(all.map(({ subject }) => subject));
  const comparisons = all.flatMap(comparisonsOf);
  const sheets = files.map(({ reading, checked }) => ({
    file: reading.file,
    sheets: sheetResults(reading, [...checked, across]),
    unrecognised: reading.unrecognised,
  }));
  const findings = inOrder(
    all.flatMap((checked) => findingsOf(checked, keys)),
    sheets,
  );
  const rules = new Set<Rule>();
  for (const { outcomes } of all) for (const { rule } of outcomes) rules.add(rule);
  const about = [...rules].map(({ id, family, scope, title, why, relation }) => ({
    ...{ id, family, scope, title, why },
    ...(relation ? { relation } : {}),
  }));
  return { pack: identify(pack), files: sheets, comparisons, rules: about, findings: fold(findings, comparisons, [...rules]) };
}

/** A key for each subject that does not depend on where it stands; those that cannot be told apart get an ordinal. */
function keysOf(subjects: readonly Subject[]): Map<Subject, string> {
  const seen = new Map<string, number>();
  return new Map(
    subjects.map((subject) => {
      const base = identityOf(subject);
      return [subject, `${base}#${nextOrdinal(seen, base)}`];
    }),
  );
}

function nextOrdinal(seen: Map<string, number>, key: string): number {
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  return ordinal;
}

function comparisonsOf({ subject, outcomes }: Checked): PlacedComparison[] {
  const home = homeOf(subject);
  const placed: PlacedComparison[] = [];
  for (const { rule, comparisons } of outcomes) {
    for (const comparison of comparisons) {
      const { file = home.file, sheet = home.sheet } = comparison.left.amounts[0]!;
      const { left, operator, right, tolerance, difference, holds } = comparison;
      placed.push({ left, operator, right, tolerance, difference, holds, rule: rule.id, file, sheet });
    }
  }
  return placed;
}

function findingsOf({ subject, holds, outcomes }: Checked, keys: ReadonlyMap<Subject, string>): Finding[] {
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { rule, reports } of outcomes) {
    for (const report of reports) {
      const about = JSON.stringify([rule.id, keys.get(report.on ?? subject), report.field, report.subject ?? ""]);
      findings.push(toFinding({ subject, holds }, rule, report, `${about}#${nextOrdinal(seen, about)}`));
    }
  }
  return findings;
}

/** Sheet by sheet, on each the gravest first, then in reading order. */
function inOrder(findings: readonly Finding[], files: readonly FileResult[]): Finding[] {
  const sheets = new Map<string, number>();
  for (const { file, sheets: own } of files) for (const { sheet } of own) sheets.set(JSON.stringify([file, sheet]), sheets.size);
  const placed = findings.map((finding) => {
    const { file, sheet, cell } = finding.place;
    const sheetRank = sheets.get(JSON.stringify([file, sheet])) ?? sheets.size;
    return { finding, sheetRank, severityRank: severities.indexOf(finding.severity), ...position(cell) };
  });
  placed.sort((a, b) => a.sheetRank - b.sheetRank || a.severityRank - b.severityRank || a.row - b.row || a.col - b.col);
  return placed.map(({ finding }) => finding);
}

function toFinding({ subject, holds }: Omit<Checked, "outcomes">, rule: Rule, report: Report, about: string): Finding {
  const { file, sheet } = { ...homeOf(subject), ...report.on, ...(report.sheet === undefined ? {} : report) };
  return {
    id: hashOf(about).slice(0, ID_LENGTH),
    rule: rule.id,
    family: rule.family,
    severity: severityOf(rule, report.severity, holds),
    place: { file, sheet, cell: report.cell },
    field: report.field,
    form: nameOf(report.on ?? subject),
    message: report.message,
    expected: report.expected ?? null,
    actual: report.actual ?? null,
    difference: report.difference ?? null,
    related: (report.related ?? []).map((other) => ({ file, sheet, ...other })),
    basis: basisOf(rule),
    hint: hintOf(rule, report.hint, holds),
    fix: report.fix ? { sheet, ...report.fix } : null,
    group: report.kind === undefined ? rule.id : `${rule.id}:${report.kind}`,
    causedBy: null,
    trial: holds.trial.has(rule.id),
    explanation: null,
  };
}
