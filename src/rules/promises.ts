import { oncePer } from "../grid/once";
import type { FieldKey } from "../official/layout";
import type { FieldFact, Form } from "../reading/facts";
import { yearOf } from "../values/date";
import { quantitiesOf, type Quantity } from "../values/quantities";
import { sentencesOf, withoutTitles, type Stretch } from "../values/sentences";

/** A number of outputs, or a rate, that a form's prose promises for its year. */
export interface Promised extends Quantity {
  /** What is promised, without its verb: 线下活动, 课题研究, 参观者满意度. */
  readonly thing: string;
  /** The words it is promised in, shortened. */
  readonly words: string;
  readonly field: FieldFact;
}

/** A sentence that plans, and the field it stands in. */
export interface Planned extends Stretch {
  readonly field: FieldFact;
}

/** Fields that say what will be done, the likeliest first. */
const FIELDS: readonly FieldKey[] = ["annualGoal", "plan", "overview", "overallGoal"];

/** What was done or is there already, and what a unit consists of. Holds to the end of the sentence. */
const NOT_PLANNED =
  /[已曾辖]|截[至止]|目前|当前|现有|共有|现状|去年|上年|上一年|往年|近年|历年|历届|年来|以来|累计|统计|显示|原有|成立|至今|过去|此前|前期|先后|编制|在编|在职|在册|在校|在园|职工|会员|[下所]属|下设|设有|拥有|占地|人口|户籍|常住|床位|方可|资格|符合|如果|须/;
/** A comparison with last year says nothing of when. */
const COMPARED = /[较比](?:上年|去年|上一年)/g;
/** What is promised under such a heading is the year's: the year was still to come when it was drafted. */
const DRAFTED = /^\s*[明来]年度?的?(?:总体|工作|主要|绩效)?(?:目标|计划|任务)\s*[：:]/;
/** Rates, parts of another number, upper limits and what things consist of. Holds for the clause. */
export const NO_PROMISE =
  /每|平均|人均|单[个场项位]|各|其中|不超过|不高于|不多于|不大于|最多|控制在|分为|划分|包括|包含|涵盖|组成|共分|提高|增长|下降|降低|减少|增加/;
const FLOOR = /(?:不得?(?:少于|低于|小于)|至少|力争|预计|确保|≥|>=)/;
const REACH = /达|实现|保证|超过|以上/;
/** What a unit does to bring an output about. The first are of occasions and things, which even an overview only plans. */
const STAGED =
  "举办|举行|开展|组织|召开|承办|开设|新开|开办|推送|编印|编写|编辑|印制|印发|制作|拍摄|出版|发放|培训|评选|表彰|采购|购置|完成|新建|新增|发布";
const BROUGHT =
  "主办|策划|发表|培育|建设|建成|建立|创建|开发|奖励|资助|扶持|补贴|更换|维修|修缮|改造|引进|邀请|聘用|聘请|招聘|入库|汇聚|形成|获得|报送|撰写|征集|接入|安装|检查|抽检|检测|走访|慰问|服务|救助|播出|放映|演出|巡展|接待|参展|招募|吸引|覆盖|惠及|配送|养护|推出|打造|选派|推荐|宣传|申报|申请|实施|参与|参加|搭建|签订|落地|孵化|验收|设立|推广|受理|处理|收集|整理";
const VERB = new RegExp(`(?:${STAGED}|${BROUGHT})`, "g");
const OVERVIEW_VERB = new RegExp(STAGED);
export const ENDS_IN_VERB = new RegExp(`(?:${STAGED}|${BROUGHT})(?:出|了|好)?$`);
/** Counted words between a thing and its number, that say nothing of the thing. */
const COUNTING =
  /(?:总?数量?|总量|[场批]次|次数|人数|[篇条册份期件场]数|规模|不得?(?:少于|低于|小于)|大于|超过|至少|达到?|实现|保证|力争|预计|计划|确保|保持在?|共计?|合计|总计|约?为|是|在|[:：≥>=\s])+$/;
export const LEADING =
  /^(?:20\d{2}年度?|[(（]?\d{1,2}[)）.．、]|[一二三四五六七八九十]{1,2}、|[①-⑳]|全年|年内|本年度?|年度|预计|计划|力争|确保|[拟将共新并及和、，\s])+/;
