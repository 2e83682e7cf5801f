import { expect, test } from "@jest/globals";
import { gridOfPlan } from "../../../src/catalogue/plan-grid";
import type { Grid } from "../../../src/grid/grid";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import type { FilledForm } from "../../../src/official/filled-form";
import { yearsSheet } from "../../../src/reporting/summary/years";
import { formsIn, formWith, ofYear } from "../../../src/rules/collection-examples";
import { withAmounts, withFields, withIndicator, withoutIndicators } from "../../../src/rules/example-form";
import { calculated, rowsOf, shown, sourceOf, untrue } from "../../support/summary-source";

const OPTIONS = { language: "zh", today: "2026-11-22" } as const;
const MONEY = ["项目", "年度", "上年", "上年执行数", "本年", "增减", "增减%", "说明"] as const;
type Change = (form: FilledForm) => FilledForm;

const in2020 = (...changes: Change[]) =>
  formWith("project-2020", withAmounts({ currentYearBudget: "360000.00", priorYearExecution: "270000.00" }), ...changes);
const in2019 = (...changes: Change[]) =>
  formWith(
    "project-2020",
    ofYear(2019),
    withAmounts({ currentYearBudget: "280000.00", priorYearBudget: "", priorYearExecution: "" }),
    ...changes,
  );

