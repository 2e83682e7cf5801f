/** What a check is doing, for whoever waits. */
export const steps = ["reading", "checking", "marking", "reporting"] as const;
export type Step = (typeof steps)[number] | "summarising";
