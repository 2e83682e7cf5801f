/** A small form as it is copied from a published document, its cells parted by tabs. */
export const publishedForm = [
  "财政项目支出绩效目标申报表",
  "（2023年度）",
  "项目名称\t流动科普展览",
  "计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31",
  "一级指标\t二级指标\t三级指标\t指标值",
  "产出指标\t数量指标\t办展次数\t≥10(次)",
].join("\n");
