import type { Family } from "../../rules/rule";
import { across } from "./across";
import { amounts } from "./amounts";
import type { Complaint } from "./complaint";
import { dates } from "./dates";
import { fields } from "./fields";
import { indicators } from "./indicators";
import { tables } from "./tables";
import { text } from "./text";

export type { Complaint } from "./complaint";

/** By what they are about. Every rule stands under at least one, and none is without a rule: a test holds both. */
export const complaints: Readonly<Record<Family, readonly Complaint[]>> = { amounts, indicators, text, dates, fields, tables, across };
