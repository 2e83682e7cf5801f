import { compact } from "../../grid/text";
import type { Form } from "../../reading/facts";
import { likeness, shinglesOf, type Shingles } from "../../rules/alike";
import { keyOf, unitOf } from "../../rules/same-project";
import { yearWords } from "../../text/summary-years";
import type { Words } from "../../text/words";
import { undatedProjectKey } from "../../values/project-name";
import { isBefore } from "./year-pairs";

/** An earlier project that a later one may have been, with what speaks for it. */
export interface Likely {
  readonly form: Form;
  readonly signs: readonly Words[];
  /** How much speaks for it. */
  readonly score: number;
}

/** What is known of a form by which it may be found again under another name. */
interface Traits {
  readonly form: Form;
  readonly name: string;
  readonly undated: string | null;
  readonly shingles: Shingles;
  readonly subProjects: ReadonlySet<string>;
  readonly amount: string | null;
  readonly overview: string | null;
}

const { signs: words } = yearWords;
/** What is shared by more projects than this tells none of them. */
const MOST_ALIKE = 30;
const NEAR = 0.5;
const VERY_NEAR = 0.75;
const LEAST_SCORE = 3;
const LEAST_TEXT = 20;

/** Looks among earlier projects for those that a later one may have been. */
export class Renames {
  private readonly index = new Map<string, Traits[]>();

  constructor(earlier: readonly Form[]) {
    for (const form of earlier) {
      const traits = traitsOf(form);
      for (const key of keysOf(traits)) {
        const group = this.index.get(key);
        if (group) group.push(traits);
        else this.index.set(key, [traits]);
      }
    }
  }

  /** Those that enough speaks for. */
  likely(later: Form): Likely[] {
    const own = traitsOf(later);
    const found = new Set(keysOf(own, later).flatMap((key) => this.among(key)));
    return [...found].flatMap((other): Likely[] => {
      if (!isBefore(other.form, later)) return [];
      const weighed = weigh(own, other);
      const score = weighed.reduce((sum, [, weight]) => sum + weight, 0);
      if (score < LEAST_SCORE) return [];
      // Of several that as much speaks for, the name nearest to it.
      return [{ form: other.form, signs: weighed.map(([sign]) => sign), score: score + likeness(own.shingles, other.shingles) / 2 }];
    });
  }

  private among(key: string): readonly Traits[] {
    const group = this.index.get(key) ?? [];
    return group.length <= MOST_ALIKE ? group : [];
  }
}

function traitsOf(form: Form): Traits {
  const name = keyOf(form)!;
  const overview = compact(form.fields.overview?.value ?? "");
  return {
    form,
    name,
    undated: undatedProjectKey(form.fields.projectName.value!),
    shingles: shinglesOf(name, 2),
    subProjects: new Set(form.subProjects.flatMap((sub) => (sub.name.value ? [compact(sub.name.value)] : []))),
    amount: amountOf(form),
    overview: overview.length >= LEAST_TEXT ? overview : null,
  };
}

function amountOf(form: Form): string | null {
  const value = form.amounts[form.layout.funding.annual.total]?.value;
  return value?.gt(0) ? value.toFixed(2) : null;
}

function statedOf(form: Form): string | null {
  const value = form.amounts.priorYearBudget?.value;
  return value?.gt(0) ? value.toFixed(2) : null;
}

/** What a project is looked up by. What a later form says of last year is looked for among last year's amounts. */
function keysOf({ form, name, undated, shingles, subProjects, amount, overview }: Traits, later?: Form): string[] {
  const amounts = [amount, later ? statedOf(later) : null].filter((each) => each !== null);
  return [
    `name ${name}`,
    `unit ${unitOf(form)}`,
    ...(undated === null ? [] : [`undated ${undated}`]),
    ...shingles.keys.map((key) => `piece ${key}`),
    ...[...subProjects].map((sub) => `sub ${sub}`),
    ...[...new Set(amounts)].map((each) => `amount ${each}`),
    ...(overview === null ? [] : [`overview ${overview}`]),
  ];
}

/** What speaks for two forms being of one project, and how much. */
function weigh(own: Traits, other: Traits): (readonly [sign: Words, weight: number])[] {
  const common = [...own.subProjects].filter((sub) => other.subProjects.has(sub)).length;
  const stated = statedOf(own.form);
  const isSameUnit = unitOf(own.form) !== null && unitOf(own.form) === unitOf(other.form);
  return [
    ...weighNames(own, other),
    ...(common > 0 ? [[words.subProjects(common), common * 2 >= own.subProjects.size ? 2 : 1] as const] : []),
    ...(stated !== null && stated === other.amount ? [[words.stated, 2] as const] : []),
    ...(own.amount !== null && own.amount === other.amount ? [[words.amount, 1] as const] : []),
    ...(own.overview !== null && own.overview === other.overview ? [[words.overview, 2] as const] : []),
    ...(isSameUnit ? [[words.unit, 1] as const] : []),
  ];
}

function weighNames(own: Traits, other: Traits): (readonly [sign: Words, weight: number])[] {
  if (own.name === other.name) return [[words.sameName, 3]];
  if (own.undated !== null && own.undated === other.undated) return [[words.dated, 3]];
  const alike = likeness(own.shingles, other.shingles);
  return alike < NEAR ? [] : [[words.near, alike >= VERY_NEAR ? 3 : 2]];
}