/** Districts, parts and matters: a form that speaks of them tells where or how, not how much. */
const NO_OUTPUT =
  /^(?:大?类|[区县市省镇乡村](?!级)|街道|街镇|社区|居委|国家|地区|城市|部门|科室|处室|成员|子项目|分?项目|板块|模块|部分|专题|重点|任务|方向|领域|系列|核心|指标|目标|平台|体系|机制|队伍)/;
/** Nothing but whom it is for stands before the number, so the thing stands behind it. */
const FOR_WHOM = /^(?:[为对向给在由])?(?:[全本我][市区县国校院])?$/;
/** 核酸检测（NAT）率 */
const REMARK = /[（(][^（）()]{1,12}[)）]/g;
const RATE = /(?:[率]|满意度|完好度|知晓度)$/;
const NO_RATE = /预算|资金|经费|支出|利率|税率|费率|占有率|发生率|死亡率|投诉率|事故率/;
/** What ends the thing behind a number. */
const BEHIND_THING = /[，,。；;：:、（(“”"的及和与以并用到为在由从向对\s\u3013]/;
const WHERE = /(?:^|[^现存正旨少低大高小多优位])[在于][^，,\d]{0,12}$/;
const LONGEST = 20;
const YEAR = /(?:19|20)\d{2}(?=\s*(?:年|[-—–~－]))/g;
const OTHER_PERIOD = /十[二三四五六]五|五年|三年|两年|明年|次年|下一?年/;

interface FieldAhead {
  readonly key: FieldKey;
  readonly field: FieldFact;
  readonly sentences: readonly Stretch[];
}

/** The fields that speak of the form's year, without what in them is over or of another one. */
const fieldsAhead = oncePer((form: Form): readonly FieldAhead[] => {
  const ahead: FieldAhead[] = [];
  for (const key of FIELDS) {
    const field = ofTheYear(form, key);
    if (field) ahead.push({ key, field, sentences: sentencesAhead(field, form.year.value) });
  }
  return ahead;
});

/** The goals and the plan sentence by sentence, without what is over or of another year than the form's. */
export const plannedSentences = oncePer((form: Form): readonly Planned[] => {
  const planned: Planned[] = [];
  for (const { key, field, sentences } of fieldsAhead(form)) {
    if (key !== "overview") for (const { text, from } of sentences) planned.push({ text, from, field });
  }
  return planned;
});

/** What the prose of a form promises for its year, each number of a thing once. Only the annual goal of a longer project speaks of the year. */
export const promisesOf = oncePer((form: Form): readonly Promised[] => {
  const found = fieldsAhead(form).flatMap(({ key, field, sentences }) =>
    sentences.flatMap((sentence) => promisesOfSentence(sentence, field, key)),
  );
  const isFirst = ({ value, unit }: Promised, at: number): boolean =>
    !found.slice(0, at).some((earlier) => earlier.value.equals(value) && earlier.unit === unit && earlier.field !== found[at]!.field);
  return found.filter(isFirst);
});

/** A field that is filled in and speaks of the form's year alone. */
function ofTheYear(form: Form, key: FieldKey): FieldFact | null {
  const field = form.fields[key];
  return field?.value && (key === "annualGoal" || isOfOneYear(form)) ? field : null;
}

function isOfOneYear({ fields: { startDate, endDate }, year }: Form): boolean {
  return [startDate.value, endDate.value].every((day) => day !== null && yearOf(day) === year.value);
}

function sentencesAhead(field: FieldFact, year: number | null): Stretch[] {
  let isHistory = false;
  return sentencesOf(withoutTitles(field.text)).filter(({ text }) => {
    const said = text.replace(COMPARED, "").replace(DRAFTED, "");
    isHistory ||= NOT_PLANNED.test(said) || OTHER_PERIOD.test(said) || speaksOfOtherYear(text, year);
    const isAhead = !isHistory;
    if (!/[；;]$/.test(text)) isHistory = false;
    return isAhead;
  });
}

function speaksOfOtherYear(sentence: string, year: number | null): boolean {
  return [...sentence.matchAll(YEAR)].some(({ 0: named }) => Number(named) !== year);
}

function promisesOfSentence({ text, from }: Stretch, field: FieldFact, key: FieldKey): Promised[] {
  return quantitiesOf(text).flatMap((quantity) => {
    const lead = text
      .slice(0, quantity.start)
      .split(/[，,：:](?!\d)/)
      .at(-1)!;
    const tail = text.slice(quantity.end).split(/[，,。；;！？!?\n]/, 1)[0]!;
    if (NO_PROMISE.test(lead) || saysWhere(lead, tail) || !isPlanned(key, lead, text.slice(0, quantity.start), tail)) return [];
    const said = quantity.unit === "%" ? rateOf(lead) : thingOf(lead, tail);
    if (!said || isTrifle(quantity, tail)) return [];
    const shift = { start: quantity.start + from, end: quantity.end + from };
    return [{ ...quantity, ...shift, thing: said.thing, words: `${said.before}${quantity.printed}${said.behind}`, field }];
  });
}

/** 在总馆和14个分馆举办讲座: so many places there are. */
function saysWhere(lead: string, tail: string): boolean {
  return WHERE.test(lead) && tail.search(VERB) > 0;
}

/** An overview also tells how things are, so there the clause itself must plan. */
function isPlanned(key: FieldKey, lead: string, before: string, tail: string): boolean {
  if (FLOOR.test(lead)) return true;
  if (key === "overview") return OVERVIEW_VERB.test(lead) || OVERVIEW_VERB.test(before.split(/[，,]/).slice(-2).join());
  return REACH.test(lead) || /^以上/.test(tail) || before.search(VERB) >= 0 || tail.search(VERB) >= 0;
}

/** A single one of something, a part of the matter, or an impossible rate. */
function isTrifle({ value, unit }: Quantity, tail: string): boolean {
  return unit === "%" ? value.gt(100) || value.lte(1) : value.lte(1) || NO_OUTPUT.test(tail);
}

interface Said {
  readonly thing: string;
  readonly before: string;
  readonly behind: string;
}

/** 参观者满意度达到85%: the rate stands right before its number. */
function rateOf(lead: string): Said | null {
  const before = shortened(lead.replace(REMARK, ""));
  const thing = bare(before.replace(COUNTING, "").split("、").at(-1)!);
  return RATE.test(thing) && !NO_RATE.test(thing) ? { thing, before, behind: "" } : null;
}

/** 线下活动25场, but 开展6项课题研究: behind a verb and its number stands the thing. */
function thingOf(lead: string, tail: string): Said | null {
  const own = shortened(ownWords(lead));
  const words = own.replace(COUNTING, "");
  const behind = tail
    .slice(0, LONGEST)
    .replace(/^(?:以上)?的?/, "")
    .split(BEHIND_THING, 1)[0]!;
  if (FOR_WHOM.test(words) || ENDS_IN_VERB.test(words)) {
    if (behind.length >= 2) return /\d/.test(behind) ? null : { thing: untilVerb(behind), before: own, behind };
    if (tail !== "" && behind === "") return null;
  }
  const thing = bare(words.split("、").at(-1)!);
  return thing.length >= 2 ? { thing, before: own, behind: /^以上/.test(tail) ? "以上" : "" } : null;
}

/** 讲座5场、培训3期; 1个论坛及3个讲座; 2批次28人次: the words before the second number begin behind the first and its thing. */
function ownWords(lead: string): string {
  if (!/\d/.test(lead.replace(LEADING, ""))) return lead;
  return /\d(?:人次|[批场]次|[^\d])$/.test(lead) ? "" : lead.split(/、|以及|[及和与并]/).at(-1)!;
}

/** 100个党建服务中心接入: what is counted ends before what it does. */
function untilVerb(words: string): string {
  const verb = words.search(VERB);
  return verb > 1 ? words.slice(0, verb) : words;
}

/** The words behind the last verb that words of a thing follow: not 商 of 参展商. */
function bare(words: string): string {
  const ends = [...words.matchAll(VERB)].map(({ 0: verb, index }) => index + verb.length).filter((end) => end + 1 < words.length);
  return words
    .slice(ends.at(-1) ?? 0)
    .replace(LEADING, "")
    .replace(/\u3013+/g, "");
}

function shortened(lead: string): string {
  const words = lead.replace(LEADING, "").trim();
  return words.length > LONGEST ? `…${words.slice(-LONGEST)}` : words;
}
