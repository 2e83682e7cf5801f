import { severities } from "../rules/rule";
import { isArithmetic } from "./arithmetic";
import type { WrittenExplanation } from "./earlier";
import { evidenceCode, evidenceIn, evidenceOf } from "./evidence";
import type { Finding, PlacedExplanation } from "./result";

/** What is known of the day and of whoever asks for the check. */
export interface Circumstances {
  /** The day, as 2026-11-22. */
  readonly today: string;
  /** Who is put down for explanations that nobody's name stands beside; null where nobody said. */
  readonly by: string | null;
  /** True where the pack lets an explanation settle an error of arithmetic too. */
  readonly arithmetic: boolean;
}

/**
 * The findings with what was written about each, by id.
 *
 * An explanation holds for the figures that it was first seen beside; when they change it is outdated until somebody writes it anew. One whose
 * text was changed was given anew that day. An error of arithmetic stays open whatever is written about it, unless the pack says otherwise.
 *
 * What merely follows from a finding is settled with it: whoever explains why a figure is as it is need not say so again wherever
 * the figure is carried to. But a remark explained settles no error, and no error of arithmetic is settled from elsewhere.
 */
export function explain(
  findings: readonly Finding[],
  written: ReadonlyMap<string, WrittenExplanation>,
  circumstances: Circumstances,
): Finding[] {
  const own = new Map<string, PlacedExplanation>();
  for (const finding of findings) {
    const explanation = written.get(finding.id);
    if (explanation) own.set(finding.id, placed(finding, explanation, circumstances));
  }
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return findings.map((finding) => {
    const explanation = own.get(finding.id);
    if (explanation) return { ...finding, explanation };
    const cause = finding.causedBy === null ? undefined : byId.get(finding.causedBy);
    const given = cause && own.get(cause.id);
    const isSettled = given?.standing === "accepted" && !isGraver(finding, cause!) && (circumstances.arithmetic || !isArithmetic(finding));
    return isSettled ? { ...finding, explanation: { ...given, of: cause!.id } } : finding;
  });
}

function isGraver(finding: Finding, than: Finding): boolean {
  return severities.indexOf(finding.severity) < severities.indexOf(than.severity);
}

function placed(
  finding: Finding,
  { text, by, date, code }: WrittenExplanation,
  { today, by: whoever, arithmetic }: Circumstances,
): PlacedExplanation {
  const now = evidenceOf(finding, text);
  const given = evidenceIn(code);
  const refused = !arithmetic && isArithmetic(finding);
  if (given?.text === now.text) {
    const standing = refused ? "refused" : given.finding === now.finding ? "accepted" : "outdated";
    return { text, by, date, standing, code: code! };
  }
  // Of one that a check has seen already, the day that stands there is that of the earlier text.
  const day = given ? today : (date ?? today);
  return { text, by: by ?? whoever, date: day, standing: refused ? "refused" : "accepted", code: evidenceCode(now) };
}
