/**
 * What a rule rests on. Each entry was read in the document named, at the place named; what was only heard of is not here.
 * `layout`: the official form itself is built so. `arithmetic`: it follows from the figures alone.
 */
export const authorities = {
  layout: "layout",
  arithmetic: "arithmetic",
  /** Performance targets cover output, cost, effects, lasting influence and satisfaction; without targets no budget. */
  performanceManagement2018: "中发〔2018〕34号",
  /** Departments compile their budgets by the rules for performance targets, among others. */
  budgetLaw32: "预算法第三十二条",
} as const;

export type Authority = keyof typeof authorities;

/** What a rule rests on, shared authorities first, then documents of an organisation's own. */
export function basisOf({
  basis,
  ownBasis = [],
}: {
  readonly basis: readonly Authority[];
  readonly ownBasis?: readonly string[];
}): string[] {
  return [...basis.map((authority) => authorities[authority]), ...ownBasis];
}
