import { compact } from "../../grid/text";
import type { SheetPlan } from "../../grid/sheet-plan";
import type { Form } from "../../reading/facts";
import { nameOf } from "../../rules/same-project";
import { summaryKey, summaryNames, summaryTitles } from "../../text/summary";
import { measureWords } from "../../text/summary-indicators";
import { yearWords as words } from "../../text/summary-years";
import type { Language, Words } from "../../text/words";
import { footOf } from "../reasons";
import { shownMoney } from "../../values/money";
import { filledForms, linkTo, unitSaid } from "./form-words";
import { measureOf } from "./indicators";
import { answerKey, answersIn } from "./rename-answers";
import { renameList, type RenameList, type RenameRow } from "./rename-list";
import type { SummaryOptions, SummarySource } from "./source";
import { LINK_LOOK, QUIET_LOOK, Stack, type Part, type StackColumn } from "./stack";
import { carriedTexts, indicatorPairs, type IndicatorPair } from "./year-contents";
import { moneyLines, putMoney } from "./year-money";
import { Projects, type YearPair } from "./year-pairs";

type Say = (text: Words) => string;

const CONFIRM = 11;

/** Of what project and years a row tells. */
interface Of {
  readonly later: Form;
  readonly earlier: Form;
}

/**
 * 年度对比: projects of several years with their money, targets, and the texts that were carried over; then those without a namesake, where
 * somebody confirms which were renamed.
 */
export function yearsSheet(source: SummarySource, options: SummaryOptions): SheetPlan {
  const { readings, previous, result } = source;
  const say: Say = (text) => text[options.language];
  const current = filledForms(readings);
  const projects = new Projects(current, filledForms(previous));
  const byName = projects.pairs();
  const list = renameList(projects, byName, answersIn(options.earlier?.get("years")));
  const order = new Map(projects.later.map((form, index) => [form, index]));
  const pairs = [...byName, ...list.pairs].sort((a, b) => order.get(a.later)! - order.get(b.later)!);
  const money = moneyLines(projects, pairs);
  const stack = new Stack(say(summaryTitles.years), columnsFor(say));
  const foot = footOf(result.pack, options);
  if (money.length === 0 && list.rows.length === 0 && list.gone.length === 0) {
    stack.line(say(words.nothing));
    stack.headings();
    return stack.plan(say(summaryNames.years), { ...foot, onlyOver: true });
  }
  stack.line(say(words.money));
  stack.line(say(words.summary(pairs.length, list.pairs.length)));
  if (list.rows.length > 0) stack.line(say(words.askNote));
  if (projects.later.length < current.length) stack.line(say(words.noYear(current.length - projects.later.length)));
  stack.headings();
  putMoney(stack, money, source, options);
  putTargets(stack, pairs, options);
  putTexts(stack, pairs, options);
  putNames(stack, list, options);
  return stack.plan(say(summaryNames.years), foot);
}

/** All parts stand under the same headings, so that each printed page has the right ones. */
function columnsFor(say: Say): StackColumn[] {
  return [
    { title: say(words.number), width: 6, align: "center" },
    { title: say(words.unit), width: 16 },
    { title: say(words.project), width: 24 },
    { title: say(words.years), width: 11, align: "center" },
    { title: say(words.content), width: 24 },
    { title: say(words.before), width: 20 },
    { title: say(words.execution), width: 16 },
    { title: say(words.now), width: 20 },
    { title: say(words.change), width: 15, align: "center" },
    { title: say(words.percent), width: 10, align: "center" },
    { title: say(words.remark), width: 28 },
    { title: say(words.confirm), width: 8, align: "center" },
    { title: say(summaryKey), width: 10 },
  ];
}

function headParts(number: number, { later, earlier }: Of, say: Say): Part[] {
  const years = `${earlier.year.value}→${later.year.value}`;
  return [{ value: number }, { value: unitSaid(later) ?? say(words.noUnit) }, { value: nameOf(later) }, { value: years }];
}

function keyWords({ later, earlier }: Of): unknown[] {
  return [unitSaid(later), nameOf(later), earlier.year.value, later.year.value];
}

