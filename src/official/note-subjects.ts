/** What figures of the note on other matters are of, by the words that name them; wordings differ little from year to year. */
export const otherMatters = {
  procurement: /^(?:本部门)?政府采购预算(?:总额|金额|总金额)?$/,
  goods: /政府采购货物/,
  works: /政府采购工程/,
  services: /政府采购服务/,
  /** Reserved for enterprises that are not large. */
  smallAndMedium: /中小企业|中小微企业/,
  smallAndMicro: /小型和微型企业|小微企业|小型、微型企业/,
  /** Money of the projects for which targets were set. */
  targetedProjects: /涉及(?:项目)?(?:预算)?(?:资金|金额)|^项目预算资金$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type OtherMatter = keyof typeof otherMatters;
