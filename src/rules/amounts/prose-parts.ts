import type Decimal from "decimal.js";
import { otherMatters } from "../../official/note-subjects";
import type { ColumnKey } from "../../official/table-layout";
import type { Figure, Note } from "../../reading/budget-facts";
import { single, sum } from "../comparison";
import { asIs, withWords } from "../budget-changes";
import { figureAmount, finestPlace, isStated, roundingOf } from "../figures";
import { groupsOf, printedColumns, type ProseGroup } from "../prose-groups";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "prose-parts",
  family: "amounts",
  severity: "error",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "文字说明中的总数与所列各项不符", en: "A total in the prose contradicts its parts" },
  why: {
    zh: "说明中各项金额都写明的（如“三公”经费的三项、收入的四个来源），各项之和等于总数；只写了其中几项的，不大于总数。差额在四舍五入之内的只作提示。",
    en: "Where the note states all the parts (the three of the 三公, the four sources of income), they add up to the total; where it states some, they are at most the total. What rounding explains is only mentioned.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请按预算表核对总数和各项，改正说明中有误的一处。",
    en: "Check the total and its parts against the budget tables, and mend the wrong figure of the note.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: withWords("预算数为108.52万元", "预算数为180.52万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "1085200.00", actual: "1805200.00", difference: "720000.00" }],
    },
    {
      change: withWords("预算数为108.52万元", "预算数为108.53万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", severity: "info", expected: "1085200.00", actual: "1085300.00" }],
    },
    {
      change: withWords("“科学技术支出”科目760万元", "“科学技术支出”科目960万元"),
      finds: [{ sheet: "部门编制说明", cell: "A4", expected: "20400000.00", actual: "19150000.00", difference: "-1250000.00" }],
    },
  ],
  check(note, context) {
    if (note.kind !== "note") return;
    for (const group of groupsOf(note)) {
      for (const { total, parts } of group.side.rowSums) compareColumns(note, group, total, parts, context);
      compareRows(group, context);
    }
    for (const part of note.figures) comparePart(note, part, context);
  },
});

/** In each row that the note tells of: the total column against the others. */
function compareColumns(
  { year }: Note,
  { side, figures }: ProseGroup,
  total: ColumnKey,
  parts: readonly ColumnKey[],
  context: CheckContext,
): void {
  for (const row of figures.values()) {
    const whole = row.get(total);
    const stated = parts.flatMap((key) => row.get(key) ?? []);
    if (whole)
      compareSum(
        whole,
        stated,
        printedColumns(side, parts, year.value).every((key) => row.has(key)),
        context,
      );
  }
}

/** The total row against the units' own rows, of which a note tells the main ones. */
function compareRows({ side, figures }: ProseGroup, context: CheckContext): void {
  if (side.printedRows.length > 0) return;
  for (const [column, whole] of figures.get("total") ?? []) {
    const lines = [...figures].flatMap(([row, columns]) => (row === "total" ? [] : (columns.get(column) ?? [])));
    compareSum(whole, lines, false, context);
  }
}

function compareSum(whole: Figure, parts: readonly Figure[], complete: boolean, context: CheckContext): void {
  if (parts.length === 0) return;
  const rounding = roundingOf(parts);
  const slack = complete ? { rounding } : { tolerance: rounding.isZero() ? halves([whole, ...parts]) : rounding };
  context.compare({
    left: single(figureAmount(whole)),
    operator: complete ? "=" : ">=",
    right: sum(parts.map((part) => figureAmount(part))),
    subject: parts.map(({ subject }) => subject).join("＋"),
    ...slack,
  });
}

/** 其中: a part is at most what it is a part of. Those whose place in a table is known are compared above. */
function comparePart({ figures }: Note, part: Figure, context: CheckContext): void {
  const whole = part.partOf === null ? undefined : figures[part.partOf];
  if (!whole || (whole.refersTo && part.refersTo) || !isNamed(part) || !isNamed(whole) || isOtherMatter(part)) return;
  context.compare({
    left: single(figureAmount(part)),
    operator: "<=",
    right: single(figureAmount(whole)),
    tolerance: halves([part, whole]),
    subject: "<=",
  });
}

/** An amount of which the text does not say what it is belongs to nothing for certain. */
function isNamed(figure: Figure): boolean {
  return isStated(figure) && figure.subject !== null;
}

/** What another rule adds up. */
function isOtherMatter({ subject }: Figure): boolean {
  return Object.values(otherMatters).some((pattern) => pattern.test(subject ?? ""));
}

function halves(figures: readonly Figure[]): Decimal {
  return finestPlace(figures).div(2).times(figures.length);
}
