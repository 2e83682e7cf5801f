import { describe, expect, test } from "@jest/globals";
import { rules } from "../../src/rules";
import { withFields, withIndicator } from "../../src/rules/example-form";
import { runExample } from "../../src/catalogue/run-example";

/** What a rule makes of a text in the plan of a form: what it quotes, and its correction. */
function looked(id: string, text: string): { actual: (string | null)[]; fixed: string | undefined } {
  const rule = rules.filter((other) => other.id === id);
  expect(rule).toHaveLength(1);
  const { findings } = runExample({ layout: "project-2019", change: withFields({ plan: text }), finds: [] }, rule);
  return { actual: findings.map(({ actual }) => actual), fixed: findings[0]?.fix?.new };
}

interface Sentences {
  /** Sentences in which the rule must find what stands beside them. */
  readonly found: Readonly<Record<string, string>>;
  readonly silent: readonly string[];
}

const sentences: Readonly<Record<string, Sentences>> = {
  "unpaired-marks": {
    found: {
      "依据《某省义务教育条例和《某市学校安全办法》开展检查。": "《",
      "依据某省义务教育条例》开展检查。": "》",
      "养护道路（含桥梁120公里。": "（",
      "养护道路含桥梁）120公里。": "）",
      "打造“一街一品品牌，服务居民。": "“",
      "打造一街一品”品牌，服务居民。": "”",
      "打造“一街一品“品牌。": "“",
      "打造‘一街一品”品牌。": "‘、”",
      "按照〔2019）12号文件执行。": "〔、）",
      "【项目背景 设备老化，急需更新。": "【",
      "《关于印发〈某市办法的通知》。": "〈",
      "购买设备(含安装。二、培训人员（含志愿者）。": "(",
    },
    silent: [
      "一）调研；二）实施；三）总结。",
      "1)调研 2)实施 3)总结",
      "主要任务：①）调研；a）走访；iv)座谈。",
      "分两步（1）调研；（2）实施。",
      "说明（以下：1）调研；2）实施）。",
      "购买设备(含安装）和软件（含维护)。",
      "《关于转发〈某省关于印发《某办法》的通知〉的通知》。",
      "引进“Teachers’ Day”活动，配备55”电视机2台。",
      '安装"智慧校园“平台。',
      "指标取值为[0, 100)，合格区间为(60,100]。",
      "宣讲词写道：\n“第一，节约用水。\n“第二，垃圾分类。”",
      "‘十四五’期间，完成“5＋2”行动（含“一老一小”服务）。",
      "完成率≥95(%)，每次培训≥30(人次)。",
      "深入贯彻“不忘初心、牢记使命”主题教育（以下简称“主题教育”）要求。",
      "本项目依据某市人民政府办公厅关于进一步加强农村公路养护管理工作的实施意见开展，由各区县按照属地原则组织实施，并参照《某市农村公路养护管",
    ],
  },
  "doubled-punctuation": {
    found: {
      "保障教师工资发放。。": "。。",
      "保障教师工资，，按时发放。": "，，",
      "保障工资、、津贴发放。": "、、",
      "保障工资发放,，按时足额。": ",，",
      "保障工资发放，。": "，。",
      "保障工资发放；。": "；。",
      "保障工资发放..": "..",
      "包括：：工资、津贴。": "：：",
      "“放心午餐”，，惠及全校。": "，，",
      "为什么要做？。": "？。",
    },
    silent: [
      "节目《十万个为什么？》、《你好！》，每周播出。",
      "欢迎参加！！！为什么？！",
      "内容丰富……，形式多样——，广受欢迎。",
      "内容丰富......，形式多样。",
      "与Example Co., Ltd.，以及U.S.A.、etc.，合作。",
      "1.、调研；2.、实施",
      "详见https://example.org/a..b，版本为1.2.3。",
      "目录..........3",
      "评分为4.5。",
      "时间为9:00，地点在校内。",
      "“Hello！”，“再见？”。",
      "Yahoo！，Hi！、等应用。",
    ],
  },
  "half-width-punctuation": {
    found: {
      "更新设备,保障运行。": ",",
      "更新设备, 保障运行;培训人员。": ",、;",
      "具体包括:设备采购": ":",
      "受众3000人,反响良好": ",",
      "是否达标?是的!效果明显": "?、!",
      "“一老一小”,全覆盖": ",",
    },
    silent: [
      "1,200人、3,000.50元、9:30至17:00、比例为1:3",
      "与WHO, UNESCO, IEEE合作，使用Python, Java",
      "网址：https://example.org/?a=1;b=2",
      "《某办法(试行)》、院士(专家)工作站",
      "≥100.00(项)；≤3(天)；=100(%)",
      "1.调研 2.实施 3.总结",
      "公式：a=b;c=d，x:y",
      "A,B,C三类",
      "电话021-12345678,87654321",
    ],
  },
  "document-number-brackets": {
    found: {
      "依据某教发[2019]12号文件。": "依据某教发[2019]12号",
      "依据《某办法》（某交规（2020）3号）。": "某交规（2020）3号",
      "《某办法》（某财社【2021】45号）": "某财社【2021】45号",
      "《某办法》(某政办发(2018)第7号)": "某政办发(2018)第7号",
      "《某办法》（某政发〔２０１８〕７号）": "某政发〔２０１８〕７号",
      "《某办法》（某政发〔2018]7号）": "某政发〔2018]7号",
      "《某办法》（某组委2018发字7号）": "某组委2018发字7号",
      "《某办法》（某政发[201\n8]1\n7号）": "某政发[2018]17号",
    },
    silent: [
      "《某办法》（某政发〔2018〕7号、某财预〔2019〕112号）",
      "《某办法》（某政发﹝2018﹞7号）",
      "财政部公告2019年第39号、国务院令第525号",
      "(2019)某01民初123号判决、采购合同（2019）12号",
      "某市人大常委会2019年12号公告，地铁2号线、2019号房间",
      "项目（2019）共3批，12号完成",
      "每月10号前报送，2019年10月8号验收",
    ],
  },
  "stray-latin": {
    found: {
      "提升教学质量 and 管理水平。": "and",
      提升教学质量and管理水平: "and",
      "提升教学质量，and 改善条件": "and",
      "学校 or 社区": "or",
      "提升 the 能力": "the",
      "课程 of 学校": "of",
      "课程 in 学校": "in",
    },
    silent: [
      "“乐活in某市”、“学习and成长”、《人与or》、玩in社区活动",
      "建设AND/OR电路实验室",
      "开展Science for All项目，建设App和WiFi",
      "赛事（Who is the best and why）面向社会",
      "采用B2B、O2O、P to P模式",
      "世界卫生组织（World Health Organization，WHO）",
      "购买Office软件、iPad、pH试纸，长3m、重5kg，发电5kW",
      "Internet of Things技术、internet of things技术",
      "第一、a班；第二、b班",
      "线上to线下、点to点",
    ],
  },
  "placeholder-left": {
    found: {
      在XX街道开展体检: "XX",
      "由××单位承办": "××",
      慰问xx户困难家庭: "xx",
      "总金额x,xxx万元": "x,xxx",
      总金额XX万元: "XX",
      于20XX年完成: "20XX",
      于202X年完成: "202X",
      于X月X日举行: "X月X日",
      共______场: "______",
      由某某公司实施: "某某",
      "共（　）场": "（　）",
      "设立“ ”科目": "“ ”",
      "详见《》": "《》",
      "（请填写实施步骤和时间安排）": "（请填写实施步骤和时间安排）",
      此处填写内容: "此处填写",
      待补充: "待补充",
      时间待定: "待定",
      "主要原因是……。": "……",
      "减少的主要原因是……": "……",
    },
    silent: [
      "推进双XX工程，推广“科普+XX”“XX+旅游”模式",
      "购买XXL号工作服、XXV型设备、AXX配件",
      "规格为3××4、500元×12月、2人×3天×400元",
      "等待定论、期待定稿",
      "对待定点医疗机构一视同仁，期待定期开放，采用待定系数法",
      "打造……的品牌，形成……等成果……",
      "主要用于教学……等支出。",
      "宣传“世界那么大……”主题，以……为主线。",
      "邀请填写问卷300份，申请填写完毕后提交；请假制度",
      "主函数main()，参数f(x)，邮箱xx@example.org，网址www.xxx.com",
      "养护面积12.5万㎡，误差±2mm，分辨率1920×1080",
      "有待完善、待业人员、款待、略有增长、策略",
      "（说明：含税）、（列举不尽）、（填写问卷200份）、（概述）",
      "某市、某单位、某个阶段、某些方面",
      "var a_b = my__name",
    ],
  },
  "text-cut": {
    found: {
      "为改善学生就餐条件，更新食堂设备，旨在": "为改善学生就餐条件，更新食堂设备，旨在",
      "为改善学生就餐条件，更新食堂设备，并培训食堂人员，": "就餐条件，更新食堂设备，并培训食堂人员，",
      "组织教师参加培训、开展校本教研、购置图书资料以及": "参加培训、开展校本教研、购置图书资料以及",
      "组织教师参加培训，购置图书资料，改善办学条件（": "师参加培训，购置图书资料，改善办学条件（",
      "依据《某省农村公路条例》、《某市农村公路养护管理办法》、《某市农村公路养护工程质量检验评定办法（试行）》和《某市农村公路养护工程":
        "定办法（试行）》和《某市农村公路养护工程",
    },
    silent: [
      "更新食堂设备",
      "更新食堂设备，培训食堂人员，改善学生就餐条件",
      "依据《某省农村公路条例》、《某市农村公路养护管理办法》",
      "依据《某省农村公路条例》、《某市农村公路养护管理办法》等",
      "一、制定方案\n二、组织实施\n三、总结验收，各部门积极参与",
      "做好科学知识的宣传与普及，保障困难群众的生活，让群众广泛参与",
      "完成道路养护120公里，桥梁检测15座；\n完成绿化补植3万平方米；\n群众满意度达到90%以上",
      "由区教育局组织实施，各学校配合，经费专款专用，接受审计监督，确保资金安全与学校合并",
      "每季度检查一次，发现问题及时整改。年底组织考核，考核结果与下年度经费挂钩。对工作不力的单位予以通报，对成效明显的单位给予奖励，确保各项任务按时保质完成，切实提高全区道路养护水平",
      "项目内容包括：",
      "详见附件1",
    ],
  },
};

