import { groupBy } from "../../grid/group";
import type { Form } from "../../reading/facts";
import { keyOf, nameOf, unitOf } from "../../rules/same-project";
import { yearWords as words } from "../../text/summary-years";
import type { Words } from "../../text/words";
import { projectKey } from "../../values/project-name";
import type { Answer } from "./rename-answers";
import { Renames, type Likely } from "./rename-signs";
import { codeOf } from "./stack";
import { isBefore, type Projects, type YearPair } from "./year-pairs";

/** A row of the list: a later project without a namesake, and the earlier one that it may have been. */
export interface RenameRow {
  /** Null of an answer whose project is not there this time. */
  readonly later: Form | null;
  readonly project: string;
  readonly ordinal: number;
  readonly name: string;
  readonly said: string;
  readonly shown: Answer["shown"] | null;
  readonly signs: readonly Words[];
  readonly remark: Words;
}

export interface RenameList {
  /** Those that she has confirmed. */
  readonly pairs: readonly YearPair[];
  readonly rows: readonly RenameRow[];
  /** Earlier projects that no later one continues, nor is asked about. */
  readonly gone: readonly Form[];
}

/** A later project without a namesake, with what she has written beside it. */
interface Lone {
  readonly project: string;
  readonly later: Form;
  readonly answers: readonly Answer[];
}

/** Tells a later project, whatever sheet and row it stands in. */
function projectOf(later: Form): string {
  return codeOf("rename", unitOf(later), keyOf(later), later.year.value);
}

/** The projects that no namesake continues: what she has confirmed of them, and what may be asked. Nothing is paired that she has not confirmed. */
export function renameList(projects: Projects, byName: readonly YearPair[], answers: readonly Answer[]): RenameList {
  const known = new Set(byName.map(({ later }) => later));
  const own = groupBy(answers, ({ project }) => project);
  const unknown = new Map(projects.later.filter((form) => !known.has(form)).map((form) => [projectOf(form), form]));
  const lone = [...unknown].map(([project, later]): Lone => ({ project, later, answers: own.get(project) ?? [] }));
  const confirmed = lone.flatMap((each) => confirmedOf(each, projects));
  const continued = new Set([...byName, ...confirmed].map(({ earlier }) => earlier));
  const gone = goneOf(projects, continued);
  const rows = new Asked(projects, new Renames(gone), lone).rows();
  const kept = answers.filter(({ project, said }) => !unknown.has(project) && said !== "").map(keptRow);
  const asked = new Set(rows.filter(({ remark }) => remark !== words.refused).map(({ name }) => projectKey(name)));
  const missed = gone.filter((form) => !asked.has(keyOf(form)!) && isMissed(form, projects));
  return { pairs: confirmed, rows: [...rows, ...kept], gone: missed };
}

/** The pair that she has confirmed; of several the first. */
function confirmedOf({ later, answers }: Lone, projects: Projects): YearPair[] {
  for (const { verdict, name } of answers) {
    const pair = verdict === "yes" ? projects.named(name, later) : "unknown";
    if (typeof pair === "object") return [{ ...pair, renamed: true }];
  }
  return [];
}

/** Forms that no later one continues, of each project the newest. */
function goneOf({ all }: Projects, continued: ReadonlySet<Form>): Form[] {
  const names = new Map<string, Form>();
  const nameIn = (form: Form): string => JSON.stringify([unitOf(form), keyOf(form)]);
  const done = new Set([...continued].map(nameIn));
  for (const form of all) {
    const before = names.get(nameIn(form));
    if (!before || isBefore(before, form)) names.set(nameIn(form), form);
  }
  const last = all.reduce((year, form) => Math.max(year, form.year.value!), 0);
  return [...names.values()].filter((form) => form.year.value! < last && !done.has(nameIn(form)));
}

/** Units of which there are later forms, so that a missing project tells something. */
function isMissed(form: Form, { later, previous }: Projects): boolean {
  return previous.includes(form) || later.some((other) => unitOf(other) === unitOf(form) && isBefore(form, other));
}

