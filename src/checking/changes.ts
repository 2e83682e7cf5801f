import type { EarlierLine } from "./earlier";
import { isOpen, type CheckResult, type FileChanges, type Finding, type GoneFinding } from "./result";

/**
 * What became of what an earlier check of a workbook told.
 * @param told lines of findings of that check
 * @param result the check of today, its explanations placed
 * @param matched the findings of today that lines of the earlier check speak of
 * @param rules ids of the rules in force
 */
export function changesOf(
  file: string,
  told: readonly EarlierLine[],
  matched: ReadonlyMap<EarlierLine, Finding>,
  result: CheckResult,
  rules: ReadonlySet<string>,
): FileChanges {
  const known = new Set(told.flatMap((line) => matched.get(line)?.id ?? []));
  const current = result.findings.filter(({ place, trial }) => place.file === file && !trial);
  const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);
  const before = current.filter(({ id }) => known.has(id));
  const gone = told.filter((line) => !matched.has(line));
  const wasChecked = checkedNow(file, told, matched, result, rules);
  return {
    file,
    new: ids(current.filter(({ id }) => !known.has(id))),
    still: ids(before.filter(isOpen)),
    explained: ids(before.filter((finding) => !isOpen(finding))),
    mended: gone.filter(wasChecked).map((line) => goneFinding(file, line)),
    unchecked: gone.filter((line) => !wasChecked(line)).map((line) => goneFinding(file, line)),
  };
}

/** The lines that tell what a check found, those on trial left aside. */
export function toldBy(lines: readonly EarlierLine[]): EarlierLine[] {
  return lines.filter(({ severity, trial }) => severity !== null && !trial);
}

/** The lines that tell what the check before that found; null where it knew of none. */
export function toldBefore(lines: readonly EarlierLine[]): EarlierLine[] | null {
  if (lines.every(({ change }) => change === null)) return null;
  return lines.filter(({ severity, trial, change }) => !trial && (change === "gone" || (severity !== null && change !== "new")));
}

/** Tells of a line whether the sheet that it speaks of was looked at today, by its rule too. A renamed sheet is known by its findings. */
function checkedNow(
  file: string,
  lines: readonly EarlierLine[],
  matched: ReadonlyMap<EarlierLine, Finding>,
  { files }: CheckResult,
  rules: ReadonlySet<string>,
): (line: EarlierLine) => boolean {
  const sheets = new Map(files.find((each) => each.file === file)?.sheets.map((sheet) => [sheet.sheet, sheet]));
  const renamed = new Map(lines.flatMap((line) => (matched.has(line) ? [[line.sheet, matched.get(line)!.place.sheet] as const] : [])));
  return ({ sheet: told, rule }) => {
    const sheet = sheets.get(told ?? "") ?? sheets.get(renamed.get(told) ?? "");
    if (!sheet || sheet.blank || (rule !== null && !rules.has(rule))) return false;
    return !sheet.rulesSkipped.some((skipped) => skipped.rule === rule && skipped.hinders);
  };
}

function goneFinding(file: string, { number, follows, id, severity, sheet, cell, message }: EarlierLine): GoneFinding {
  return { number, follows, id, severity, file, sheet: sheet ?? "", cell: cell ?? "", message: message ?? "" };
}
