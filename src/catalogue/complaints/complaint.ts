import type { Words } from "../../text/words";

/** Something that is commonly objected to in such forms and budgets, and the rules that look for it. */
export interface Complaint extends Words {
  readonly rules: readonly string[];
}
