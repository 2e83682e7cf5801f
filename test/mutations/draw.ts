import { amountSlips } from "./amount-slips";
import type { Base } from "./bases";
import { formSlips } from "./form-slips";
import { indicatorSlips } from "./indicator-slips";
import type { Kind, Role, Site, Slip } from "./kinds";
import { proseSlips } from "./prose-slips";
import { Random } from "./random";
import { sitesOf } from "./sites";
import { tableSlips } from "./table-slips";
import { textSlips } from "./text-slips";

export const kinds: readonly Kind[] = [...amountSlips, ...formSlips, ...indicatorSlips, ...tableSlips, ...textSlips, ...proseSlips];

export interface Case {
  readonly kind: Kind;
  readonly site: Site;
  readonly slip: Slip;
}

/** Slips at cells drawn from all filled ones, and so many of each kind, so that the rare are tried as well as the common. */
export function drawCases(bases: readonly Base[], seed: number, anywhere: number, ofEach: number): Case[] {
  const random = new Random(seed);
  const sites = bases.flatMap(sitesOf);
  const byRole = new Map<Role, Kind[]>();
  for (const kind of kinds) for (const role of kind.roles) byRole.set(role, [...(byRole.get(role) ?? []), kind]);
  const drawn: Case[] = [];
  while (drawn.length < anywhere) {
    const site = random.pick(sites);
    const own = firstOf(random.shuffled(byRole.get(site.role) ?? []), (kind) => caseOf(kind, site, random));
    if (own) drawn.push(own);
  }
  return [...drawn, ...kinds.flatMap((kind) => someOf(kind, sites, random, ofEach))];
}

function someOf(kind: Kind, sites: readonly Site[], random: Random, count: number): Case[] {
  const found: Case[] = [];
  for (const site of random.shuffled(sites.filter(({ role }) => kind.roles.includes(role)))) {
    const own = caseOf(kind, site, random);
    if (own) found.push(own);
    if (found.length === count) break;
  }
  return found;
}

function caseOf(kind: Kind, site: Site, random: Random): Case | null {
  const slip = kind.slip(site, random);
  return slip && { kind, site, slip };
}

function firstOf<T, U>(things: readonly T[], work: (thing: T) => U | null): U | null {
  for (const thing of things) {
    const found = work(thing);
    if (found !== null) return found;
  }
  return null;
}
