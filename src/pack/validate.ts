import { Validator, type OutputUnit, type Schema } from "@cfworker/json-schema";
import { packFaults } from "../text/pack-faults";
import type { PackDocument, PackFault } from "./document";
import { packSchema } from "./schema";
import { schemaFaults } from "./schema-faults";

const RESERVED = "jihe-";

/** Everything that is wrong with a document that is an object of ordinary depth and size. */
export function validate(document: object): PackFault[] {
  const schema = knownSchema();
  const errors = errorsIn(document, schema);
  const faults = errors.length > 0 ? schemaFaults(errors, document, schema) : ownFaults(document as PackDocument);
  // What the library refuses is refused, whether or not there are words for it.
  if (errors.length > 0 && faults.length === 0) return [{ at: "", message: packFaults.otherwise }];
  return faults;
}

let known: Schema | null = null;

function knownSchema(): Schema {
  known ??= packSchema();
  return known;
}

/** All errors, or only the first where there are too many for the library to gather. */
function errorsIn(document: object, schema: Schema): readonly OutputUnit[] {
  try {
    return new Validator(schema, "2020-12", false).validate(document).errors;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Validator(schema, "2020-12").validate(document).errors;
  }
}

/** What the schema cannot say. */
function ownFaults({ id, years }: PackDocument): PackFault[] {
  const faults: PackFault[] = [];
  if (id.startsWith(RESERVED)) faults.push({ at: "/id", message: packFaults.reserved });
  if (years?.from !== undefined && years.to !== undefined && years.from > years.to)
    faults.push({ at: "/years", message: packFaults.yearsTurned(years.from, years.to) });
  return faults;
}
