import { compact } from "../../grid/text";
import type { FieldKey } from "../../official/layout";
import type { Form, SubProject } from "../../reading/facts";
import { plainMoney, shownMoney } from "../../values/money";
import { formsIn, formWith } from "../collection-examples";
import { all, withAmounts, withFields, withSubProjects } from "../example-form";
import { cellOf, passagesOf, type Passage } from "../passages";
import { rule, type CheckContext } from "../rule";
import { formsOfUnit, nameOf, unitOf } from "../same-project";

const twoParts = withSubProjects({ name: "社区巡展", amount: "180000.00" }, { name: "科学家年鉴编印", amount: "120000.00" });
const lectures = (goal: string): ReturnType<typeof formWith> =>
  formWith("project-2019", withFields({ projectName: "科技讲座", annualGoal: goal }), withAmounts({}), withSubProjects());

export default rule({
  id: "funded-elsewhere",
  family: "across",
  severity: "warning",
  layouts: ["project-2019"],
  scope: "collection",
  title: { zh: "子项目在一张表中列了钱，却在另一张表中说明", en: "A sub-project funded in one form and described in another" },
  why: {
    zh: "子项目的预算列在哪一张申报表，它的内容和目标就应写在哪一张。本表文字中完全没有提到、而同一单位同一年度的另一张表写了其内容或目标的，可能是资金或文字放错了项目。只按有特点的名称判断，“会议费”“设备购置”这类通用的名称不判断。",
    en: "The form that funds a sub-project is also the one to say what it is for. Where its own form never mentions it but another one of the same unit and year describes it, money or words are in the wrong form. Only telling names are looked for, not common ones such as meetings or equipment.",
  },
  basis: ["layout"],
  examples: [
    {
      given: [formsIn("a.xlsx", formWith("project-2019", twoParts), lectures("举办讲座二十场。"))],
      finds: [],
    },
    {
      given: [
        formsIn("a.xlsx", formWith("project-2019", all(twoParts, withFields({ plan: "编印科学家年鉴。" }))), lectures("编印科学家年鉴。")),
      ],
      finds: [],
    },
    {
      given: [
        formsIn(
          "a.xlsx",
          formWith("project-2019", withSubProjects({ name: "专家咨询费", amount: "300000.00" })),
          lectures("开展专家咨询。"),
        ),
      ],
      finds: [],
    },
    {
      given: [formsIn("a.xlsx", formWith("project-2019", twoParts), lectures("举办讲座二十场，完成科学家年鉴编印。"))],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B16", actual: "120000.00" }],
    },
    {
      given: [
        formsIn(
          "a.xlsx",
          formWith("project-2019", withSubProjects({ name: "《星空漫步》节目播放", amount: "300000.00" })),
          lectures("办好《星空漫步》节目。"),
        ),
      ],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B15", actual: "300000.00" }],
    },
  ],
  check({ forms }, context) {
    for (const form of forms) {
      const [unit, year] = [unitOf(form), form.year.value];
      if (unit === null || year === null) continue;
      const others = formsOfUnit(forms, unit, year).filter((other) => other !== form);
      if (others.length > 0) for (const part of form.subProjects) lookElsewhere(form, part, others, context);
    }
  },
});