/** The rows below the heading of a part. */
function partOf(plan: SheetPlan, heading: string): ReturnType<typeof rowsOf> {
  const rows = rowsOf(plan);
  const start = rows.findIndex((row) => String(row["序号"]?.value).startsWith(heading));
  const rest = rows.slice(start + 1);
  const end = rest.findIndex((row) => /^[一二三四]、/.test(String(row["序号"]?.value)));
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

/** The sheet as it stands in the workbook after somebody has written into it, by address of row key and column title. */
function answered(plan: SheetPlan, project: string, written: Readonly<Record<string, string>>): Grid {
  const row = rowsOf(plan).find((each) => each["项目"]?.value === project && each["确认"] !== undefined)!;
  const places = new Map(Object.entries(written).map(([title, text]) => [row[title]!, text]));
  return gridOfPlan({ ...plan, cells: plan.cells.map((cell) => ({ ...cell, value: places.get(cell) ?? cell.value })) });
}

test("holds money, targets and texts of a project's two years against each other, with formulas into both forms", () => {
  const now = in2020(
    withIndicator(4, { target: ">=15场" }),
    withoutIndicators(7),
    withFields({ necessity: "居民和学生难得接触科学展品，远郊尤其如此。" }),
  );
  const source = sourceOf([formsIn("a.xlsx", now, in2019())]);
  const plan = yearsSheet(source, OPTIONS);
  const [money] = partOf(plan, "一、");
  expect(shown([money!], ...MONEY)).toEqual([["流动科普展览", "2019→2020", 280000, 270000, 360000, 80000, 80000 / 280000, null]]);
  expect([money!["上年"]!.formula, money!["上年执行数"]!.formula, money!["本年"]!.formula]).toEqual([
    "'表2'!D20",
    "'表1'!D21",
    "'表1'!D20",
  ]);
  expect(shown(partOf(plan, "二、"), "对比内容", "上年", "本年", "增减")).toEqual([
    ["数量 · 举办展览场次", ">=12场", ">=15场", "有改动"],
    ["质量 · 展品完好率", ">=95%", ">=95%", "相同"],
    ["时效 · 展览按时举办", "2020年12月底", "2020年12月底", "相同"],
    ["影响力 · 巡展机制", "可持续发展", "可持续发展", "相同"],
    ["效益 · 居民科学素养提升情况", "有所提升", null, "本年没有"],
  ]);
  expect(shown(partOf(plan, "三、"), "对比内容").flat()).toEqual(["项目概况", "立项依据", expect.stringContaining("目标")]);
  expect(partOf(plan, "四、")).toEqual([]);
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
  expect(calculated(plan, source.grids, { "表1!D20": 140000 }).get(`I${money!["增减"]!.row + 1}`)).toBe(-140000);
});

test("a renamed project is offered with what speaks for it, and paired only once somebody has confirmed it", () => {
  const source = sourceOf([formsIn("a.xlsx", in2020(withFields({ projectName: "社区流动科普展览" })), in2019())]);
  const first = yearsSheet(source, OPTIONS);
  expect(partOf(first, "二、")).toEqual([]);
  expect(shown(partOf(first, "一、"), "上年", "说明")).toEqual([[280000, "没有上年申报表，上年数取自本年申报表"]]);
  const [offer] = partOf(first, "四、");
  expect(shown([offer!], "项目", "上年", "说明", "确认")).toEqual([
    ["社区流动科普展览", "流动科普展览", expect.stringMatching(/^可能由此改名：名称相近、.*同一单位$/), null],
  ]);
  expect(first.choices).toEqual([{ row: offer!["确认"]!.row, col: offer!["确认"]!.col, options: ["是", "否"] }]);

  const yes = yearsSheet(source, { ...OPTIONS, earlier: new Map([["years", answered(first, "社区流动科普展览", { 确认: "是" })]]) });
  expect(shown(partOf(yes, "一、"), "上年", "本年", "说明")).toEqual([[280000, 360000, "改名（原名“流动科普展览”）"]]);
  expect(partOf(yes, "二、")).toHaveLength(5);
  const kept = partOf(yes, "四、");
  expect(shown(kept, "上年", "确认", "说明")).toEqual([["流动科普展览", "是", "已按改名对应"]]);
  expect(kept[0]!["数据码"]!.value).toBe(offer!["数据码"]!.value);
  // Taken back: what stands there once more is but an offer.
  const back = yearsSheet(source, { ...OPTIONS, earlier: new Map([["years", answered(yes, "社区流动科普展览", { 确认: "" })]]) });
  expect(partOf(back, "二、")).toEqual([]);
  expect(shown(partOf(back, "四、"), "上年", "确认").slice(0, 1)).toEqual([["流动科普展览", null]]);
});

test("a refused one is not offered again, and another name that she types is taken where it is known", () => {
  const other = in2019(withFields({ projectName: "科普大篷车" }));
  const source = sourceOf([formsIn("a.xlsx", in2020(withFields({ projectName: "社区流动科普展览" })), in2019(), other)]);
  const first = yearsSheet(source, OPTIONS);
  const writing = (plan: SheetPlan, written: Record<string, string>): SheetPlan =>
    yearsSheet(source, { ...OPTIONS, earlier: new Map([["years", answered(plan, "社区流动科普展览", written)]]) });
  const asked = (plan: SheetPlan): unknown[][] =>
    shown(
      partOf(plan, "四、").filter((row) => row["项目"]?.value),
      "上年",
      "确认",
      "说明",
    );

  const no = writing(first, { 确认: "否" });
  expect(asked(no)[0]).toEqual(["流动科普展览", "否", "已确认不是同一项目"]);
  expect(
    asked(no)
      .slice(1)
      .map(([name]) => name),
  ).not.toContain("流动科普展览");
  expect(asked(writing(first, { 上年: "“科普”大篷车", 确认: "是" }))).toEqual([["“科普”大篷车", "是", "已按改名对应"]]);
  expect(asked(writing(first, { 上年: "没有的项目", 确认: "是" }))).toEqual([["没有的项目", "是", "没有找到这个名称的上年项目，未对应"]]);
  expect(partOf(writing(first, { 上年: "没有的项目", 确认: "是" }), "二、")).toEqual([]);
});

test("the same name of another unit makes no pair, and her answer stays when its forms are not there", () => {
  const another = in2019(withFields({ declaringUnit: "某市科技馆" }));
  const source = sourceOf([formsIn("a.xlsx", in2020())], [formsIn("last.xlsx", another)]);
  const plan = yearsSheet(source, { ...OPTIONS, linkTo: (file) => file });
  expect(partOf(plan, "二、")).toEqual([]);
  expect(shown(partOf(plan, "四、"), "上年", "说明")[0]).toEqual(["流动科普展览", expect.stringContaining("同名而单位不同")]);
  const earlier = new Map([["years", answered(plan, "流动科普展览", { 确认: "否" })]] as const);
  const alone = sourceOf([formsIn("b.xlsx", in2019())]);
  expect(shown(partOf(yearsSheet(alone, { ...OPTIONS, earlier }), "四、"), "项目", "上年", "确认")).toEqual([
    ["流动科普展览", "流动科普展览", "否"],
  ]);
});

test("two forms of this year under one name do not count last year's figures twice", () => {
  const source = sourceOf([formsIn("a.xlsx", in2020(), in2020(), in2019())]);
  const plan = yearsSheet(source, OPTIONS);
  const sharing = "本年有 2 张表对应同一张上年表，上年数只列在第一张";
  expect(shown(partOf(plan, "一、"), ...MONEY)).toEqual([
    ["流动科普展览", "2019→2020", 280000, 270000, 360000, 80000, 80000 / 280000, sharing],
    ["流动科普展览", "2019→2020", null, null, 360000, null, null, sharing],
    ["2019→2020 合计", "2019→2020", 280000, 270000, 720000, 440000, 440000 / 280000, null],
  ]);
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
});

test("says how to give an earlier year where there is none", () => {
  const plan = yearsSheet(sourceOf([formsIn("a.xlsx", in2019(), in2019(withFields({ projectName: "科普讲座" })))]), OPTIONS);
  expect(plan.onlyOver).toBe(true);
  expect(plan.cells[1]!.value).toContain("--previous");
});

test("600 projects of two years are paired one to one, some of them renamed", () => {
  const names = Array.from({ length: 300 }, (_, at) => `第${at}街道科普站运行维护${at % 7}`);
  const forms = names.flatMap((name, at) => [
    in2019(withFields({ projectName: name })),
    in2020(withFields({ projectName: at % 10 === 0 ? `新${name}` : name })),
  ]);
  const plan = yearsSheet(sourceOf([formsIn("a.xlsx", ...forms)], [], []), OPTIONS);
  const paired = new Set(partOf(plan, "二、").map((row) => row["项目"]!.value));
  expect(paired.size).toBe(270);
  expect(
    shown(
      partOf(plan, "四、").filter((row) => row["确认"]),
      "项目",
      "上年",
    ),
  ).toEqual(names.filter((_, at) => at % 10 === 0).map((name) => [`新${name}`, name]));
});
