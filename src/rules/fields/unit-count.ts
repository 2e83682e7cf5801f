import type { Figure, UnitList } from "../../reading/budget-facts";
import type { Words } from "../../text/words";
import { ERROR_VALUE } from "../../values/error-value";
import { asIs, withWords, withoutParagraph } from "../budget-changes";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "unit-count",
  family: "fields",
  severity: "warning",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "单位数与所列单位不符", en: "The number of units differs from the list" },
  why: {
    zh: "机构设置中行政单位与事业单位的家数之和等于所列单位的个数，下属预算单位加上本部也等于它。另有其他性质单位的、名单中有错误值的，不核对。",
    en: "In the note on the units, administrative units and institutions together are as many as the list names, and so are the subordinate units with the department itself. Where other kinds of units are mentioned, or a name shows an error value, nothing is compared.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("事业单位2家", "事业单位3家"), finds: [{ sheet: "部门机构设置", cell: "A4" }] },
    { change: withWords("下属2家预算单位", "下属4家预算单位"), finds: [{ sheet: "部门机构设置", cell: "A3" }] },
    { change: withWords("3. 某市科技服务中心", "#REF!"), finds: [] },
    {
      change: withoutParagraph("units", "3. 某市科技服务中心"),
      finds: [
        { sheet: "部门机构设置", cell: "A3" },
        { sheet: "部门机构设置", cell: "A4" },
      ],
    },
  ],
  check(note, context) {
    if (note.kind !== "note" || !note.units || note.units.units.length === 0) return;
    const { administrative, institutions, subordinate, units } = note.units;
    const known = [administrative, institutions, subordinate];
    const isOther = ({ unit, cell, value }: Figure): boolean =>
      unit === "家" && !known.some((own) => own && own.cell === cell && own.value?.equals(value ?? -1));
    if (note.figures.some(isOther) || note.paragraphs.some(({ text }) => ERROR_VALUE.test(text))) return;
    const listed = units.length;
    const kinds = count(administrative) + count(institutions);
    if (administrative && institutions && kinds !== listed) {
      tell(context, administrative, note.units, "行政单位与事业单位", {
        zh: `行政单位 ${count(administrative)} 家、事业单位 ${count(institutions)} 家，合计 ${kinds} 家，但列出的单位有 ${listed} 家。`,
        en: `There are ${count(administrative)} administrative units and ${count(institutions)} institutions, ${kinds} in all, but ${listed} are listed.`,
      });
    }
    const own = ownUnits(note.units);
    if (subordinate && !own.some((more) => count(subordinate) + more === listed)) {
      tell(context, subordinate, note.units, "下属预算单位", {
        zh: `下属预算单位 ${count(subordinate)} 家，连同本部应为 ${count(subordinate) + 1} 家，但列出的单位有 ${listed} 家。`,
        en: `There are ${count(subordinate)} subordinate units, ${count(subordinate) + 1} with the department itself, but ${listed} are listed.`,
      });
    }
  },
});

function count(figure: Figure | null): number {
  return figure?.value?.toNumber() ?? 0;
}

/** How many of the listed units are the department itself: one where its name is there; where it is not, that is not certain. */
function ownUnits({ department, units }: UnitList): number[] {
  const isOwn = ({ value }: UnitList["units"][number]): boolean => value !== null && (value === department || /本部$|本级$/.test(value));
  return units.some(isOwn) ? [1] : [0, 1];
}

function tell(context: CheckContext, figure: Figure, { units }: UnitList, field: string, message: Words): void {
  context.report({
    file: figure.file,
    sheet: figure.sheet,
    cell: figure.cell,
    field,
    message,
    related: units.map(({ cell, text }) => ({ cell, role: text })),
    hint: { zh: "请核对家数和单位名单。", en: "Check the numbers and the list." },
  });
}
