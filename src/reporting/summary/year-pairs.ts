import { groupBy } from "../../grid/group";
import type { Form } from "../../reading/facts";
import { keyOf, unitOf } from "../../rules/same-project";
import { projectKey } from "../../values/project-name";

/** A form and the one of the newest earlier year of the same project. */
export interface YearPair {
  readonly later: Form;
  readonly earlier: Form;
  /** True where names differ and somebody has confirmed that it is one project. */
  readonly renamed: boolean;
  /** How many forms of the earlier year it might be, this one included. */
  readonly rivals: number;
}

/** Forms with a year and a name, and those of each project. */
export class Projects {
  /** Those whose earlier years are looked for. */
  readonly later: readonly Form[];
  readonly all: readonly Form[];
  readonly previous: readonly Form[];
  private readonly byName: ReadonlyMap<string, readonly Form[]>;

  /** @param previous last year's forms, which are only compared with */
  constructor(current: readonly Form[], previous: readonly Form[]) {
    this.later = current.filter(isKnown);
    this.previous = previous.filter(isKnown);
    this.all = [...this.later, ...this.previous];
    this.byName = groupBy(this.all, (form) => keyOf(form)!);
  }

  /** Pairs by name and unit. Of two units that both say who they are a common name makes no pair. */
  pairs(): YearPair[] {
    return this.later.flatMap((later) => {
      const namesakes = this.byName.get(keyOf(later)!) ?? [];
      const own = namesakes.filter((form) => unitOf(form) === unitOf(later));
      const pair = newest(own, later) ?? (isOnly(namesakes, later) ? newest(namesakes.filter(mayBeOf(later)), later) : null);
      return pair ? [{ ...pair, renamed: false }] : [];
    });
  }

  /** The newest earlier form under a name that somebody has written; `several` where units share it, and none is the later one's own. */
  named(name: string, later: Form): Omit<YearPair, "renamed"> | "unknown" | "several" {
    const namesakes = (this.byName.get(projectKey(name)) ?? []).filter((form) => isBefore(form, later));
    const own = namesakes.filter((form) => unitOf(form) === unitOf(later));
    if (new Set(namesakes.map(unitOf)).size > 1 && own.length === 0) return "several";
    return newest(own.length > 0 ? own : namesakes, later) ?? "unknown";
  }
}

function isKnown(form: Form): boolean {
  return form.year.value !== null && keyOf(form) !== null;
}

export function isBefore(form: Form, later: Form): boolean {
  return form.year.value! < later.year.value!;
}

/** A form that does not say its unit may be any unit's. */
function mayBeOf(later: Form): (form: Form) => boolean {
  return (form) => unitOf(form) === null || unitOf(later) === null;
}

/** True where nobody else has a project of that name, in any year before or in the same. */
function isOnly(namesakes: readonly Form[], later: Form): boolean {
  const units = new Set(namesakes.filter((form) => form.year.value! <= later.year.value!).flatMap((form) => unitOf(form) ?? []));
  return units.size <= 1;
}

function newest(forms: readonly Form[], later: Form): Omit<YearPair, "renamed"> | null {
  const before = forms.filter((form) => isBefore(form, later));
  const year = before.reduce((last, form) => Math.max(last, form.year.value!), 0);
  const of = before.filter((form) => form.year.value === year);
  return of.length > 0 ? { later, earlier: of[0]!, rivals: of.length } : null;
}
