import type { Finding } from "../checking/result";
import { severities, type Severity } from "../rules/rule";
import { markWords, severityWords } from "../text/reporting";
import type { Language, Words } from "../text/words";
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

/** One mark for each cell that a finding stands at, in the order of the findings. */
export function marksOf(findings: readonly Finding[], language: Language): Mark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.place.sheet, finding.place.cell]);
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  return [...byCell.values()].map((there) => {
    const { sheet, cell } = there[0]!.place;
    const gravest = severities.find((severity) => there.some((finding) => finding.severity === severity))!;
    return { sheet, cell, severity: gravest, comment: there.map((finding) => commentOf(finding, language)).join("\n\n") };
  });
}

function commentOf(finding: Finding, language: Language): string {
  const say = (words: Words): string => words[language];
  const { severity, message, actual, expected, difference, hint, basis } = finding;
  const figure = (words: Words, text: string | null): string[] => (text === null ? [] : [`${say(words)}${text}`]);
  return [
    `${say(severityWords[severity])}${say(markWords.colon)}${say(message)}`,
    ...figure(markWords.actual, actual),
    ...figure(markWords.expected, expected),
    ...figure(markWords.difference, difference),
    ...(hint ? [`${say(markWords.hint)}${say(hint)}`] : []),
    `${say(markWords.basis)}${basisLine(basis, language)}`,
  ].join("\n");
}