function putTargets(stack: Stack, pairs: readonly YearPair[], { language }: SummaryOptions): void {
  const say: Say = (text) => text[language];
  if (pairs.length === 0) return;
  stack.section(say(words.targetsPart));
  pairs.forEach((pair, index) => {
    for (const each of indicatorPairs(pair.earlier, pair.later)) {
      const name = (each.later ?? each.earlier!).name!;
      const { key, label } = classOf(pair, each, say);
      const change = changeOf(each);
      const parts = [
        ...headParts(index + 1, pair, say),
        { value: `${label} · ${name}` },
        { value: each.earlier?.target ?? null },
        {},
        { value: each.later?.target ?? null },
        { value: say(words[change]), look: change === "same" ? QUIET_LOOK : { bold: true } },
      ];
      stack.row(parts, stack.keyOf("target", ...keyWords(pair), key, name));
    }
  });
}

function classOf(pair: YearPair, { earlier, later }: IndicatorPair, say: Say): { key: string | null; label: string } {
  const key = later ? measureOf(pair.later, later) : measureOf(pair.earlier, earlier!);
  return { key, label: say(key === null ? words.unclassed : measureWords[key]) };
}

function changeOf({ earlier, later }: IndicatorPair): "same" | "changed" | "added" | "dropped" {
  if (!earlier) return "added";
  if (!later) return "dropped";
  return compact(earlier.target ?? "") === compact(later.target ?? "") ? "same" : "changed";
}

function putTexts(stack: Stack, pairs: readonly YearPair[], options: SummaryOptions): void {
  const say: Say = (text) => text[options.language];
  const carried = pairs.map((pair, index) => ({ pair, index, texts: carriedTexts(pair.earlier, pair.later) }));
  if (carried.every(({ texts }) => texts.length === 0)) return;
  stack.section(say(words.textsPart));
  for (const { pair, index, texts } of carried) {
    for (const { key, earlier, later, signs } of texts) {
      const place = ({ file, sheet }: Form, cell: string): Part => ({
        value: cell,
        look: LINK_LOOK,
        ...linkTo({ file, sheet, cell }, options),
      });
      const parts = [
        ...headParts(index + 1, pair, say),
        { value: later.label },
        place(pair.earlier, earlier.cell),
        {},
        place(pair.later, later.cell),
        { value: say(words.same) },
        {},
        { value: say(words.wordForWord(signs)) },
      ];
      stack.row(parts, stack.keyOf("text", ...keyWords(pair), key));
    }
  }
}

function putNames(stack: Stack, { rows, gone }: RenameList, options: SummaryOptions): void {
  const say: Say = (text) => text[options.language];
  if (rows.length + gone.length === 0) return;
  stack.section(say(words.namesPart));
  rows.forEach((row, index) => {
    stack.choose(CONFIRM, [say(words.yes), say(words.no)]);
    stack.row(renameParts(row, index + 1, options.language), answerKey(row));
  });
  for (const form of gone) {
    const total = form.amounts[form.layout.funding.annual.total]?.value;
    const parts: Part[] = [
      {},
      { value: unitSaid(form) ?? say(words.noUnit) },
      {},
      { value: form.year.value },
      { value: say(words.goneProject), look: QUIET_LOOK },
      { value: nameOf(form) },
    ];
    parts[CONFIRM - 1] = { value: total ? say(words.budgetWas(shownMoney(total))) : null };
    stack.row(parts, stack.keyOf("gone", unitSaid(form), nameOf(form), form.year.value));
  }
}

function renameParts({ later, name, said, shown, signs, remark }: RenameRow, number: number, language: Language): Part[] {
  const say: Say = (text) => text[language];
  const unit = later ? (unitSaid(later) ?? say(words.noUnit)) : shown!.unit;
  const years = later ? String(later.year.value) : shown!.years;
  const because = signs.map(say).join(say(words.comma));
  const parts: Part[] = [
    { value: number },
    { value: unit },
    { value: later ? nameOf(later) : shown!.project },
    { value: years },
    { value: say(words.newProject), look: QUIET_LOOK },
    { value: name === "" ? null : name },
  ];
  parts[CONFIRM - 1] = { value: because === "" ? say(remark) : say(words.likely(because)) };
  parts[CONFIRM] = { value: said === "" ? null : said, look: { fill: "FFFBE6" } };
  return parts;
}
