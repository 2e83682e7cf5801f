import { compact } from "../grid/text";
import type { Fact } from "../reading/facts";
import { isSlipOf } from "../values/near-name";

const BRACKETED = /\(([^()]*)\)/g;
/** 本部 and 本级 are the department itself. */
const ITSELF = /(?:本部|本级|\(本级\)|\(本部\))$/;

/** The names of a unit: the one it has first, and second ones in brackets. */
export function namesOfUnit(name: string): string[] {
  const plain = compact(name).replace(ITSELF, "");
  const seconds = [...plain.matchAll(BRACKETED)].map(({ 1: second }) => second!);
  return [plain.replace(BRACKETED, ""), ...seconds].filter((other) => other !== "");
}

/** The one listed unit whose name another name misspells; null where it is listed as it is, or like none, or like several. */
export function misspeltUnit(name: string, listed: readonly Fact<string>[]): Fact<string> | null {
  const own = namesOfUnit(name);
  const units = listed.flatMap((fact) => (fact.value === null ? [] : [{ fact, names: namesOfUnit(fact.value) }]));
  if (units.some(({ names }) => names.some((other) => own.includes(other)))) return null;
  const near = units.filter(({ names }) => names.some((other) => isSlipOf(own[0] ?? "", other)));
  return near.length === 1 ? near[0]!.fact : null;
}

/** 2021年某中心项目支出绩效目标表 is that of 某中心. */
const TARGETS_TABLE = /^(?:20\d{2}年度?)?(.{4,40}?)(?:部门|单位)?(?:财政)?(?:项目|整体)?(?:支出|经费|预算)*绩效目标/;

/** The unit that the title of a table of targets names; null where it names none. */
export function unitOfTitle(title: string): string | null {
  return TARGETS_TABLE.exec(compact(title))?.[1] ?? null;
}
