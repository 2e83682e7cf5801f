import type { PackIdentity } from "../pack/rule-pack";
import type { Unreadable, Unrecognised } from "../reading/facts";
import { problemWords, sheetReasons } from "../text/reading";
import { basisWords, findingsSheet } from "../text/reporting";
import { summaryFoot } from "../text/summary";
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

/** Signs of a hash that people are shown. */
export const HASH_SHOWN = 12;

/** The pack that was checked by, with the beginning of its hash. */
export function packLine({ id, version, sha256 }: PackIdentity, language: Language): string {
  return findingsSheet.pack(id, version, sha256.slice(0, HASH_SHOWN))[language];
}

/** What is printed at the foot of each page of ours: by which pack and on which day. Nothing where no day is given. */
export function footOf(
  { id, version }: PackIdentity,
  { today, language }: { readonly today?: string; readonly language: Language },
): { readonly foot?: string } {
  return today === undefined ? {} : { foot: summaryFoot(`${id} ${version}`, today)[language] };
}
