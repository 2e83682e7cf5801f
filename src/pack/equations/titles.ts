import { compact } from "../../grid/text";
import { formLayouts } from "../../official";
import type { FormLayoutId } from "../../official/layout";
import type { TableId, TableLayout } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";

/** What people call the tables for short, as far as it can mean one table only. */
const SHORT: Readonly<Record<TableId, readonly string[]>> = {
  "budget-balance": ["收支总表", "收支预算总表"],
  "budget-income": ["收入总表"],
  "budget-expenditure": ["支出总表"],
  "budget-appropriation": ["财政拨款收支总表"],
  "budget-general-public": ["一般公共预算支出表", "一般公共预算功能分类表"],
  "budget-government-fund": ["政府性基金预算表", "政府性基金表"],
  "budget-state-capital": ["国有资本经营预算表", "国有资本经营表"],
  "budget-basic-economic": ["基本支出表", "经济分类预算表", "经济分类表", "基本支出经济分类表"],
  "budget-three-public": ["三公经费表", "三公经费预算表", "三公表"],
};

/** What the project forms of all years are called. */
const ANY_FORM = ["项目支出绩效目标申报表", "项目绩效目标申报表", "绩效目标申报表", "项目支出绩效目标表", "项目绩效目标表", "绩效目标表"];

const DECORATION = /[“”"'《》]/g;
/** 2021年部门, 2021年度, 部门, 本部门. */
const HEAD = /^(?:20\d{2}年度?)?(?:本?部门)?/;

/** A title as titles are compared: without year, 部门 and quotation marks. */
function bare(title: string): string {
  return compact(title).replace(DECORATION, "").replace(HEAD, "");
}

function namesOf({ id, title, titleVariants = [], printedTitle, sheetName }: TableLayout): string[] {
  return [id, title, ...titleVariants, printedTitle, sheetName, ...SHORT[id]];
}

const tablesByName = new Map(tableLayouts.flatMap((layout) => namesOf(layout).map((name): [string, TableLayout] => [bare(name), layout])));

const formsByName = new Map<string, readonly FormLayoutId[]>([
  ...formLayouts.flatMap(({ title, titleVariants = [] }) =>
    [title, ...titleVariants, ...ANY_FORM].map((name): [string, readonly FormLayoutId[]] => [bare(name), formLayouts.map(({ id }) => id)]),
  ),
  ...formLayouts.map(({ id }): [string, readonly FormLayoutId[]] => [id, [id]]),
]);

/** The budget table that a title, an id or a short name means. */
export function tableCalled(name: string): TableLayout | null {
  return tablesByName.get(bare(name)) ?? null;
}

/** The project forms that a title means: those of all years, or of one where it is an id. */
export function formsCalled(name: string): readonly FormLayoutId[] | null {
  return formsByName.get(bare(name)) ?? null;
}

/** Titles as they are printed, for those who look for one. */
export const knownTitles: readonly string[] = [...tableLayouts.map(({ title }) => title), ANY_FORM[0]!];
