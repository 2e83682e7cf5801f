import type { Form } from "../reading/facts";
import { checkReasons } from "../text/checking";
import type { CheckContext } from "./rule";

/** Says of each indicator that could not be read line by line that a rule about targets did not look at it. */
export function skipUnread({ indicators }: Form, context: CheckContext): void {
  for (const { problem, cells } of indicators) {
    if (problem === "unpaired-lines" || problem === "uncalculated") context.skip(checkReasons.unreadIndicator(cells.name));
  }
}
