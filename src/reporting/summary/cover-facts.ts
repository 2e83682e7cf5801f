import { isOpen, type Counts, type Finding } from "../../checking/result";
import { groupBy } from "../../grid/group";
import { layoutTitle } from "../../official";
import { coverWords as words } from "../../text/summary-cover";
import type { Language } from "../../text/words";
import { countEntries, entriesOf, headOfEntry } from "../entries";
import { hindrances } from "../sheet-sign";
import type { SummaryOptions, SummarySource } from "./source";
import { tallies, type Tallied } from "./tallies";

/** Forms, tables and notes that are told in one row. */
export interface CoverGroup {
  readonly name: string;
  readonly members: readonly Tallied[];
}

/** What 封面结论 tells, without the limits of its page. */
export interface CoverFacts {
  readonly all: readonly Tallied[];
  readonly filled: readonly Tallied[];
  readonly counts: Counts;
  readonly years: readonly number[];
  readonly units: readonly CoverGroup[];
  readonly kinds: readonly CoverGroup[];
  readonly errors: readonly Finding[];
  /** Findings that somebody settled, each with its own explanation. */
  readonly explained: readonly Finding[];
  /** How many explanations settle nothing. */
  readonly invalid: number;
  /** What could not be checked, a line each. */
  readonly unchecked: readonly string[];
  /** True where something of what was given could not be checked; blank tables are no such thing. */
  readonly incomplete: boolean;
}

export function coverFacts({ readings, result, failed }: SummarySource, options: SummaryOptions): CoverFacts {
  const all = tallies(readings, result);
  const filled = all.filter(({ blank }) => !blank);
  const entries = entriesOf(result.findings);
  const own = result.findings.filter(({ trial, explanation }) => !trial && explanation !== null && explanation.of === undefined);
  const hindered = hindrancesIn(result.files, failed, options);
  const blank = all.length - filled.length;
  const blankLine = blank > 0 ? [words.blankTables(blank)[options.language]] : [];
  return {
    all,
    filled,
    counts: countEntries(entries),
    years: [...new Set(filled.flatMap(({ subject }) => subject.year.value ?? []))].sort((a, b) => a - b),
    units: groups(all, ({ unit }) => unit ?? words.noUnit[options.language]),
    kinds: groups(all, (each) => kindOf(each, options.language)),
    errors: entries.filter((entry) => headOfEntry(entry) === "error").map(({ finding, alike }) => [finding, ...alike].find(isOpen)!),
    explained: own.filter((finding) => !isOpen(finding)),
    invalid: own.filter(isOpen).length,
    unchecked: [...hindered, ...blankLine],
    incomplete: hindered.length > 0,
  };
}

function groups(all: readonly Tallied[], nameOf: (each: Tallied) => string): CoverGroup[] {
  return [...groupBy(all, nameOf)].map(([name, members]) => ({ name, members }));
}

/** Two generations of the form have titles that hardly differ. */
function kindOf({ subject }: Tallied, language: Language): string {
  const { id } = subject.layout;
  return subject.kind === "form" ? words.generation(subject.layout.title, id.slice(-4))[language] : layoutTitle(id);
}

const NAMED = 3;

function hindrancesIn(
  files: SummarySource["result"]["files"],
  failed: SummarySource["failed"],
  { language, nameOf = (file) => file }: SummaryOptions,
): string[] {
  const named = (names: readonly string[]): string => {
    const more = names.length > NAMED ? words.andOthers[language] : "";
    return `${names.slice(0, NAMED).join(words.comma[language])}${more}`;
  };
  const unknown = files.flatMap(({ unrecognised }) => unrecognised.filter(({ empty }) => !empty).map(({ sheet }) => sheet));
  const sheets = files.flatMap((file) => file.sheets);
  const hindered = sheets.flatMap(hindrances).length;
  const unread = sheets.filter(({ blank }) => !blank).reduce((sum, { partsExpected, partsRead }) => sum + partsExpected - partsRead, 0);
  const unusable = failed.map(({ file }) => nameOf(file));
  return [
    ...(failed.length > 0 ? [words.failed(failed.length, named(unusable))] : []),
    ...(unknown.length > 0 ? [words.unrecognised(unknown.length, named(unknown))] : []),
    ...(hindered > 0 ? [words.hindered(hindered)] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
  ].map((line) => line[language]);
}
