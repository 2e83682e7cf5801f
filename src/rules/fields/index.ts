import boxMissing from "./box-missing";
import departmentConsistent from "./department-consistent";
import errorValue from "./error-value";
import exclusiveBoxes from "./exclusive-boxes";
import fieldLabel from "./field-label";
import formYear from "./form-year";
import oneOffRecurs from "./one-off-recurs";
import requiredField from "./required-field";
import subjectName from "./subject-name";
import unitCount from "./unit-count";
import unitName from "./unit-name";
import type { Rule } from "../rule";

/** What a form or note must say, and of whom. */
export const fieldsRules: readonly Rule[] = [
  requiredField,
  fieldLabel,
  formYear,
  errorValue,
  unitCount,
  subjectName,
  unitName,
  departmentConsistent,
  exclusiveBoxes,
  boxMissing,
  oneOffRecurs,
];
