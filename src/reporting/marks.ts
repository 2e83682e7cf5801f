import type { Finding } from "../checking/result";
import { groupBy } from "../grid/group";
import { severities, type Severity } from "../rules/rule";
import { markWords, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { shownPlace } from "./entries";
import { basisLine } from "./reasons";

/** Our highlight and our comment for one cell of the user's. */
export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  /** Of the gravest finding there. */
  readonly severity: Severity;
  /** All findings there, each with its figures, what to do and the document that says so. */
  readonly comment: string;
}

/**
 * One mark for each cell that a finding stands at, in the order of the findings. What merely follows from another finding weighs
 * no more than a remark, so that the cell to mend stands out.
 */
export function marksOf(findings: readonly Finding[], language: Language): Mark[] {
  const causes = new Map<string | null, Finding>(findings.map((finding) => [finding.id, finding]));
  const byCell = groupBy(findings, ({ place: { sheet, cell } }) => JSON.stringify([sheet, cell]));
  return [...byCell.values()].map((there) => {
    const { sheet, cell } = there[0]!.place;
    const weights = there.map((finding) => (causes.has(finding.causedBy) ? "info" : finding.severity));
    const gravest = severities.find((severity) => weights.includes(severity))!;
    const comments = there.map((finding) => commentOf(finding, causes.get(finding.causedBy) ?? null, language));
    return { sheet, cell, severity: gravest, comment: comments.join("\n\n") };
  });
}

function commentOf(finding: Finding, cause: Finding | null, language: Language): string {
  const say = (words: Words): string => words[language];
  const { severity, message, actual, expected, difference, hint, basis } = finding;
  const figure = (words: Words, text: string | null): string[] => (text === null ? [] : [`${say(words)}${text}`]);
  return [
    `${say(severityWords[severity])}${say(markWords.colon)}${say(message)}`,
    ...(cause ? [say(markWords.follows(shownPlace(cause.place, finding.place)))] : []),
    ...figure(markWords.actual, actual),
    ...figure(markWords.expected, expected),
    ...figure(markWords.difference, difference),
    ...(hint ? [`${say(markWords.hint)}${say(hint)}`] : []),
    `${say(markWords.basis)}${basisLine(basis, language)}`,
  ].join("\n");
}
