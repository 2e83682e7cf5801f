import { groupBy } from "../../grid/group";
import type { Collection } from "../../reading/collection";
import { documentNumbersIn, withoutIssuer, type DocumentNumber } from "../document-numbers";
import { cleanForms, withFields } from "../example-form";
import { cellOf, textsOf, writtenLayouts, type Passage, type Written } from "../passages";
import { rule, type CheckContext, type FilledWorkbook } from "../rule";
import type { Settings } from "../settings";
import { isProper } from "../vocabulary";

/** One place at which a document is cited with its number. */
interface Citation {
  readonly written: Written;
  readonly passage: Passage;
  readonly cell: string;
  readonly title: string;
  readonly number: DocumentNumber;
}

export default rule({
  id: "document-number-differs",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "collection",
  title: { zh: "同一文件引用了不同的字号", en: "One document cited with different numbers" },
  why: {
    zh: "同名文件在几处引用的发文字号，机关代字、年份、序号三者中只有一项不同，多是其中一处写错。两项以上不同的，可能是不同年份的同名文件，不提示；括号和“发字”写法的差别也不计。",
    en: "Where citations of one title differ in just one of issuer, year and number, one of them is probably mistaken. Where they differ in more they may be documents of different years; brackets and 发字 do not count.",
  },
  basis: ["layout"],
  examples: [
    { given: [citing("《某市科普工作规划》（某府发〔2018〕12号）、《某市科普工作规划》（某府发[2018]12号）。")], finds: [] },
    { given: [citing("《某市科普经费管理办法》（某财教〔2014〕9号）、《某市科普经费管理办法》（某财教〔2018〕31号）。")], finds: [] },
    {
      given: [citing("《某市科普工作规划》（某府发〔2018〕12号）、《某市科普工作规划》（某府发〔2018〕21号）。")],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B9", actual: "某府发〔2018〕21号" }],
    },
    {
      given: [
        citing(
          "《某市科普工作规划》某委组〔2018〕发字12号",
          "《某市科普工作规划》（某组委2018发字12号）",
          "《某市科普工作规划》（某组委发〔2018〕12号）",
        ),
      ],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B9", actual: "某委组〔2018〕发字12号" }],
    },
  ],
  check(collection, context) {
    for (const citations of groupBy(citationsIn(collection), ({ title }) => title).values()) tellVariants(citations, context);
  },
});

function citing(...bases: readonly string[]): FilledWorkbook {
  const forms = bases.map((basis) => ({ layout: "project-2019" as const, filled: withFields({ basis })(cleanForms["project-2019"]) }));
  return { file: "a.xlsx", forms };
}

function citationsIn({ forms, budgets }: Collection): Citation[] {
  const all: readonly Written[] = [...forms, ...budgets.flatMap(({ notes, projectNotes }) => [...notes, ...projectNotes])];
  const citations: Citation[] = [];
  for (const written of all) {
    for (const passage of textsOf(written)) {
      for (const number of documentNumbersIn(passage.text)) {
        const title = titleBefore(passage.text, number.from);
        if (title !== null) citations.push({ written, passage, cell: cellOf(passage, number.from), title, number });
      }
    }
  }
  return citations;
}

const LONGEST_TITLE = 200;
const SHORTEST_TITLE = 6;
const BETWEEN = /》[\s（(【]{0,4}$/;

/** The letters of the title that stands right before a number; null where none does, or one too short to tell a document by. */
function titleBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  const end = before.search(BETWEEN);
  if (end < 0) return null;
  let depth = 1;
  let from = end;
  while (from > 0 && depth > 0) {
    from--;
    if (before[from] === "》") depth++;
    else if (before[from] === "《") depth--;
  }
  const title = before.slice(from, end).replace(/[^\p{L}\p{N}]+/gu, "");
  return depth > 0 || title.length < SHORTEST_TITLE ? null : title;
}

function tellVariants(citations: readonly Citation[], context: CheckContext): void {
  const variants = [...groupBy(citations, ({ number }) => partsOf(number).join("|")).values()];
  const usual = variants.reduce((most, variant) => (variant.length > most.length ? variant : most));
  for (const variant of variants)
    if (variant !== usual && differInOne(variant[0]!.number, usual[0]!.number) && !isKnown(variant[0]!, context.settings))
      tell(variant[0]!, usual, context);
}

function isKnown({ passage, number }: Citation, settings: Settings): boolean {
  return isProper(passage.text, withoutIssuer(number), settings);
}

/** Issuer, year and number, without the words that some write and some leave out. */
function partsOf({ issuer, year, between, number }: DocumentNumber): readonly string[] {
  return [`${issuer}${between}`.replace(/[发字第]/g, ""), year, number];
}

function differInOne(one: DocumentNumber, other: DocumentNumber): boolean {
  const parts = partsOf(other);
  return partsOf(one).filter((part, index) => part !== parts[index]).length === 1;
}

function tell({ written, passage, cell, number }: Citation, usual: readonly Citation[], context: CheckContext): void {
  const other = usual[0]!.number.text;
  context.report({
    on: written,
    cell,
    field: passage.field,
    subject: number.text,
    message: {
      zh: `“${passage.field}”引用的同一文件，此处字号为“${number.text}”，别处为“${other}”。`,
      en: `“${passage.field}” cites a document as ${number.text} that is ${other} elsewhere.`,
    },
    actual: number.text,
    expected: other,
    related: usual.map((place) => ({ file: place.written.file, sheet: place.written.sheet, cell: place.cell, role: place.number.text })),
    hint: { zh: "请查对发文原件，改正写错的一处。", en: "Look the number up in the document itself and mend the place that is wrong." },
  });
}
