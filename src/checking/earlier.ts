import type { Severity } from "../rules/rule";
import { plainMessage } from "./evidence";
import type { Finding } from "./result";

/** An explanation as it stands on a sheet. */
export interface WrittenExplanation {
  readonly text: string;
  readonly by: string | null;
  readonly date: string | null;
  /** What it was given for; null where no check has seen it yet. */
  readonly code: string | null;
}

/** A line of 审核结果, as an earlier check left it and people changed it since. What its sheet no longer tells is null. */
export interface EarlierLine {
  /** How its workbook is called there, where several were checked together. */
  readonly file: string | null;
  readonly id: string | null;
  /** Null where the line is no finding of that check: it kept an explanation, or told of something mended. */
  readonly severity: Severity | null;
  readonly trial: boolean;
  readonly rule: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: string | null;
  readonly message: string | null;
  readonly explanation: WrittenExplanation | null;
  /** What stands in columns that somebody added, by their headings. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * Which finding of the same workbook each line speaks of. The id decides; where it is gone, or has changed because the project was renamed or
 * other workbooks were checked along, a finding that agrees in everything the line tells, if it is the only one. Lines without an id may
 * stand at another cell by now, for rows are inserted.
 */
export function matchLines(lines: readonly EarlierLine[], findings: readonly Finding[]): Map<EarlierLine, Finding> {
  const byId = new Map<string | null, Finding>(findings.map((finding) => [finding.id, finding]));
  const matched = new Map<EarlierLine, Finding>();
  for (const line of lines) {
    const finding = byId.get(line.id);
    if (finding) matched.set(line, finding);
  }
  const taken = new Set(matched.values());
  for (const line of lines) {
    if (matched.has(line)) continue;
    const alike = likeliest(
      line,
      findings.filter((finding) => !taken.has(finding)),
    );
    if (!alike) continue;
    matched.set(line, alike);
    taken.add(alike);
  }
  return matched;
}

function likeliest(line: EarlierLine, findings: readonly Finding[]): Finding | null {
  if (line.message === null) return null;
  const agreeing = findings.filter((finding) => agrees(line, finding));
  const there = agreeing.filter(({ place }) => place.cell === line.cell);
  if (there.length === 1) return there[0]!;
  return line.id === null && agreeing.length === 1 ? agreeing[0]! : null;
}

function agrees({ sheet, rule, field, message }: EarlierLine, finding: Finding): boolean {
  const same = (told: string | null, own: string): boolean => told === null || told === own;
  if (!same(sheet, finding.place.sheet) || !same(rule, finding.rule) || !same(field, finding.field)) return false;
  return Object.values(finding.message).some((own) => plainMessage(own) === plainMessage(message!));
}
