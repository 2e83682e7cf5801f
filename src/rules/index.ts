import { acrossRules } from "./across";
import { amountsRules } from "./amounts";
import { datesRules } from "./dates";
import { fieldsRules } from "./fields";
import { indicatorsRules } from "./indicators";
import { tablesRules } from "./tables";
import { textRules } from "./text";
import type { Rule } from "./rule";

/** All shared rules, family by family. A test holds this list against the files of the folders, so that no rule is written and forgotten. */
export const rules: readonly Rule[] = [
  ...amountsRules,
  ...fieldsRules,
  ...datesRules,
  ...indicatorsRules,
  ...textRules,
  ...tablesRules,
  ...acrossRules,
];
