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
  /** Number under which it was told; what was told as one shares it. */
  readonly number: string | null;
  /** True of what merely followed from another line. */
  readonly follows: boolean;
  readonly id: string | null;
  /** Null where the line is no finding of that check: it kept an explanation, or told of something mended. */
  readonly severity: Severity | null;
  readonly trial: boolean;
  /** What that check said had become of it since the one before: `gone` it was mended or not looked at. Null where it said nothing. */
  readonly change: "new" | "still" | "gone" | null;
  readonly rule: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: string | null;
  readonly message: string | null;
  readonly explanation: WrittenExplanation | null;
  /** Code of an explanation whose text somebody has taken out since; null where none was. */
  readonly withdrawn: string | null;
  /** What stands in columns that somebody added, by their headings. */
  readonly notes: ReadonlyMap<string, string>;
  /** True where it speaks of a workbook that is not checked this time. */
  readonly isElsewhere?: boolean;
}

/**
 * Which finding of the same workbook each line speaks of. The id decides, on the same sheet or, where that one was renamed, on another. Ids change
 * when a project is renamed or other workbooks are checked along, and twins may swap theirs: then the finding decides that agrees in
 * everything the line tells, if it is the only one, or that one rule finds at the same cell and field. Lines without an id may stand at another
 * cell by now, for rows are inserted.
 * @param sheets names of the workbook's sheets
 */
export function matchLines(
  lines: readonly EarlierLine[],
  findings: readonly Finding[],
  sheets: ReadonlySet<string>,
): Map<EarlierLine, Finding> {
  const byId = new Map<string | null, Finding>(findings.map((finding) => [finding.id, finding]));
  const matched = new Map<EarlierLine, Finding>();
  for (const line of lines) {
    const finding = byId.get(line.id);
    const isThere = finding && (finding.place.sheet === line.sheet || !sheets.has(line.sheet ?? ""));
    if (isThere) matched.set(line, finding);
  }
  const taken = new Set(matched.values());
  for (const likeliest of [alike, atSamePlace]) {
    for (const line of lines) {
      if (matched.has(line)) continue;
      const finding = likeliest(
        line,
        findings.filter((each) => !taken.has(each)),
      );
      if (finding) matched.set(line, finding);
    }
    for (const finding of matched.values()) taken.add(finding);
  }
  return matched;
}

function alike(line: EarlierLine, findings: readonly Finding[]): Finding | null {
  const { message } = line;
  if (message === null) return null;
  const told = plainMessage(message);
  const agreeing = findings.filter(
    (finding) => agrees(line, finding) && Object.values(finding.message).some((own) => plainMessage(own) === told),
  );
  const there = agreeing.filter(({ place }) => place.cell === line.cell);
  if (there.length === 1) return there[0]!;
  return line.id === null && agreeing.length === 1 ? agreeing[0]! : null;
}

function atSamePlace(line: EarlierLine, findings: readonly Finding[]): Finding | null {
  if (line.rule === null || line.field === null || line.sheet === null) return null;
  const there = findings.filter((finding) => finding.place.cell === line.cell && agrees(line, finding));
  return there.length === 1 ? there[0]! : null;
}

function agrees({ sheet, rule, field }: EarlierLine, finding: Finding): boolean {
  const same = (told: string | null, own: string): boolean => told === null || told === own;
  return same(sheet, finding.place.sheet) && same(rule, finding.rule) && same(field, finding.field);
}
