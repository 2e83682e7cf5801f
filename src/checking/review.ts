import { rulesEverInForce } from "../pack/periods";
import type { RulePack } from "../pack/rule-pack";
import { changesOf, toldBefore, toldBy } from "./changes";
import { matchLines, type EarlierLine, type WrittenExplanation } from "./earlier";
import { evidenceCode, evidenceOf } from "./evidence";
import { explain, type Circumstances } from "./explain";
import type { CheckResult, FileChanges, Finding, LeftOver } from "./result";

/** What earlier checks left in workbooks, by the workbook's path. A workbook that none is known of is not in it. */
export type Earlier = ReadonlyMap<string, readonly EarlierLine[]>;

/** An explanation given or withdrawn beside a finding as it is shown, not on the sheet. */
export interface GivenExplanation {
  readonly finding: Finding;
  /** Null: withdrawn. */
  readonly text: string | null;
  /** The text that was shown when it was given, so that one which somebody wrote on the sheet meanwhile is not lost. */
  readonly was: string | null;
  readonly by: string | null;
}

export interface ReviewOptions extends Omit<Circumstances, "arithmetic"> {
  readonly pack: RulePack;
  readonly given?: readonly GivenExplanation[];
}

/** A check held against what earlier ones left: what was written about its findings, what changed, and what speaks of findings that are gone. */
export function review(result: CheckResult, earlier: Earlier, { today, by, pack, given = [] }: ReviewOptions): CheckResult {
  const files = result.files.map(({ file, sheets: checked, unrecognised }) => {
    const sheets = new Set([...checked, ...unrecognised].map(({ sheet }) => sheet));
    const own = result.findings.filter(({ place }) => place.file === file);
    const givenHere = given.filter(({ finding }) => finding.place.file === file);
    const lines = givenHere.reduce((all, each) => withOne(all, matchLines(all, own, sheets), each, today), earlier.get(file) ?? []);
    const here = lines.filter(({ isElsewhere }) => !isElsewhere);
    const matched = matchLines(here, own, sheets);
    const isKnown = here.length > 0 || lines.length === 0;
    return { file, lines: here, isKnown: isKnown && earlier.has(file), matched, ...sorted(lines, matched) };
  });
  const written = new Map(files.flatMap((file) => [...file.written]));
  const findings = explain(result.findings, written, { today, by, arithmetic: pack.explainsArithmetic ?? false });
  const explained = { ...result, findings };
  const rules = rulesEverInForce(pack);
  return {
    ...explained,
    changes: files.flatMap(({ file, lines, isKnown, matched }): FileChanges[] => {
      const known = isKnown ? lines : null;
      // To give an explanation is no new round: what changed is still told against the check before.
      const told = known && (given.length > 0 ? toldBefore(known) : toldBy(known));
      return told ? [changesOf(file, told, matched, explained, rules)] : [];
    }),
    notes: new Map(
      files.flatMap(({ matched }) => [...matched].flatMap(([{ notes }, { id }]) => (notes.size > 0 ? [[id, notes] as const] : []))),
    ),
    leftOver: files.flatMap(({ file, leftOver }) =>
      leftOver.map((line): LeftOver => ({ file: (line.isElsewhere && line.file) || file, line })),
    ),
  };
}

/** What was written about which finding, and the lines that were written into but speak of none. Nothing that was written is in neither. */
function sorted(
  lines: readonly EarlierLine[],
  matched: ReadonlyMap<EarlierLine, Finding>,
): { written: Map<string, WrittenExplanation>; leftOver: EarlierLine[] } {
  const written = new Map<string, WrittenExplanation>();
  const leftOver: EarlierLine[] = [];
  const findingsFirst = [...lines].sort((a, b) => Number(a.severity === null) - Number(b.severity === null));
  for (const line of findingsFirst) {
    const { explanation } = line;
    const finding = matched.get(line);
    const known = finding && written.get(finding.id);
    if (finding && explanation && !known) written.set(finding.id, explanation);
    else if (explanation && known?.text !== explanation.text) leftOver.push(line);
    else if (!finding && line.notes.size > 0) leftOver.push(line);
  }
  return { written, leftOver };
}

function withOne(
  lines: readonly EarlierLine[],
  matched: ReadonlyMap<EarlierLine, Finding>,
  given: GivenExplanation,
  today: string,
): readonly EarlierLine[] {
  const { id } = given.finding;
  const there = lines.filter((line) => (matched.get(line)?.id ?? line.id) === id);
  const at =
    there.find(({ explanation }) => explanation?.text === given.was) ?? there.find(({ severity }) => severity !== null) ?? there[0];
  if (at) return lines.map((line) => (line === at ? { ...line, explanation: changed(line.explanation, given, today) } : line));
  return [...lines, { ...lineOf(given.finding), explanation: changed(null, given, today) }];
}

/** A text that somebody wrote on the sheet meanwhile stays, behind the one given. */
function changed(there: WrittenExplanation | null, given: GivenExplanation, today: string): WrittenExplanation | null {
  const isOther = there !== null && ![given.was, given.text].includes(there.text);
  if (given.text === null) return isOther ? there : null;
  const text = isOther ? `${given.text}\n${there.text}` : given.text;
  return { text, by: given.by, date: today, code: evidenceCode(evidenceOf(given.finding, text)) };
}

function lineOf({ id, rule, place, field, message }: Finding): EarlierLine {
  const { sheet, cell } = place;
  return {
    file: null,
    number: null,
    follows: false,
    id,
    severity: null,
    trial: false,
    change: null,
    rule,
    sheet,
    cell,
    field,
    message: message.zh,
    explanation: null,
    withdrawn: null,
    notes: new Map(),
  };
}
