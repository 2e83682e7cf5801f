import { compact } from "../grid/text";
import { isClassLabel } from "../official/classes";
import { standsBelow, valueParts, type FormLayout } from "../official/layout";
import { labelBookOf, slotsOf } from "../reading/frame";
import { findLabels, LabelBook } from "../reading/labels";
import { isTitle } from "../reading/recognise";
import { unitIn } from "../values/money";
import { yearIn } from "../values/year";
import { isPageNumberOrDigits } from "./page-number";

/** A label such as 项目绩效目标 is printed in a narrow column, a few characters a line. */
const LONGEST_LABEL_LINES = 4;

/** One line of the text, cut at its tabs. Numbers count from 0. */
export interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

/** Lines put together where the text broke inside a field, and those that belong to no field. */
export interface MendedLines {
  readonly whole: readonly Line[];
  readonly leftOver: readonly Line[];
}

/** The parts of a form's text: what may continue a broken field differs between them. */
type Section = "head" | "top" | "goals" | "list";

/** Puts the lines of one form's text together again. */
export function mendLines(lines: readonly Line[], layout: FormLayout): MendedLines {
  const mender = new Mender(lines, layout);
  for (let index = 0; index < lines.length;) index += mender.take(index);
  return { whole: mender.whole, leftOver: mender.leftOver };
}

class Mender {
  readonly whole: Line[] = [];
  readonly leftOver: Line[] = [];
  private readonly labels: LabelBook;
  private readonly endLabels: LabelBook;
  private readonly starts: Readonly<Record<"top" | "goals" | "list", number>>;
  private ended = false;

  constructor(
    private readonly lines: readonly Line[],
    private readonly layout: FormLayout,
  ) {
    const slots = slotsOf(layout);
    const goals: readonly string[] = valueParts(layout)
      .filter(standsBelow)
      .map(({ key }) => key);
    const firstWith = (ids: readonly string[]): number => {
      const wanted = new LabelBook(slots.filter(({ id }) => ids.includes(id)).flatMap(({ spellings }) => spellings));
      const found = lines.findIndex((line) => this.labelsIn(line, wanted) > 0);
      return found < 0 ? lines.length : found;
    };
    this.labels = labelBookOf(layout);
    this.endLabels = new LabelBook(layout.indicators.endLabels.map(compact));
    this.starts = { top: firstWith(slots.map(({ id }) => id)), goals: firstWith(goals), list: firstWith(["name"]) };
  }

  /** Deals with the line at an index; gives how many lines that took. */
  take(index: number): number {
    const line = this.lines[index]!;
    const [first] = line.fields;
    const section = this.sectionAt(index);
    const broken = first !== "" && section !== "head" ? this.brokenLabel(index) : null;
    if (broken) {
      this.whole.push(broken.line);
      return broken.length;
    }
    this.ended ||=
      section === "list" && this.labelsIn({ ...line, fields: [line.fields.find((field) => field !== "")!] }, this.endLabels) > 0;
    if (this.ended || isPage(line)) this.leftOver.push(line);
    else if (first === "" || this.startsRow(line, section)) this.whole.push(line);
    else if (this.continues(line, section)) this.join(line);
    else this.leftOver.push(line);
    return 1;
  }

  private sectionAt(index: number): Section {
    const { top, goals, list } = this.starts;
    return index < top ? "head" : index >= list ? "list" : index > goals ? "goals" : "top";
  }

  /** True of a line that begins a row of the form. In the goals a label's words are only words. */
  private startsRow(line: Line, section: Section): boolean {
    const [first = ""] = line.fields;
    if (section === "head")
      return line.fields.length > 1 || isTitle(first, this.layout) || yearIn(first) !== null || unitIn(first) !== null;
    return section !== "goals" && this.isLabel(first);
  }

  private continues(line: Line, section: Section): boolean {
    const above = this.whole.at(-1);
    if (!above) return false;
    if (section === "goals") return above.number > this.lines[this.starts.goals]!.number;
    const restIsLabelled = line.fields.slice(1).some((field) => this.isLabel(field));
    return section === "top" ? restIsLabelled : line.fields.length > 1 && this.lacksTarget(above);
  }

  /** A row of the list with a name and no target yet: the line broke inside the name. */
  private lacksTarget({ fields }: Line): boolean {
    return fields.filter((field) => field !== "" && !this.isLabel(field)).length === 1;
  }

  private join({ fields: [first, ...rest] }: Line): void {
    const above = this.whole.pop()!;
    const whole = [...above.fields.slice(0, -1), `${above.fields.at(-1)}\n${first}`, ...rest];
    this.whole.push({ ...above, fields: whole });
  }

  /** A label broken over lines, 绩效 / 指标: single fields that only together, with the first of the line after them, are a label. */
  private brokenLabel(index: number): { line: Line; length: number } | null {
    let text = "";
    for (let length = 1; length <= LONGEST_LABEL_LINES; length++) {
      const line = this.lines[index + length - 1];
      if (!line || line.fields[0] === "") return null;
      text += line.fields[0];
      if (length > 1 && this.labels.spellings.has(compact(text)))
        return { line: { ...line, fields: [text, ...line.fields.slice(1)] }, length };
      if (line.fields.length > 1) return null;
    }
    return null;
  }

  private isLabel(text: string): boolean {
    return isClassLabel(text, this.layout.indicators) || this.labelsIn({ number: 0, fields: [text] }, this.labels) > 0;
  }

  private labelsIn({ fields }: Line, book: LabelBook): number {
    const cells = fields.map((text, col) => ({ row: 0, col, kind: "text" as const, value: text, text }));
    return findLabels([{ row: 0, cells }], book).length;
  }
}

function isPage({ fields }: Line): boolean {
  const filled = fields.filter((field) => field !== "");
  return filled.length === 1 && isPageNumberOrDigits(filled[0]!);
}
