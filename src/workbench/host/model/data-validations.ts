import type { Area } from "./area";

/** Which entries cells accept. The rule, alert and prompt are kept in the API's own shape. */
export interface DataValidation {
  areas: Area[];
  /** As in `Excel.DataValidationType`. */
  type: string;
  rule: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  prompt: Record<string, unknown>;
  ignoreBlanks: boolean;
}
