import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields } from "../example-form";
import { cellOf, textsOf, writtenLayouts, type Passage } from "../passages";
import { rule } from "../rule";
import { isProper } from "../vocabulary";

/** Texts of sentences; names, titles and lists of units are none. */
const PROSE: readonly Passage["role"][] = ["overview", "basis", "necessity", "safeguards", "plan", "overallGoal", "annualGoal"];
const SHORT = 15;
const LONG = 80;
/** So much is said before a sentence is believed to stop short. */
const LEAST_SAID = 10;
/** So few signs behind a full stop are the beginning of another sentence. */
const SCRAP = 2;
/** Nothing can end so: an opened mark, a comma, or a word that needs another one behind it. */
const UNFINISHED =
  /[（(《“‘〔【[，、,]$|(?:以及|并且|而且|从而|由于|为了|旨在|对于|按照|进一步|逐步|逐渐|切实|大力|着力)$|(?<!源源|持续|接连|络绎)不断$|(?<![参给赠授相])与$|(?<![普涉波触顾提论危企不遍惠累旁])及$|(?<![合兼吞一归])并$|(?<![间抑])或$|也$/;
/** 讲座、培训、…… leaves out more of the same; behind a comma a clause was left out. */
const LEFT_OUT = /[，,]\s?(?:…{1,2}|[.．]{3,6})$/;
const ENDED = /[。！？!?；;…：:.．）)》”’」』】〕]["'\s]*$/;
const SENTENCE_END = /[。！？；]/g;
/** What is open at the end of a shorter text is a slip in the pair. */
const OPEN_BEFORE = 60;
const OPEN_TITLE = /[《〔（(“‘【][^》〕）)”’】。；\n]*$/;
/** Words that sentences end with, where only the full stop was forgotten; and figures. */
const COMPLETE =
  /(?:工作|建设|发展|提升|提高|增强|改善|能力|水平|作用|支撑|支持|保障|服务|帮助|满意|基础|力量|贡献|环境|氛围|秩序|形象|品牌|需求|要求|目标|任务|效益|效率|成效|有效|高效|影响|影响力|素质|素养|完成|实施|落实|推进|开展|到位|合格|达标|使用|运行|运转|管理|治理|制度|机制|体系|格局|活动|项目|经费|费用|资金|支出|安全|质量|稳定|正常|健康|成长|生活|生产|社会|经济|群众|人员|振兴|和谐|展览|培训|宣传|推广|参与|参考|依据|覆盖|权益|负担|整篇|文件|精神|规定|办法|方案|规划|通知|意见|条例|需要|问题|事故|执行|监督|监管|及时|顺利|圆满|明显|显著|良好|以上|以内|以下|左右|之间|[率度性化元次个人场项年月日期等篇届家所条件套台批户名天米方了])$|[\d%％\w]$/;

export default rule({
  id: "text-cut",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "文字没有写完或被截断", en: "Text cut off" },
  why: {
    zh: "长文字停在逗号、半个书名号或“以及”“旨在”一类词上，或者前文句句有标点，末句却戛然而止，多是单元格或系统字数限制截去了后文。",
    en: "A long text that stops at a comma, within a title or at a word that needs another one, or whose last sentence alone has no end, was probably cut off by a limit of the cell or the system.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    {
      layout: "project-2019",
      change: withFields({
        basis: "《中华人民共和国科学技术普及法》、《某市科学技术普及条例》、《某市科普事业发展规划（2016—2020年）》等",
        plan: "一、一季度备展\n二、二至四季度在社区和学校巡展\n三、年底总结",
        annualGoal: "全年举办流动科普展览，满意度达到85%",
      }),
      finds: [],
    },
    {
      layout: "project-2019",
      change: withFields({
        basis:
          "依据《中华人民共和国科学技术普及法》、《某市科学技术普及条例》、《某市科学技术协会章程》、《某市科普展览管理办法（试行）》、《某市科普事业发",
      }),
      finds: [{ cell: "B9" }],
    },
    {
      layout: "project-2019",
      change: withFields({
        overview:
          "由市科普中心组织展品，在社区和学校巡回展出，方便居民就近参观。展品每季度轮换一次，由志愿者讲解。为让远离场馆的居民也能接触科学，今年起将增加夜间场次，并会同各街镇文化中心，加大科普资源开发、整合、配送等共建共享的力",
        annualGoal:
          "全年在社区和学校举办流动科普展览不少于12场，接待居民和学生不少于3000人次，让更多居民就近接触科学。展品完好率保持在95%以上，参观者满意度不低于85%，并逐步形成覆盖各街镇的巡展机制。",
      }),
      finds: [{ cell: "B8" }],
    },
    {
      layout: "project-2019",
      change: withFields({
        overallGoal: "居民的科学素养逐年提高，流动展览的覆盖面进一步",
        annualGoal: "展品完好率保持在95%以上，参观者满意度不低于85%，……",
        plan: "一季度备展，二季度起陆续举办讲座、培训、巡展、……",
      }),
      finds: [{ cell: "B18" }, { cell: "B19" }],
    },
    { change: asIs, finds: [] },
    {
      change: withWords("组织展品在社区和学校展出，让更多居民就近接触科学。", "组织展品在社区和学校展出，让更多居民就近接触科学，旨在"),
      finds: [
        { sheet: "流动科普展览", cell: "A4" },
        { sheet: "科技讲座", cell: "A4" },
      ],
    },
  ],
  check(written, context) {
    const texts = textsOf(written).filter(({ role }) => PROSE.includes(role));
    for (const passage of texts) {
      const text = passage.text.trimEnd();
      if (
        !isUnfinished(text) &&
        !stopsShort(
          text,
          texts.filter((other) => other !== passage),
        )
      )
        continue;
      if (isProper(text, { from: text.length - 1, text: text.slice(-1) }, context.settings)) continue;
      const end = text.slice(-END).replace(/\s+/g, "");
      context.report({
        cell: cellOf(passage, text.length - 1),
        field: passage.field,
        message: {
          zh: `“${passage.field}”像是没有写完或被截断，末尾是“……${end}”。`,
          en: `“${passage.field}” seems to be unfinished or cut off; it ends with “……${end}”.`,
        },
        actual: end,
        hint: {
          zh: "请对照原稿补全末尾；如已写完，请加上句号。",
          en: "Complete the end from the original; if it is complete, add the full stop.",
        },
      });
    }
  },
});

const END = 20;

function isUnfinished(text: string): boolean {
  if (text.length < SHORT) return false;
  if (ENDED.test(text)) return LEFT_OUT.test(text);
  return UNFINISHED.test(text) || (text.length > OPEN_BEFORE && OPEN_TITLE.test(text));
}

/** Sentences with their ends, and a last one that has none, where the other long texts all end as they should. */
function stopsShort(text: string, others: readonly Passage[]): boolean {
  if (text.length < LONG || ENDED.test(text) || COMPLETE.test(text)) return false;
  const ends = [...text.matchAll(SENTENCE_END)];
  const last = text.slice((ends.at(-1)?.index ?? 0) + 1);
  if (ends.length < 2 || last.includes("\n") || (last.length > SCRAP && last.length < LEAST_SAID)) return false;
  const long = others.map((other) => other.text.trimEnd()).filter((other) => other.length >= LONG);
  return long.length > 0 && long.filter((other) => !ENDED.test(other)).length * 2 <= long.length;
}