function keptRow({ project, ordinal, name, said, shown }: Answer): RenameRow {
  return { later: null, project, ordinal, name, said, shown, signs: [], remark: words.kept };
}

/** What is asked of one later project after another. */
class Asked {
  private readonly firstYears = new Map<string | null, number>();
  private readonly offers: ReadonlyMap<Form, Likely>;

  constructor(
    private readonly projects: Projects,
    private readonly renames: Renames,
    private readonly lone: readonly Lone[],
  ) {
    for (const form of projects.all) {
      const unit = unitOf(form);
      this.firstYears.set(unit, Math.min(this.firstYears.get(unit) ?? Infinity, form.year.value!));
    }
    this.offers = this.dealt();
  }

  rows(): RenameRow[] {
    return this.lone.flatMap((each) => this.rowsOf(each));
  }

  private rowsOf(each: Lone): RenameRow[] {
    const { project, later, answers } = each;
    const kept = answers.filter(isWritten).map((answer) => this.answered(later, answer));
    const offer = this.offers.get(later);
    if (!isOpen(each) || (!offer && (kept.length > 0 || !this.hasEarlier(later)))) return kept;
    const blank = answers.find((answer) => !isWritten(answer));
    const ordinal = blank?.ordinal ?? Math.max(0, ...answers.map((answer) => answer.ordinal)) + 1;
    const name = offer ? nameOf(offer.form) : "";
    return [...kept, { later, project, ordinal, name, said: "", shown: null, signs: offer?.signs ?? [], remark: words.newProject }];
  }

  private answered(later: Form, { project, ordinal, name, said, verdict }: Answer): RenameRow {
    const row = { later, project, ordinal, name, said, shown: null, signs: [] };
    if (verdict === "no") return { ...row, remark: words.refused };
    const found = this.projects.named(name, later);
    if (found === "unknown") return { ...row, remark: words.unknownName };
    if (found === "several") return { ...row, remark: words.severalNamed };
    if (verdict === "yes") return { ...row, remark: words.paired };
    const signs = this.renames.likely(later).find(({ form }) => form === found.earlier)?.signs ?? [];
    return { ...row, signs, remark: words.newProject };
  }

  /** Each earlier project is offered once: to the later one that most speaks for. */
  private dealt(): Map<Form, Likely> {
    const open = this.lone.filter(isOpen);
    const all = open.flatMap(({ later, answers }) => {
      const refused = new Set(answers.filter(({ verdict }) => verdict === "no").map(({ name }) => projectKey(name)));
      return this.renames.likely(later).flatMap((likely) => (refused.has(keyOf(likely.form)!) ? [] : [{ later, likely }]));
    });
    const offers = new Map<Form, Likely>();
    const taken = new Set(this.lone.filter((each) => !isOpen(each)).flatMap((each) => this.heldBy(each)));
    for (const { later, likely } of all.sort((a, b) => b.likely.score - a.likely.score)) {
      if (offers.has(later) || taken.has(likely.form)) continue;
      offers.set(later, likely);
      taken.add(likely.form);
    }
    return offers;
  }

  /** The earlier projects that stand beside one already. */
  private heldBy({ later, answers }: Lone): Form[] {
    return answers.flatMap(({ name, verdict }) => {
      const found = verdict === "no" ? "unknown" : this.projects.named(name, later);
      return typeof found === "object" ? [found.earlier] : [];
    });
  }

  private hasEarlier(later: Form): boolean {
    return (
      this.projects.previous.some((form) => isBefore(form, later)) || (this.firstYears.get(unitOf(later)) ?? Infinity) < later.year.value!
    );
  }
}

function isWritten({ said, name }: Answer): boolean {
  return said !== "" || name !== "";
}

/** True where nothing stands beside the project but what she has refused. */
function isOpen({ answers }: Lone): boolean {
  return answers.every((answer) => answer.verdict === "no" || !isWritten(answer));
}
