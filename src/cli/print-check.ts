import { countSubjects, type CheckResult, type Finding, type PlacedExplanation, type SheetResult } from "../checking/result";
import { changesLine } from "../reporting/changes";
import { countEntries, entriesOf, shownPlace, type Entry } from "../reporting/entries";
import { basisLine, packLine, whyUnrecognised } from "../reporting/reasons";
import { hindrances, sheetSigns, sheetState } from "../reporting/sheet-sign";
import { cliWords } from "../text/cli";
import { findingsSheet, headWords, markWords, severityWords, standingWords } from "../text/reporting";
import type { Words } from "../text/words";
import type { Terminal } from "./terminal";

/** Prints a check for a person: every sheet in a line, its findings below it, counts at the end. */
export function printCheck(result: CheckResult, terminal: Terminal): void {
  const say = (words: Words): string => words[terminal.language];
  const entries = entriesOf(result.findings);
  for (const { file, sheets, unrecognised } of result.files) {
    terminal.out(file);
    for (const sheet of sheets) {
      const own = result.findings.filter(({ place }) => place.file === file && place.sheet === sheet.sheet);
      terminal.out(`  ${sheetSigns[sheetState(sheet, own)]} ${sheet.sheet}  ${sheetLine(sheet, say)}`);
      entries.filter(({ finding }) => own.includes(finding)).forEach((entry) => printEntry(entry, terminal));
      echoesOf(own, result.findings).forEach(([cell, cause]) => terminal.out(`      [${say(cliWords.follows)}] ${cell} ← ${cause}`));
      for (const [reason, rules] of reasonsOf(sheet, say))
        terminal.out(`      [${say(cliWords.notChecked)}] ${reason}（${rules.join("、")}）`);
    }
    for (const sheet of unrecognised) terminal.out(`  – ${sheet.sheet}  ${say(cliWords.unrecognised(say(whyUnrecognised(sheet))))}`);
  }
  const forms = countSubjects(result.files);
  const changes = changesLine(result);
  terminal.out("");
  terminal.out(say(findingsSheet.summary(forms, countEntries(entries))));
  if (changes) terminal.out(say(changes));
  for (const { file, line } of result.leftOver ?? [])
    if (line.explanation) terminal.out(say(cliWords.leftOverExplanation(file, line.explanation.text)));
  terminal.out(packLine(result.pack, terminal.language));
}

function sheetLine(sheet: SheetResult, say: (words: Words) => string): string {
  if (sheet.blank) return say(cliWords.blank);
  const year = say(sheet.year === null ? cliWords.noYear : cliWords.year(sheet.year));
  return say(cliWords.sheetLine(sheet.layout, year, sheet.partsRead, sheet.partsExpected, sheet.rulesRun));
}

/** Why rules could not look, each reason once with all of its rules. */
function reasonsOf(sheet: SheetResult, say: (words: Words) => string): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { reason, rule } of hindrances(sheet)) {
    const rules = reasons.get(say(reason)) ?? [];
    reasons.set(say(reason), rules.includes(rule) ? rules : [...rules, rule]);
  }
  return reasons;
}

/** Findings of a sheet that follow from another sheet's: the cell and where to look instead. */
function echoesOf(findings: readonly Finding[], all: readonly Finding[]): [string, string][] {
  return findings.flatMap(({ place, causedBy }): [string, string][] => {
    const cause = all.find(({ id }) => id === causedBy)?.place;
    return cause && (cause.sheet !== place.sheet || cause.file !== place.file) ? [[place.cell, shownPlace(cause, place)]] : [];
  });
}

function printEntry({ finding, alike, followers }: Entry, terminal: Terminal): void {
  const say = (words: Words): string => words[terminal.language];
  printFinding(finding, terminal);
  if (alike.length > 0) terminal.out(`        ${say(cliWords.alike(alike.length))}: ${alike.map(({ place }) => place.cell).join("、")}`);
  for (const { place, message } of followers)
    terminal.out(`        ↳ ${say(cliWords.follows)} ${shownPlace(place, finding.place)} ${say(message)}`);
}

function printFinding(finding: Finding, terminal: Terminal): void {
  const say = (words: Words): string => words[terminal.language];
  const { severity, place, field, message, related, hint, basis, rule, trial, explanation } = finding;
  const head = trial ? headWords.trial : severityWords[severity];
  const settled = explanation?.standing === "accepted" ? `·${say(headWords.explained)}` : "";
  terminal.out(`      [${say(head)}${settled}] ${place.cell} ${field}`);
  terminal.out(`        ${say(message)}`);
  if (related.length > 0)
    terminal.out(`        ${say(cliWords.related)}: ${related.map((other) => `${shownPlace(other, place)} ${other.role}`).join("、")}`);
  if (hint) terminal.out(`        ${say(cliWords.hint)}: ${say(hint)}`);
  terminal.out(`        ${say(cliWords.basis)}: ${basisLine(basis, terminal.language)}（${rule}）`);
  if (explanation) terminal.out(`        ${explanationLine(explanation, say)}`);
}

/** What was written about a finding, by whom and when; and why that does not settle it, where it does not. */
function explanationLine({ text, by, date, standing }: PlacedExplanation, say: (words: Words) => string): string {
  const given = [by, date].filter((part) => part !== null).join(" ");
  const state = standing === "accepted" ? "" : ` ← ${say(standingWords[standing])}`;
  return `${say(findingsSheet.explanation)}${say(markWords.colon)}${text}${given && `（${given}）`}${state}`;
}
