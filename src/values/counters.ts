/**
 * Counters of outputs and people. Those that begin another word are none: 部门, 家庭, 期间, 个月, 场馆. 届 and 号 only number
 * things; metres, hours and 元 measure them.
 */
export const COUNTERS = [
  "人次|场次|批次|辆次|户次|[则册件辆棵株盏名]",
  "份(?!额)|篇(?!幅)|套(?!路)|所(?![有以属])|户(?![籍口外])|座(?!谈)|幅(?!度)|支(?![出付持撑部])|种(?![植类子养群族业])",
  "本(?![市区县级年校院单项次期季月金])|部(?![门委分队级署])|家(?!庭)|条(?![例款件码])|项(?!目)|位(?![置于])",
  "人(?![民均大才员类口工力事体])|场(?![地馆所景])|次(?![要数年日月生新品性])|期(?![间限末内刊权货初工])",
  "处(?![理置室级罚于方长])|台(?![账阶湾风胞])|批(?![准示复发评])|节(?![约能日庆])|门(?![户诊])|组(?![织长成建])",
  "个(?!月|小时|工作日|自然日|季度|年|学年|学期|百分点|方面|环节|阶段|层面|层次|步骤|维度|原则|性|别|体|人)",
].join("|");
/** Counters that other words hold too often to be found in prose. */
const OF_TARGETS = "家次|车次|班次|项次|册次|届|艘|栋|幢|宗|起|例|队|头|只|款|枚|颗|卷|页";
const COUNTER = new RegExp(`^(?:${COUNTERS}|${OF_TARGETS})$`);

/** True of a unit whose things come in whole ones only. Hours, kilometres, tons, 学时 or 万人次 do not. */
export function isCounter(unit: string): boolean {
  return COUNTER.test(unit);
}