describe.each(Object.entries(sentences))("%s", (id, { found, silent }) => {
  test.each(Object.entries(found))("finds its slip in %s", (text, slip) => {
    expect(looked(id, text).actual).toEqual([slip]);
  });

  test.each(silent)("says nothing of %s", (text) => {
    expect(looked(id, text).actual).toEqual([]);
  });
});

describe("corrections", () => {
  test.each([
    ["doubled-punctuation", "更新设备，，培训人员。。", "更新设备，培训人员。"],
    ["doubled-punctuation", "更新设备,，培训人员；。", "更新设备，培训人员；。"],
    ["half-width-punctuation", "更新设备, 培训人员;\n购置1,200册图书", "更新设备，培训人员；\n购置1,200册图书"],
    ["document-number-brackets", "《某办法》（某政发[2018]7号、某财社(2019)12号）", "《某办法》（某政发〔2018〕7号、某财社〔2019〕12号）"],
  ])("%s mends %s", (id, text, fixed) => {
    expect(looked(id, text).fixed).toBe(fixed);
  });

  test.each([
    ["展览，，场次", "≥10(场)", "展览，场次"],
    // Of a cell that holds two indicators, a line each, neither is all.
    ["展览，，场次\n讲座场次", "≥10(场)\n≥20(场)", undefined],
  ])("doubled-punctuation in an indicator's name: %j", (name, target, fixed) => {
    const change = withIndicator(0, { name, target });
    const { findings } = runExample(
      { layout: "project-2023", change, finds: [] },
      rules.filter(({ id }) => id === "doubled-punctuation"),
    );
    expect(findings.map(({ fix }) => fix?.new)).toEqual([fixed]);
  });
});
