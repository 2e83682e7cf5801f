import { lossInChinese } from "./workbench-losses";
import type { Words } from "./words";

/** What people read in the workbench, the page that shows the add-in without Excel. */
export const workbenchWords = {
  title: { zh: "绩核 · 工作台", en: "Jihe workbench" },
  emulation: { zh: "这是供试用和测试的模拟环境，不是 Excel。", en: "An emulation for trying and testing. This is not Excel." },
  starting: { zh: "正在打开工作簿…", en: "Opening the workbook…" },
  ribbon: { zh: "功能区", en: "Ribbon" },
  grid: { zh: "工作表", en: "Sheets" },
  pane: { zh: "任务窗格", en: "Task pane" },
  closePane: { zh: "关闭窗格", en: "Close the pane" },
  paneWidth: { zh: "窗格宽度", en: "Width of the pane" },
  home: { zh: "开始", en: "Home" },
  samples: { zh: "示例", en: "Samples" },
  open: { zh: "打开", en: "Open" },
  save: { zh: "保存", en: "Save" },
  undo: { zh: "撤销", en: "Undo" },
  nothingToUndo: { zh: "没有可以撤销的操作。", en: "There is nothing to undo." },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  closeDialog: { zh: "关闭对话框", en: "Close the dialog" },
  dialog: { zh: "加载项的对话框", en: "Dialog of the add-in" },
  drop: { zh: "松开鼠标，打开这个工作簿", en: "Drop to open this workbook" },
  leave: {
    zh: "当前工作簿有未保存的修改，打开另一个会丢掉这些修改。仍要打开吗？",
    en: "This workbook has changes that are not saved; opening another loses them. Open it all the same?",
  },
} satisfies Record<string, Words>;

export const sampleWords = {
  "project-2023": { zh: "2023 年绩效目标申报表", en: "Forms of 2023" },
  "project-2020": { zh: "2020 年绩效目标表", en: "Forms of 2020" },
  "project-2019": { zh: "2019 年绩效目标申报表", en: "Forms of 2019" },
  budget: { zh: "部门预算", en: "A department budget" },
} satisfies Record<string, Words>;

/** What is said where the page or a file cannot be used. */
export const workbenchFaults = {
  noWebAssembly: {
    zh: "这个浏览器不支持 WebAssembly，工作台无法计算公式。请使用较新的 Chrome、Edge、Firefox 或 Safari。",
    en: "This browser has no WebAssembly, which calculates the formulas here. Use a recent Chrome, Edge, Firefox or Safari.",
  },
  notBuilt: {
    zh: "还没有构建加载项（缺少 dist/addin/manifest.xml）。请先执行 npm run build，再刷新本页。",
    en: "The add-in is not built (dist/addin/manifest.xml is missing). Run npm run build, then reload this page.",
  },
  notStarted: { zh: "工作台无法启动。", en: "The workbench could not start." },
  unreadable: (name: string, why: Words): Words => ({
    zh: `无法打开“${name}”：${why.zh}原来的工作簿仍然开着。`,
    en: `“${name}” cannot be opened: ${why.en} The workbook that was open stays open.`,
  }),
  files: {
    "empty-file": { zh: "文件是空的。", en: "the file is empty." },
    "not-a-workbook": {
      zh: "它不是工作簿。请选择 .xlsx、.xlsm、.xls、.xlsb 或 .ods 文件。",
      en: "it is no workbook. Choose an .xlsx, .xlsm, .xls, .xlsb or .ods file.",
    },
    encrypted: { zh: "文件有密码。请在 Excel 中去掉密码后再打开。", en: "it has a password. Remove it in Excel first." },
    unreachable: { zh: "它是文件夹，或者已被移走。", en: "it is a folder, or was moved away." },
    damaged: { zh: "文件已损坏，或含有无法读取的内容。", en: "it is damaged or holds something that cannot be read." },
  },
  noSample: {
    zh: "示例没有打开：工作台的程序已经结束。请重新执行 npm start 后再试。",
    en: "The sample was not opened: the program that serves this page has ended. Run npm start again, then retry.",
  },
  notSaved: {
    zh: "没有保存：工作簿中有写不进文件的内容。请撤销最近的修改，再保存一次。",
    en: "Not saved: the workbook holds something that cannot be written to a file. Undo the last change, then save again.",
  },
  converted: (name: string): Words => ({
    zh: `“${name}”已转换为 .xlsx 打开：只取了值、公式、合并单元格和基本格式。原文件没有改动。`,
    en: `“${name}” was converted to .xlsx: values, formulas, merged cells and basic formats only. The file itself is unchanged.`,
  }),
  lost: (parts: readonly string[]): Words => ({
    zh: `模拟环境不保留以下内容，另存的文件里也不会有：${parts.map(lossInChinese).join("、")}。`,
    en: `This emulation does not hold the following, and neither will a file saved here: ${parts.join(", ")}.`,
  }),
  button: (label: string): Words => ({
    zh: `按钮“${label}”没有执行：加载项的页面没有响应。请在开发者面板看批次记录，或刷新本页。`,
    en: `The button “${label}” did nothing: the add-in's page did not answer. See the batches in the panel for developers, or reload this page.`,
  }),
  newWindow: {
    zh: "加载项要 Excel 在新窗口中打开一个工作簿。这里没有第二个窗口，已改为下载。",
    en: "The add-in had Excel open a workbook in a new window. There is none here: it was downloaded instead.",
  },
} as const;

