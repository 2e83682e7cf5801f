import type { Words } from "./words";

/** 勾稽关系图 as it stands among the results before it is opened. */
export const mapSectionWords = {
  title: { zh: "勾稽关系图", en: "Map of relations" },
  inShort: (compared: number, failing: number): Words => ({
    zh: failing > 0 ? `比较 ${compared} 项，不符 ${failing} 项` : `比较 ${compared} 项，全部相符`,
    en: failing > 0 ? `${compared} compared, ${failing} differ` : `${compared} compared, all agree`,
  }),
  noneCompared: { zh: "没有可比较的", en: "nothing to compare" },
  loading: { zh: "正在准备勾稽关系图…", en: "Preparing the map of relations…" },
  notLoaded: {
    zh: "勾稽关系图没有加载成功，可能是网络中断。审核结果不受影响。",
    en: "The map of relations did not load; the connection may be down. The findings are not affected.",
  },
  retry: { zh: "重试", en: "Try again" },
};
