import type { Rule } from "../rules/rule";
import { packFaults } from "../text/pack-faults";
import type { Words } from "../text/words";
import { builtInIds, builtInWithExtended } from "./built-in";
import type { PackDocument, PackFault } from "./document";
import { compileEquations } from "./equations/compile";
import { LONGEST } from "./equations/parse";
import { ownRuleId } from "./layers";
import { nearest } from "./nearest";
import { documentIn, documentInText, MOST_TEXT, type DocumentResult } from "./read-document";
import { layerOf, packOf, type RulePack } from "./rule-pack";

/** The text of a pack and where it was really read, which a server may have sent the reader on to: what it extends is sought from there. */
export interface PackText {
  readonly text: string;
  readonly from: string;
}

/**
 * A pack as it was found: its place, which other packs are sought from where no other is given, and its text, or its data where it stands
 * on a sheet.
 */
export type PackSource = { readonly name: string; readonly from?: string } & ({ readonly text: string } | { readonly document: unknown });

/** How packs that extend others reach them. */
export interface PackPlaces {
  /** The full name of the place that a reference means in a pack that lies at `from`: the same for every way of writing it. */
  resolve(reference: string, from: string): string;
  /** The text at a place, by its full name. Rejects with `UnreadablePack` where it can say why. */
  read(place: string): Promise<PackText>;
}

/** A pack that cannot be read, and why. */
export class UnreadablePack extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** A fault and the document that it stands in. */
export interface PlacedPackFault extends PackFault {
  readonly document: string;
}

export type LoadResult = { readonly pack: RulePack } | { readonly faults: readonly PlacedPackFault[] };

const MOST_PACKS = 16;
const DEEPEST = 8;
const MOST_TOGETHER = 5_000_000;
/** Characters. Reading them is what takes time: some 0.1 s a thousand of the most involved. */
const MOST_EQUATION_TEXT = 50_000;
/** Places that cannot be read after which no other is asked: each may take as long as a dead server keeps silent. */
const MOST_FAILURES = 2;

/**
 * Loads a pack with everything that it extends, or says all that is wrong with it. Whatever is given is read in bounded time and
 * memory: so many packs, so deep, so much text, of that so much in equations, so few places that cannot be read; each place is asked
 * once, however often it is named.
 */
export async function loadPack(source: PackSource, places: PackPlaces): Promise<LoadResult> {
  const loading = new Loading(places);
  await loading.add(source, []);
  return loading.result();
}

interface Loaded {
  readonly name: string;
  readonly document: PackDocument;
  /** Its equations. */
  readonly own: readonly Rule[];
}

/** One load: the documents in the order in which they are laid over each other. */
class Loading {
  private readonly loaded: Loaded[] = [];
  private readonly seen = new Set<string>();
  private readonly faults: PlacedPackFault[] = [];
  private size = 0;
  private equationSize = 0;
  private failures = 0;

  constructor(private readonly places: PackPlaces) {}

  /** @param chain names of the packs that led here, the first one first */
  async add(source: PackSource, chain: readonly string[]): Promise<void> {
    const { name } = source;
    this.seen.add(name);
    const result = "text" in source ? documentInText(source.text) : documentIn(source.document);
    if ("faults" in result) return this.fail(name, result);
    const { document } = result;
    for (const [index, reference] of (document.extends ?? []).entries()) {
      const fault = await this.follow(reference, source.from ?? name, [...chain, name]);
      if (fault) this.faults.push({ document: name, at: `/extends/${index}`, message: fault });
    }
    this.loaded.push({ name, document, own: this.equationsOf(name, document) });
  }

  /** Whether they are on, off or on trial, other packs may decide otherwise: so all become rules. */
  private equationsOf(name: string, { equations = [] }: PackDocument): readonly Rule[] {
    // One that is too long by itself says so, and is not read.
    this.equationSize += equations.reduce((sum, { equation }) => sum + Math.min(equation.length, LONGEST), 0);
    if (equations.length > 0 && this.equationSize > MOST_EQUATION_TEXT) {
      this.fail(name, { faults: [{ at: "/equations", message: packFaults.equationsTooLong(this.equationSize, MOST_EQUATION_TEXT) }] });
      return [];
    }
    const { rules, faults } = compileEquations(equations.map((equation) => ({ ...equation, mode: "on" })));
    this.fail(name, { faults });
    return rules;
  }

  /** Adds what a reference leads to; what is wrong with the reference itself is the answer. */
  private async follow(reference: string, from: string, chain: readonly string[]): Promise<Words | null> {
    if (!/[./:\\]/.test(reference)) return this.addBuiltIn(reference);
    const found = await this.find(reference, from, chain);
    if (!("text" in found)) return "place" in found ? null : found;
    this.size += Math.min(found.text.length, MOST_TEXT);
    if (this.size > MOST_TOGETHER) return packFaults.tooLongTogether("5 MB");
    await this.add({ name: found.place, text: found.text, from: found.from }, chain);
    return null;
  }

  /** The text that a reference means, or only its place where it is known already, or why it is not followed. */
  private async find(
    reference: string,
    from: string,
    chain: readonly string[],
  ): Promise<Words | { place: string } | ({ place: string } & PackText)> {
    try {
      const place = this.places.resolve(reference, from);
      if (chain.includes(place)) return packFaults.loop([...chain.slice(chain.indexOf(place)), place]);
      if (this.seen.has(place)) return { place };
      if (this.seen.size >= MOST_PACKS) return packFaults.tooManyPacks(MOST_PACKS);
      if (chain.length >= DEEPEST) return packFaults.extendsTooDeep(DEEPEST);
      if (this.failures >= MOST_FAILURES) return packFaults.notTried(reference);
      this.seen.add(place);
      return { place, ...(await this.read(place)) };
    } catch (error) {
      return packFaults.unread(reference, error instanceof UnreadablePack ? error.words : null);
    }
  }

  private async read(place: string): Promise<PackText> {
    try {
      return await this.places.read(place);
    } catch (error) {
      this.failures += 1;
      throw error;
    }
  }

  private addBuiltIn(id: string): Words | null {
    const documents = builtInWithExtended(id);
    if (!documents) return packFaults.noBuiltIn(id, builtInIds);
    for (const document of documents) {
      if (this.loaded.some(({ name }) => name === document.id)) continue;
      this.loaded.push({ name: document.id, document, own: [] });
    }
    return null;
  }

  private fail(document: string, { faults }: Extract<DocumentResult, { faults: unknown }>): void {
    this.faults.push(...faults.map((fault) => ({ ...fault, document })));
  }

  result(): LoadResult {
    const faults = [...this.faults, ...unknownEquations(this.loaded)];
    if (faults.length > 0) return { faults };
    return { pack: packOf(this.loaded.map(({ document, own }) => layerOf(document, own))) };
  }
}

/** Choices for equations that none of the packs has. */
function unknownEquations(loaded: readonly Loaded[]): PlacedPackFault[] {
  const known = new Set(loaded.flatMap(({ document: { equations = [] } }) => equations.map(({ id }) => ownRuleId(id))));
  return loaded.flatMap(({ name, document }) =>
    Object.keys(document.rules ?? {})
      .filter((id) => id.startsWith(ownRuleId("")) && !known.has(id))
      .map((id) => ({ document: name, at: `/rules/${id}`, message: packFaults.unknownEquation(id, nearest(id, [...known])) })),
  );
}