function lookElsewhere(form: Form, { name, amount }: SubProject, others: readonly Form[], context: CheckContext): void {
  const key = name.value === null ? null : tellingPart(name.value);
  if (key === null || !amount.value || mentions(form, key) || others.some((other) => isFundedIn(other, key))) return;
  const found = others.flatMap((other) => {
    const passage = describing(other, key);
    return passage ? [{ other, passage }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0) return;
  const { other, passage } = only;
  context.report({
    on: form,
    cell: name.cell,
    field: "子项目名称",
    subject: name.value!,
    message: {
      zh: `子项目“${name.value}”（${shownMoney(amount.value)} 元）的资金列在本表，本表的文字没有提到它；“${nameOf(other)}”的“${passage.field}”中却有它的内容。`,
      en: `Sub-project ${name.value} (${shownMoney(amount.value)} yuan) is funded here, but no text of this form mentions it; ${nameOf(other)} describes it under ${passage.field}.`,
    },
    actual: plainMoney(amount.value),
    related: [
      { cell: amount.cell, role: "预算金额" },
      {
        file: other.file,
        sheet: other.sheet,
        cell: cellOf(passage, Math.max(0, passage.text.indexOf(key))),
        role: `${nameOf(other)}·${passage.field}`,
      },
    ],
    hint: {
      zh: "请核对资金应列在哪个项目，并把资金与内容、目标放在同一张表中。",
      en: "Check which project should fund it, and keep its money, contents and goals in one form.",
    },
  });
}

/** Words that many projects share: what is left of a name without them is its own. */
const COMMON =
  /项目|经费|费用?|专项|工作|活动|建设|管理|服务|运行|维护|维修|养护|改造|日常|发展|推进|开展|实施|组织|举办|编印|印刷|出版|制作|播放|宣传|推广|培训|会议|差旅|咨询|评审|专家|劳务|补贴|补助|奖励|资助|慰问|设备|购置|采购|办公|用品|物业|保洁|安保|安全|消防|绿化|道路|桥梁|设施|信息化?|网络|网站|平台|系统|软件|开发|数据|调查|调研|研究|课题|规划|方案|评估|检查|监测|审计|法律|交流|合作|国际|学术|论坛|讲座|讲坛|展览|竞赛|比赛|大赛|科普|科技|科学|教育|教学|文化|体育|卫生|医疗|养老|扶贫|党建|团建|工会|人才|人员|教师|学生|学校|青少年|儿童|老年人?|残疾人|妇女|居民|社区|社会|公共|公众|基层|农村|街道|重点|主题|示范|创建|优秀|先进|全国|全市|本市|市级|区级|国家级?|年度|及其?|以及|[与和、的等及（）()“”"・·\s]/g;
/** The unit itself in front of a name: 市科协蓝皮书. */
const OWN_UNIT = /^(?:(?:上海|北京|本)?市|区|县|省)?(?:科协|教委|卫健委|残联|妇联|文联|总工会)/;
const TITLE = /《([^《》]{3,40})》/;
/** Words for the doing at the end of a name, which a description puts elsewhere. */
const ENDING = /(?:项目|经费|费用?|工作|活动|建设)$/;
const LEAST_NAME = 4;
const LEAST_OWN = 3;

/** The part of a sub-project's name by which a text can be said to speak of it; null where the name is a common one. */
function tellingPart(name: string): string | null {
  const plain = compact(name);
  const title = TITLE.exec(plain)?.[1];
  if (title !== undefined) return title;
  const bare = plain.replace(ENDING, "");
  const own = bare.replace(OWN_UNIT, "").replace(COMMON, "");
  return bare.length >= LEAST_NAME && own.length >= LEAST_OWN ? bare : null;
}

const DESCRIPTIONS: readonly FieldKey[] = ["overview", "plan", "overallGoal", "annualGoal"];

/** Where another form says what is done. What only gives reasons or rules may speak of anything. */
function describing(form: Form, key: string): Passage | null {
  return passagesOf(form).find(({ role, text }) => DESCRIPTIONS.some((field) => field === role) && compact(text).includes(key)) ?? null;
}

/** So many signs in a row are the same name in other words. */
const SHARED = 4;

/** True where a text of the form itself speaks of it, if only by part of its name. */
function mentions(form: Form, key: string): boolean {
  const own = passagesOf(form).filter(({ role }) => role !== "subProject");
  const text = own.map((passage) => compact(passage.text)).join("\n");
  const pieces = Array.from({ length: Math.max(1, key.length - SHARED + 1) }, (_, at) => key.slice(at, at + SHARED));
  return pieces.some((piece) => text.includes(piece));
}

function isFundedIn(form: Form, key: string): boolean {
  return form.subProjects.some(({ name }) => compact(name.value ?? "").includes(key));
}
