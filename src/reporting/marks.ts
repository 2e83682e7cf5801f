import type { Finding } from "../checking/result";
import { groupBy } from "../grid/group";
import { markStyles, type MarkStyle } from "../grid/mark-looks";
import { markWords, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
import { shownPlace } from "./entries";
import { basisLine } from "./reasons";

/** Our highlight and our comment for one cell of the user's. */
export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  /** Of the gravest open finding there; `explained` where all are settled. */
  readonly style: MarkStyle;
  /** All findings there, each with its figures, what to do and the document that says so. */
  readonly comment: string;
}

/**
 * One mark for each cell that a finding stands at, in the order of the findings. What merely follows from another finding, or comes of
 * a rule on trial, weighs no more than a remark, so that the cell to mend stands out.
 */
export function marksOf(findings: readonly Finding[], language: Language): Mark[] {
  const causes = new Map<string | null, Finding>(findings.map((finding) => [finding.id, finding]));
  const byCell = groupBy(findings, ({ place: { sheet, cell } }) => JSON.stringify([sheet, cell]));
  return [...byCell.values()].map((there) => {
    const { sheet, cell } = there[0]!.place;
    const weights = there.map((finding) => weightOf(finding, causes.has(finding.causedBy)));
    const gravest = markStyles.find((style) => weights.includes(style))!;
    const comments = there.map((finding) => commentOf(finding, causes.get(finding.causedBy) ?? null, language));
    return { sheet, cell, style: gravest, comment: comments.join("\n\n") };
  });
}

function weightOf({ severity, trial, explanation }: Finding, follows: boolean): MarkStyle {
  if (explanation?.standing === "accepted") return "explained";
  return trial || follows ? "info" : severity;
}

function commentOf(finding: Finding, cause: Finding | null, language: Language): string {
  const say = (words: Words): string => words[language];
  const { severity, message, actual, expected, difference, hint, basis, trial, explanation } = finding;
  const figure = (words: Words, text: string | null): string[] => (text === null ? [] : [`${say(words)}${text}`]);
  return [
    `${trial ? say(markWords.trial) : ""}${say(severityWords[severity])}${say(markWords.colon)}${say(message)}`,
    ...(cause ? [say(markWords.follows(shownPlace(cause.place, finding.place)))] : []),
    ...figure(markWords.actual, actual),
    ...figure(markWords.expected, expected),
    ...figure(markWords.difference, difference),
    ...(hint ? [`${say(markWords.hint)}${say(hint)}`] : []),
    `${say(markWords.basis)}${basisLine(basis, language)}`,
    ...(explanation ? [say(markWords.explained[explanation.standing](explanation))] : []),
  ].join("\n");
}
