import type { Unreadable, Unrecognised } from "../reading/facts";
import { problemWords, sheetReasons } from "../text/reading";
import { basisWords } from "../text/reporting";
import type { Language, Words } from "../text/words";

/** Why a sheet was not taken for an official table. */
export function whyUnrecognised({ empty, nearest }: Unrecognised): Words {
  if (empty) return sheetReasons.empty;
  return nearest ? sheetReasons.resembles(nearest.title, nearest.missing) : sheetReasons.unknown;
}

/** Why a cell was not read. */
export function whyUnreadable({ label, text, problem }: Unreadable): Words {
  return problemWords[problem](label, text);
}

/** The authorities of a finding or rule in one line. */
export function basisLine(basis: readonly string[], language: Language): string {
  return basis.map((source) => basisWords[source]?.[language] ?? source).join(language === "zh" ? "；" : "; ");
}
