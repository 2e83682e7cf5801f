import type { Words } from "./words";

/** What classes of indicators are about, whatever a form generation calls them. */
export const measureWords = {
  management: { zh: "投入和管理", en: "management" },
  quantity: { zh: "数量", en: "quantity" },
  quality: { zh: "质量", en: "quality" },
  timeliness: { zh: "时效", en: "timeliness" },
  cost: { zh: "成本", en: "cost" },
  effect: { zh: "效益", en: "effect" },
  lasting: { zh: "影响力", en: "lasting effect" },
  satisfaction: { zh: "满意度", en: "satisfaction" },
  other: { zh: "其他", en: "other" },
} satisfies Record<string, Words>;

export const targetKinds = {
  numeric: { zh: "定量", en: "quantified" },
  date: { zh: "日期", en: "date" },
  qualitative: { zh: "定性", en: "in words" },
  unreadable: { zh: "未识别", en: "unreadable" },
} satisfies Record<string, Words>;

/** Words of 指标汇总. */
export const indicatorWords = {
  number: { zh: "序号", en: "No." },
  unit: { zh: "单位", en: "Unit" },
  project: { zh: "项目", en: "Project" },
  year: { zh: "年度", en: "Year" },
  level1: { zh: "一级（表中）", en: "Level 1 as printed" },
  level2: { zh: "二级（表中）", en: "Level 2 as printed" },
  class: { zh: "类别", en: "Class" },
  certain: { zh: "归类", en: "Certain" },
  name: { zh: "指标名称", en: "Indicator" },
  target: { zh: "目标值（表中）", en: "Target as printed" },
  kind: { zh: "目标类型", en: "Kind of target" },
  operator: { zh: "关系", en: "Operator" },
  value: { zh: "数值", en: "Number" },
  measuredIn: { zh: "计量单位", en: "Measured in" },
  origin: { zh: "来源", en: "Origin" },
  file: { zh: "文件", en: "File" },
  sheet: { zh: "工作表", en: "Sheet" },
  cell: { zh: "单元格", en: "Cell" },
  doubtful: { zh: "存疑", en: "doubtful" },
  unclassed: { zh: "未归类", en: "no class" },
  own: { zh: "自设", en: "own" },
  fixed: { zh: "固有", en: "fixed" },
  noUnit: { zh: "（未填单位）", en: "(no unit)" },
  nothing: {
    zh: "没有读到任何项目绩效目标申报表的指标：请先打开或放入填好的申报表，再生成汇总。",
    en: "No indicator of any project form was read: open or add filled forms, then write the summary again.",
  },
  summary: (forms: number, indicators: number): Words => ({
    zh: `共 ${forms} 张申报表，${indicators} 项指标。分单位、分类别的统计在清单之后。“类别”按各年表样统一归类；“固有”为表样本身印好的指标，不计入自设和量化。“量化”为目标类型是定量或日期的。`,
    en: `Forms: ${forms}; indicators: ${indicators}. Counts by unit and class stand below the list. Classes are those of all years' forms made one; fixed indicators are printed on the form itself and counted neither as own nor in the share; counted in the share are targets that are a number or a date.`,
  }),
  doubtNote: {
    zh: "“存疑”：表中二级指标的名称缺失或错位，类别可能不准，请对照原表。金额类指标值照原表，未换算（单位见“计量单位”）。",
    en: "“doubtful”: the printed label of the class is missing or displaced, so the class may be off. Targets are as printed, nothing is converted.",
  },
  counts: { zh: "按单位和类别统计", en: "Counts by unit and class" },
  countTitles: {
    zh: ["单位", "类别", "表数", "自设指标", "其中量化", "量化占比", "归类存疑", "固有指标"],
    en: ["Unit", "Class", "Forms", "Own", "Number or date", "Share", "Class doubtful", "Fixed"],
  },
  allClasses: { zh: "小计", en: "all classes" },
  total: { zh: "合计", en: "Total" },
};