/** The panel of developers. */
export const developerWords = {
  title: { zh: "开发者面板", en: "For developers" },
  flavour: { zh: "哪种 Excel", en: "Which Excel" },
  windows: { zh: "Windows 桌面版", en: "Windows desktop" },
  web: { zh: "网页版", en: "On the web" },
  api: { zh: "API 版本", en: "API version" },
  latency: { zh: "每批延迟（毫秒）", en: "Latency of a batch (ms)" },
  theme: { zh: "主题", en: "Theme" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  language: { zh: "语言", en: "Language" },
  fault: { zh: "下一批的故障", en: "Fault at the next batch" },
  arm: { zh: "设置", en: "Set" },
  armed: (name: string): Words => ({ zh: `下一批将出现：${name}`, en: `The next batch will meet: ${name}` }),
  whole: (name: string): Words => ({ zh: `整批被拒：${name}`, en: `Refused whole: ${name}` }),
  action: (name: string): Words => ({ zh: `第一个操作被拒：${name}`, en: `Refused at its first action: ${name}` }),
  answerLost: (name: string): Words => ({ zh: `已执行但无答复：${name}`, en: `Done, its answer lost: ${name}` }),
  log: { zh: "批次记录", en: "Batches" },
  clear: { zh: "清空记录", en: "Clear the log" },
  number: { zh: "序号", en: "No." },
  actions: { zh: "操作", en: "Actions" },
  bytes: { zh: "请求 / 答复字节", en: "Bytes asked / answered" },
  milliseconds: { zh: "毫秒", en: "ms" },
  error: { zh: "错误", en: "Error" },
  gaps: { zh: "没有模拟的调用", en: "Calls that are not emulated" },
  none: { zh: "无", en: "none" },
} as const;

/** What the program prints that serves the page. */
export const servingWords = {
  serving: (address: string): Words => ({
    zh: `绩核工作台：${address}（按 Ctrl+C 结束）`,
    en: `Jihe workbench: ${address} (Ctrl+C ends it)`,
  }),
  portTaken: (port: number): Words => ({
    zh: `端口 ${port} 已被占用或被系统保留，请用 --port 换一个，例如 npm start -- --port ${port + 1}`,
    en: `Port ${port} is in use or reserved. Choose another with --port, as in npm start -- --port ${port + 1}`,
  }),
} as const;
