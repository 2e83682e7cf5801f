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
  /** Earlier projects that no later one continues. */
  readonly gone: readonly Form[];
}

/** Tells a later project, whatever sheet and row it stands in. */
function projectOf(later: Form): string {
  return codeOf("rename", unitOf(later), keyOf(later), later.year.value);
}

/** The projects that no namesake continues: what she has confirmed of them, and what may be asked. Nothing is paired that she has not confirmed. */
export function renameList(projects: Projects, byName: readonly YearPair[], answers: readonly Answer[]): RenameList {
  const known = new Set(byName.map(({ later }) => later));
  const lone = new Map(projects.later.filter((form) => !known.has(form)).map((form) => [projectOf(form), form]));
  const own = groupBy(answers, ({ project }) => project);
  const confirmed = [...lone].flatMap(([project, later]) => confirmedOf(later, own.get(project) ?? [], projects));
  const continued = new Set([...byName, ...confirmed].map(({ earlier }) => earlier));
  const gone = goneOf(projects, continued);
  const asked = new Asked(projects, new Renames(gone), new Set(confirmed.map(({ later }) => later)));
  const rows = [...lone].flatMap(([project, later]) => asked.rowsOf(project, later, own.get(project) ?? []));
  const kept = answers.filter(({ project, said }) => !lone.has(project) && said !== "").map(keptRow);
  return { pairs: confirmed, rows: [...rows, ...kept], gone: gone.filter((form) => isMissed(form, projects)) };
}

/** The pair that she has confirmed; of several the first. */
function confirmedOf(later: Form, answers: readonly Answer[], projects: Projects): YearPair[] {
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

  constructor(
    private readonly projects: Projects,
    private readonly renames: Renames,
    private readonly confirmed: ReadonlySet<Form>,
  ) {
    for (const form of projects.all) {
      const unit = unitOf(form);
      this.firstYears.set(unit, Math.min(this.firstYears.get(unit) ?? Infinity, form.year.value!));
    }
  }

  rowsOf(project: string, later: Form, answers: readonly Answer[]): RenameRow[] {
    const kept = answers.filter(({ said, name }) => said !== "" || name !== "").map((answer) => this.answered(later, answer));
    const isOpen = answers.every(({ verdict, name }) => verdict === "no" || name === "");
    if (this.confirmed.has(later) || !isOpen) return kept;
    const refused = new Set(answers.filter(({ verdict }) => verdict === "no").map(({ name }) => projectKey(name)));
    const offer = this.renames.likeliest(later, (form) => refused.has(keyOf(form)!));
    if (!offer && (kept.length > 0 || !this.hasEarlier(later))) return kept;
    const blank = answers.find(({ said, name }) => said === "" && name === "");
    const ordinal = blank?.ordinal ?? Math.max(0, ...answers.map((answer) => answer.ordinal)) + 1;
    return [...kept, offered(later, { project, ordinal }, offer)];
  }

  private answered(later: Form, { project, ordinal, name, said, verdict }: Answer): RenameRow {
    const row = { later, project, ordinal, name, said, shown: null, signs: [] };
    if (verdict === "no") return { ...row, remark: words.refused };
    const found = this.projects.named(name, later);
    if (found === "unknown") return { ...row, remark: name === "" ? words.newProject : words.unknownName };
    if (found === "several") return { ...row, remark: words.severalNamed };
    if (verdict === "yes") return { ...row, remark: words.paired };
    const offer = this.renames.likeliest(later, (form) => form !== found.earlier);
    return { ...row, signs: offer?.signs ?? [], remark: words.newProject };
  }

  private hasEarlier(later: Form): boolean {
    return (
      this.projects.previous.some((form) => isBefore(form, later)) || (this.firstYears.get(unitOf(later)) ?? Infinity) < later.year.value!
    );
  }
}

function offered(later: Form, place: Pick<Answer, "project" | "ordinal">, offer: Likely | null): RenameRow {
  const name = offer ? nameOf(offer.form) : "";
  return { later, ...place, name, said: "", shown: null, signs: offer?.signs ?? [], remark: words.newProject };
}
