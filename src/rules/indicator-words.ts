import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";
import type { Target } from "../values/target";
import type { Settings } from "./settings";
import { isOwnSatisfaction } from "./vocabulary";

const REMARK = /\([^()]*\)$/;
const AFTER_NOUN = /(?:情况|水平|指标|目标)$/;

/** An indicator's name up to the noun that says what is measured: 展品完好率（%） and 展品完好率情况 are 展品完好率. */
export const headOf = oncePerText((name: string): string =>
  compact(name)
    .replace(/[:;,。、.]+$/, "")
    .replace(REMARK, "")
    .replace(AFTER_NOUN, ""),
);

/** Shares of a whole, which no effort lifts above 100 %. Completion may be exceeded and growth has no limit, so neither is here. */
const SHARE_OF_WHOLE =
  /(?:合格|达标|通过|准确|正确|满意|出勤|出席|到场|到会|覆盖|及时|优良|优秀|知晓|完好|采纳|采用|录用|普及|公开|回收|办结|入库|响应|到位|消除|整改)(?:率|度|性|比例)$/;
/** Ratios that are called like shares and are none: reserves against bad loans, telephones against inhabitants. */
const NO_SHARE = /拨备|偿债|利息|人均|投资|成本|电话|手机|宽带|超额/;
const CHANGE =
  /增长|增加|增幅|增速|提高|提升|增强|改善|改进|下降|降低|降幅|减少|减排|压减|缩短|节约|节省|同比|环比|上年|上一年|去年|往年|变化|波动/;

/** True of a rate that cannot exceed 100 %. */
export const isShareOfWhole = oncePerText((head: string): boolean => SHARE_OF_WHOLE.test(head) && !NO_SHARE.test(head) && !isChange(head));

/** True of what is measured against an earlier time. */
export const isChange = oncePerText((head: string): boolean => CHANGE.test(head));

const RATE = /(?:率|占比|比重|比例|百分比)$/;
/** What is called a rate and need not be in percent: frequency, efficiency, interest, the floor area ratio, deaths in 100,000. */
const NO_PERCENT =
  /(?:频|效|功|利|汇|税|费|速|概|几|斜|曲|心|倍|表|统|草|周转|换手|分辨|容积|死亡|病死|出生|发病|患病|感染|发生|生育|自然增长|人口增长|产出|生产|拥有|普及|折算|得分|流动比|速动比)率$|(?:师生|生师|医护|床护|男女|性别|投入产出|投产|产出|配|高宽|长宽)比(?:例|率)?$/;

/** True of a rate that is given in percent. */
export const isRate = oncePerText((head: string): boolean => RATE.test(head) && !NO_PERCENT.test(head));

/** True of satisfaction itself; a survey of it, or how it is followed up, is something else. */
export function isSatisfaction(head: string, settings: Settings): boolean {
  return isOwnSatisfaction(head, settings) || isKnownSatisfaction(head);
}

const isKnownSatisfaction = oncePerText((head: string): boolean =>
  /满意(?:度|率|程度)(?:评分|得分|评价|测评|测评结果|调查结果)?$/.test(head),
);

/** Words in which a Chinese numeral counts nothing: 十分满意, 统一组织, 一部分. */
const NO_NUMERAL = /统一|同一|唯一|单一|进一步|一部分|一批|一体|一定|(?<![一二三四五六七八九])十分(?!之)/g;
const NUMERAL =
  /\d|百分之|百分百|满分|[零〇]|[二三四五六七八九]十|[一二两三四五六七八九十百千万]+(?:成|倍|半|次|场|个|人|名|位|项|篇|件|家|份|期|套|台|批|户|条|本|部|支|座|处|所|年|月|天|日|周|季|届|轮|种|类|级|星|等|遍|版|册|幅|张|块|辆|只|门|节|班|款|组|分|小时|元|公里|米|亩|吨|平方)/;

/** True of a text with a figure in whatever words: 95%以上, 百分之九十, 九成, 每年两次. */
export function saysNumber(text: string): boolean {
  return NUMERAL.test(compact(text).replace(NO_NUMERAL, ""));
}

/** True of a target in percent, or in whatever its indicator's name says is percent. */
export function isPercent({ unit }: Target, name: string): boolean {
  return unit === "%" || (unit === null && /[%％]/.test(name));
}

/** True of a rate of what should not be, though its word is a good one: 不合格率, 未及时办结率. */
export const isReversed = oncePerText((head: string): boolean =>
  /[不未](?:按[时期]|如期|及时|合格|达标|完成|满意|通过|办结|准确|正确|到位|执行|完好|出勤|优良|知晓|覆盖|采纳)/.test(head),
);
