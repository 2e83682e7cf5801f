import { ownRuleId } from "../pack/layers";
import type { Finding } from "./result";

/**
 * True of an error that follows from the figures alone: it is mended, not explained. An organisation's own equation compares amounts,
 * whatever document it names as its basis.
 */
export function isArithmetic({ rule, severity, basis }: Pick<Finding, "rule" | "severity" | "basis">): boolean {
  return severity === "error" && (basis.includes("arithmetic") || rule.startsWith(ownRuleId("")));
}
