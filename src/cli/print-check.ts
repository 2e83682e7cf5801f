import { basename } from "node:path";
import { countFindings, countSubjects, type CheckResult, type Finding, type SheetResult } from "../checking/result";
import { basisLine, packLine, whyUnrecognised } from "../reporting/reasons";
import { hindrances, sheetSigns, sheetState } from "../reporting/sheet-sign";
import { cliWords } from "../text/cli";
import { findingsSheet, severityWords } from "../text/reporting";
import type { Words } from "../text/words";
import type { Terminal } from "./terminal";

/** Prints a check for a person: every sheet in a line, its findings below it, counts at the end. */
export function printCheck(result: CheckResult, terminal: Terminal): void {
  const say = (words: Words): string => words[terminal.language];
  for (const { file, sheets, unrecognised } of result.files) {
    terminal.out(file);
    for (const sheet of sheets) {
      const own = result.findings.filter(({ place }) => place.file === file && place.sheet === sheet.sheet);
      terminal.out(`  ${sheetSigns[sheetState(sheet, own)]} ${sheet.sheet}  ${sheetLine(sheet, say)}`);
      own.forEach((finding) => printFinding(finding, terminal));
      hindrances(sheet).forEach(({ reason, rule }) => terminal.out(`      [${say(cliWords.notChecked)}] ${say(reason)}（${rule}）`));
    }
    for (const sheet of unrecognised) terminal.out(`  – ${sheet.sheet}  ${say(cliWords.unrecognised(say(whyUnrecognised(sheet))))}`);
  }
  const forms = countSubjects(result.files);
  const { error, warning, info } = countFindings(result.findings);
  terminal.out("");
  terminal.out(say(findingsSheet.summary(forms, error, warning, info)));
  terminal.out(packLine(result.pack, terminal.language));
}

function sheetLine(sheet: SheetResult, say: (words: Words) => string): string {
  if (sheet.blank) return say(cliWords.blank);
  const year = say(sheet.year === null ? cliWords.noYear : cliWords.year(sheet.year));
  return say(cliWords.sheetLine(sheet.layout, year, sheet.partsRead, sheet.partsExpected, sheet.rulesRun));
}

function printFinding(finding: Finding, terminal: Terminal): void {
  const say = (words: Words): string => words[terminal.language];
  const { severity, place, field, message, related, hint, basis, rule } = finding;
  terminal.out(`      [${say(severityWords[severity])}] ${place.cell} ${field}`);
  terminal.out(`        ${say(message)}`);
  const cellOf = ({ file, sheet, cell }: Finding["related"][number]): string => {
    if (file !== place.file) return `[${basename(file)}]${sheet}!${cell}`;
    return sheet === place.sheet ? cell : `${sheet}!${cell}`;
  };
  if (related.length > 0)
    terminal.out(`        ${say(cliWords.related)}: ${related.map((other) => `${cellOf(other)} ${other.role}`).join("、")}`);
  if (hint) terminal.out(`        ${say(cliWords.hint)}: ${say(hint)}`);
  terminal.out(`        ${say(cliWords.basis)}: ${basisLine(basis, terminal.language)}（${rule}）`);
}
