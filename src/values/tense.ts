/** Words of what is yet to be done: 拟, 力争, 计划开展. 将 alone may only put its object first (将本项目列入实事), and 计划 may be a noun. */
const SURE = "拟(?!定|订|人|态)|力争|力求|争取|打算|预定|准备(?=开展|举办|组织)";
const NEXT =
  "继续|进一步|重点|着力|全面|围绕|依托|持续|深入|积极|不断|充分|有效|大力|努力|陆续|逐步|延续|保持|聚焦|通过|按照|根据|举办|承办|主办|邀请|聘请|开设|开展|推出|启动|新增|新建|新设|加强|打造|提升|优化|完善|扩大|引进|做好|抓好|把|达到|实现|成为|覆盖|坚持|投入(?!使用的)|采购|购置|培训|培育|编写|编辑|出版|组织(?!机构|部|架构)|建设(?!项目|工程|单位|用地|资金|内容)|建成|实施(?!方案|情况|单位|主体|细则|意见)|完成(?!情况|时间|率|数)|推进|安排(?!情况)|对(?!口|象|外|方)|为(?!民办)|以(?!上|下|往|前|后|内|外)|于|在(?!建|校|编|职|岗|册|用|库|读|押|管|途|线|沪)|全年|年内|招募|发放|补贴|资助|评选";
const PLANNED_VERB = `将(?:会|要)?(?:${NEXT})|计划(?:${NEXT}|\\d)|预计(?:${NEXT}|\\d)`;
const FUTURE = new RegExp(`${SURE}|${PLANNED_VERB}`, "g");

/** Words of what is over, or of what somebody else once said. */
const PAST =
  /已|曾|了(?!解)|累计|以来|历年|往年|去年|上年|上一年|前一年|同比|环比|实际|显示|统计|以往|历史|原计划|原定|推迟|延期|顺延|当时|回顾|荣获|获得了?|取得|成立(?:于|时)|始于|发布|颁布|印发|下发|出台|提出|指出|强调|批复|批准|审议|立项|召开|会上|讲话|决定|签订|签署|决算|尾款|结转|遗留|结余|执行数/;

/** What 将 and its like say in a text, by place. */
export function futureWords(text: string): { readonly text: string; readonly from: number }[] {
  return [...text.matchAll(FUTURE)].map(({ 0: word, index }) => ({ text: word, from: index }));
}

/** True of a sentence that says what is yet to be done, and nothing of what is over. */
export function isPlanned(sentence: string): boolean {
  return sentence.search(FUTURE) >= 0 && !isPast(sentence);
}

/** True of a sentence that tells of what is over, or of what a document says: its years and plans may well be earlier ones. */
export function isPast(sentence: string): boolean {
  return PAST.test(sentence);
}
