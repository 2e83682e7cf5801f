import type { Words } from "./words";

/** What stands in the pane before the first check. */
export const firstRunWords = {
  title: { zh: "报送之前，逐格查一遍", en: "Check every cell before you submit" },
  steps: [
    {
      zh: "打开绩效目标表或部门预算工作簿，点“一键审核”。",
      en: "Open a workbook with performance-target forms or budget tables and choose Check workbook.",
    },
    {
      zh: "有问题的单元格会加上标记和批注，点窗格里的问题就跳过去。",
      en: "Cells with something wrong are marked and commented. Choose a finding here to go to its cell.",
    },
    {
      zh: "改好了，窗格自己重新核对；有理由的，写一句审核说明。",
      en: "Mend it and the pane checks again by itself; or explain why it is right.",
    },
  ],
  promise: {
    zh: "只加标记和批注，不改动您填写的内容，也不上传工作簿的任何内容。",
    en: "It adds marks and comments, never changes what you filled in, and sends nothing of the workbook anywhere.",
  },
  sampleHint: {
    zh: "想先试一试？示例在新窗口中打开，里面有几处填错的地方，您的工作簿不受影响。",
    en: "Would you rather try it first? A sample with a few mistakes opens in a window of its own; your workbook stays as it is.",
  },
  sample: { zh: "打开示例工作簿", en: "Open the sample" },
} satisfies Record<string, Words | readonly Words[]>;
