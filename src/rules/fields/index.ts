import errorValue from "./error-value";
import fieldLabel from "./field-label";
import formYear from "./form-year";
import requiredField from "./required-field";
import unitCount from "./unit-count";
import subjectName from "./subject-name";
import unitName from "./unit-name";
import type { Rule } from "../rule";

/** What a form or note must say, and of whom. */
export const fieldsRules: readonly Rule[] = [requiredField, fieldLabel, formYear, errorValue, unitCount, subjectName, unitName];
