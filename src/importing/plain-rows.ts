import { compact } from "../grid/text";
import { classesOf } from "../official/classes";
import { spellingsOf, type IndicatorBlock } from "../official/layout";
import { parseTarget } from "../values/target";

/** What the text prints of one class of indicators: its labels, and the lines of its names and targets. */
export interface ClassLines {
  readonly level1: string | null;
  readonly level2: string | null;
  /** Blank lines are kept: they part what stands in different cells. */
  readonly lines: readonly string[];
}

interface Label {
  readonly level: "level1" | "level2";
  readonly printed: string;
  readonly rest: string;
}

/** A label is printed in a narrow column, a few characters a line. */
const LONGEST_LABEL_LINES = 3;

/** Cuts the lines of a list of indicators at its class labels, which may be broken over lines or run into what follows. */
export function classLines(text: string, block: IndicatorBlock, headings: readonly string[]): ClassLines[] {
  const found: { level1: string | null; level2: string | null; lines: string[] }[] = [];
  const labels = new Labels(block);
  const isHeading = listHeadingTest(block);
  const lines = text
    .split("\n")
    .map((own) => withoutHeading(own.trim(), headings))
    .filter((line) => !isHeading(line));
  for (const line of mendLabels(lines, labels)) {
    let rest = line;
    // Behind the label of a class stands no other one: 其它 满意度目标 良好.
    for (let label = labels.at(rest); label; label = label.level === "level1" ? labels.at(rest) : null) {
      const last = found.at(-1);
      // 效果目标 社会效益: the second label belongs to the row that the first one opens.
      const opens = label.level === "level1" || !last || last.level2 !== null || last.lines.some((own) => own !== "");
      if (opens) found.push({ level1: null, level2: null, lines: [] });
      found.at(-1)![label.level] = label.printed;
      rest = label.rest;
    }
    if (found.length === 0 && rest !== "") found.push({ level1: null, level2: null, lines: [] });
    found.at(-1)?.lines.push(rest);
  }
  return found;
}

/** Knows the heading row of the list where it is printed again on the next page. */
function listHeadingTest({ columns }: IndicatorBlock): (line: string) => boolean {
  const spellings = Object.values(columns).flatMap(spellingsOf);
  return (line) => {
    const plain = compact(line);
    return plain !== "" && spellings.filter((spelling) => plain.includes(spelling)).length >= 2;
  };
}

/** 绩效指标 产出指标 …: the heading beside the list may stand in any of its lines. */
function withoutHeading(line: string, headings: readonly string[]): string {
  const plain = compact(line);
  const heading = headings.find((spelling) => plain.startsWith(spelling));
  if (!heading) return line;
  const pattern = new RegExp(`^${[...heading].join("\\s*")}(?=\\s|$)`);
  return line.replace(pattern, "").trim();
}

function mendLabels(lines: readonly string[], labels: Labels): string[] {
  const mended: string[] = [];
  for (let index = 0; index < lines.length;) {
    const broken = brokenLabel(lines.slice(index), labels);
    mended.push(broken?.label ?? lines[index]!);
    index += broken?.length ?? 1;
  }
  return mended;
}

/** 投入和管理目 / 标, with blank lines between where a page ends. */
function brokenLabel(lines: readonly string[], labels: Labels): { label: string; length: number } | null {
  let label = lines[0]!;
  if (label === "") return null;
  // 数量 / 目标 举办培训班 6期: the word at the end of the label went to the next line.
  const next = /^(?:目标|指标)(?=\s|$)/.exec(lines[1] ?? "");
  if (next && labels.isLabel(label) && labels.isLabel(label + next[0])) return { label: label + lines[1]!, length: 2 };
  if (labels.isLabel(label)) return null;
  let parts = 1;
  for (let length = 2; length <= lines.length && parts < LONGEST_LABEL_LINES; length++) {
    const line = lines[length - 1]!;
    if (line === "") continue;
    label += line;
    parts++;
    if (labels.isLabel(label)) return { label, length };
  }
  return null;
}

/** Knows the class labels of a layout at the beginning of a line. */
class Labels {
  private readonly spellings: readonly { level: Label["level"]; spelling: string; rank: number }[];
  private rank = -1;

  constructor(block: IndicatorBlock) {
    const wordings = ({ label, variants = [] }: { label: string; variants?: readonly string[] }): string[] =>
      [label, ...variants].flatMap((wording) => [
        wording,
        wording.replace(/(?:指标|目标)$/, ""),
        `${wording.replace(/(?:指标|目标)$/, "")}${block.word}`,
      ]);
    const groups = block.groups.flatMap((group) => wordings(group).map((spelling) => ({ level: "level1" as const, spelling, rank: -1 })));
    const classes = classesOf(block).flatMap((known, rank) =>
      wordings(known).map((spelling) => ({ level: "level2" as const, spelling, rank })),
    );
    this.spellings = [...groups, ...classes].sort((a, b) => b.spelling.length - a.spelling.length);
  }

  isLabel(text: string): boolean {
    const plain = compact(text);
    return this.spellings.some(({ spelling }) => spelling === plain);
  }

  /** The label that a line begins with; null where its words are only words. */
  at(line: string): Label | null {
    for (const { level, spelling, rank } of this.spellings) {
      if (!line.startsWith(spelling)) continue;
      const rest = line.slice(spelling.length);
      const apart = rest === "" || /^\s/.test(rest);
      // A label that runs into the name is believed only in full, and where the form has it next.
      if (!apart && !(level === "level2" && rank > this.rank && /(?:目标|指标|投入)$/.test(spelling))) continue;
      // 满意度 ≥85%: what leaves nothing but a target is the name of an indicator.
      if (apart && level === "level2" && rest !== "" && parseTarget(rest).kind === "numeric") continue;
      if (level === "level2") this.rank = rank;
      return { level, printed: spelling, rest: rest.trim() };
    }
    return null;
  }
}
