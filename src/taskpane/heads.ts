import type { Counts } from "../checking/result";
import { severities } from "../rules/rule";
import { headWords, severityWords } from "../text/reporting";
import type { Words } from "../text/words";

/** Under what findings are counted, in the order in which that is told. */
export const heads: readonly (keyof Counts)[] = [...severities, "explained", "trial"];

export const headTitles: Readonly<Record<keyof Counts, Words>> = { ...severityWords, ...headWords };
