/** What a file holds and the emulated Excel does not, in its own words and in Chinese. "*" stands for a name, a number or a formula. */
const LOSSES: Readonly<Record<string, string>> = {
  macros: "宏",
  pictures: "图片",
  charts: "图表",
  "text boxes": "文本框",
  sparklines: "迷你图",
  "pivot tables": "数据透视表",
  slicers: "切片器",
  "a split window": "窗口拆分",
  "a background picture": "工作表背景",
  "a text of several fonts": "一个单元格内的多种字体",
  "a fill that is not of one colour": "渐变或图案填充",
  "colour * of the old palette": "旧调色板的颜色 *",
  'conditional format "*"': "条件格式（*）",
  'data validation "*"': "数据验证（*）",
  "headers and footers that differ between pages": "首页或奇偶页不同的页眉和页脚",
  "a print area or title of several parts": "由多个区域组成的打印区域或打印标题",
  "rows that a filter hides": "筛选所隐藏的行",
  "protection of the workbook's windows": "工作簿窗口的保护",
  "whether the protection of the workbook has a password": "工作簿保护是否有密码",
  "whether the protection of * has a password": "工作表“*”的保护是否有密码",
  "the calculation of *": "公式 * 的重新计算",
  "custom XML": "自定义 XML",
  "settings of add-ins": "加载项的设置",
  "a comment with replies, saved as a note": "批注的答复（批注另存为附注）",
};

const TIMES = / \((\d+) times\)$/;

/** A loss as a Chinese sentence names it. */
export function lossInChinese(told: string): string {
  const times = TIMES.exec(told)?.[1];
  const loss = told.replace(TIMES, "");
  const named = LOSSES[loss] ?? withName(loss) ?? loss;
  return times === undefined ? named : `${named}（${times} 处）`;
}

function withName(loss: string): string | undefined {
  for (const [key, words] of Object.entries(LOSSES)) {
    const [before, after] = key.split("*");
    if (after === undefined || !loss.startsWith(before!) || !loss.endsWith(after)) continue;
    return words.split("*").join(loss.slice(before!.length, loss.length - after.length));
  }
  return undefined;
}
