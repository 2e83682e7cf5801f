import type { Grid } from "../grid/grid";
import { builtInDocuments } from "../pack/built-in";
import type { PackDocument, PackFault } from "../pack/document";
import { loadPack, UnreadablePack, type PackText, type PlacedPackFault } from "../pack/load";
import { idOfPackSheet, loadPackSheet } from "../pack/pack-sheet";
import { documentInText } from "../pack/read-document";
import { builtInPack, type RulePack } from "../pack/rule-pack";
import { packSourceWords } from "../text/pack";
import type { Keeping } from "./keeping";
import { chosenPack, keepChosen, keepSheetPack, sheetPack, type KeptPack } from "./kept-packs";
import { addressOf, keptPlaces, NetworkPlaces } from "./pack-places";

/** Where a pack comes from, and since when it is known where it is not read anew: the moment at which it was loaded, as an ISO text. */
export type PackOrigin =
  | { readonly kind: "built-in" }
  | { readonly kind: "file" | "address"; readonly name: string; readonly at: string }
  | { readonly kind: "sheet"; readonly at: string | null };

/** What was asked for could not be used, so that another pack is in force. */
export interface PackTrouble {
  /** `refused`: it is wrong; `unreachable`: nothing is known of it. */
  readonly kind: "refused" | "unreachable";
  readonly from: "sheet" | "file" | "address";
  readonly faults: readonly PackFault[];
}

/** The pack that a workbook is checked by. */
export interface PackInForce {
  readonly pack: RulePack;
  readonly document: PackDocument;
  readonly origin: PackOrigin;
  readonly trouble: PackTrouble | null;
}

/** What may be chosen in the pane. */
export type PackChoice =
  | { readonly kind: "built-in" }
  | { readonly kind: "file"; readonly name: string; readonly content: { readonly text: string } | { readonly sheet: Grid } }
  | { readonly kind: "address"; readonly name: string };

/** The add-in's rule packs: chosen in this browser, or of the workbook's own sheet. None of its methods rejects. */
export interface PackSource {
  /** The pack for a workbook with that sheet 审核规则; null where it has none. */
  inForce(packSheet: Grid | null): Promise<PackInForce>;
  /** Takes another pack from now on. What is wrong with it, where it cannot be used: then all stays as it was. */
  choose(choice: PackChoice): Promise<readonly PackFault[]>;
  /** Asks again for what lies on the network. */
  renew(): void;
}

export interface PackSurroundings {
  readonly keeping: Keeping;
  /** Rejects with `UnreadablePack`. */
  readonly fetchText: (address: string) => Promise<PackText>;
  readonly now: () => Date;
}

/** The shared rules, which are always there. */
export const builtInForce: PackInForce = {
  pack: builtInPack,
  document: builtInDocuments.find(({ id }) => id === builtInPack.id)!,
  origin: { kind: "built-in" },
  trouble: null,
};

type Loaded = { readonly pack: RulePack; readonly document: PackDocument; readonly texts: Record<string, PackText> };
type Refused = Pick<PackTrouble, "kind" | "faults">;

export function packSource(surroundings: PackSurroundings): PackSource {
  return new Packs(surroundings);
}

class Packs implements PackSource {
  private readonly keeping: Keeping;
  private readonly network: NetworkPlaces;
  private chosen: Promise<PackInForce> | null = null;

  constructor(private readonly surroundings: PackSurroundings) {
    this.keeping = surroundings.keeping;
    this.network = new NetworkPlaces(surroundings.fetchText);
  }

  inForce(packSheet: Grid | null): Promise<PackInForce> {
    return packSheet ? this.ofSheet(packSheet) : this.current();
  }

  renew(): void {
    this.network.forget();
    this.chosen = null;
  }

  async choose(choice: PackChoice): Promise<readonly PackFault[]> {
    if (choice.kind === "built-in") {
      keepChosen(this.keeping, null);
      this.chosen = Promise.resolve(builtInForce);
      return [];
    }
    const name = choice.kind === "address" ? addressOf(choice.name) : choice.name;
    if (name === null) return [{ at: choice.name, message: packSourceWords.onlyAddresses }];
    this.network.forget();
    const loaded = choice.kind === "file" ? await this.ofFile(choice) : await this.atAddress(name);
    if (!("pack" in loaded)) return loaded.faults;
    this.chosen = Promise.resolve(this.taken(loaded, choice.kind, name));
    return [];
  }

  private current(): Promise<PackInForce> {
    return (this.chosen ??= this.loadChosen());
  }

  /** What was chosen before; what lies at an address is read anew, and as it was last where that cannot be. */
  private async loadChosen(): Promise<PackInForce> {
    const kept = chosenPack(this.keeping);
    if (!kept || kept.kind === "sheet") return builtInForce;
    const { kind, name, at } = kept;
    const fresh = kind === "address" ? await this.atAddress(name) : null;
    if (fresh && "pack" in fresh) return this.taken(fresh, kind, name);
    const last = await ofKept(kept);
    const trouble = fresh && { ...fresh, from: kind };
    if ("pack" in last) return { ...last, origin: { kind, name, at }, trouble };
    return { ...builtInForce, trouble: trouble ?? { ...last, from: kind } };
  }

  private async ofSheet(grid: Grid): Promise<PackInForce> {
    const texts: Record<string, PackText> = {};
    const result = await loadPackSheet(grid, grid.sheet, this.network.noting(texts));
    if ("pack" in result) {
      keepSheetPack(this.keeping, this.kept({ ...result, texts }, "sheet", result.document.id));
      return { ...result, origin: { kind: "sheet", at: null }, trouble: null };
    }
    const trouble: PackTrouble = { kind: "refused", from: "sheet", faults: result.faults };
    const id = idOfPackSheet(grid);
    const kept = id === null ? null : sheetPack(this.keeping, id);
    const last = kept && (await ofKept(kept));
    return last && "pack" in last ? { ...last, origin: { kind: "sheet", at: kept.at }, trouble } : { ...(await this.current()), trouble };
  }

  private async ofFile({ name, content }: Extract<PackChoice, { kind: "file" }>): Promise<Loaded | Refused> {
    const texts: Record<string, PackText> = {};
    const places = this.network.noting(texts);
    if ("text" in content) return ofText({ text: content.text, from: name }, name, places, texts);
    const result = await loadPackSheet(content.sheet, name, places);
    return "pack" in result ? { ...result, texts } : { kind: "refused", faults: result.faults };
  }

  private async atAddress(address: string): Promise<Loaded | Refused> {
    const texts: Record<string, PackText> = {};
    const places = this.network.noting(texts);
    try {
      return await ofText(await places.read(address), address, places, texts);
    } catch (error) {
      if (!(error instanceof UnreadablePack)) throw error;
      return { kind: "unreachable", faults: [{ at: address, message: error.words }] };
    }
  }

  /** Keeps what was chosen, and what it was loaded from. */
  private taken(loaded: Loaded, kind: "file" | "address", name: string): PackInForce {
    const kept = this.kept(loaded, kind, name);
    keepChosen(this.keeping, kept);
    return { pack: loaded.pack, document: loaded.document, origin: { kind, name, at: kept.at }, trouble: null };
  }

  private kept({ document, texts }: Loaded, kind: KeptPack["kind"], name: string): KeptPack {
    return { kind, name, document, texts, at: this.surroundings.now().toISOString() };
  }
}

async function ofText(
  { text, from }: PackText,
  name: string,
  places: Parameters<typeof loadPack>[1],
  texts: Record<string, PackText>,
): Promise<Loaded | Refused> {
  const loaded = await loadPack({ name, text, from }, places);
  const read = documentInText(text);
  if ("pack" in loaded && "document" in read) return { pack: loaded.pack, document: inFull(read.document, from, places), texts };
  return { kind: "refused", faults: "faults" in loaded ? loaded.faults.map((fault) => placed(fault, name)) : [] };
}

/** A pack that is to stand elsewhere names what it extends by full addresses. */
function inFull(document: PackDocument, from: string, { resolve }: Parameters<typeof loadPack>[1]): PackDocument {
  const bases = document.extends?.map((base) => (builtInDocuments.some(({ id }) => id === base) ? base : resolve(base, from)));
  return bases ? { ...document, extends: bases } : document;
}

async function ofKept({ name, document, texts }: KeptPack): Promise<Loaded | Refused> {
  const loaded = await loadPack({ name, document }, keptPlaces(texts));
  return "pack" in loaded
    ? { pack: loaded.pack, document, texts }
    : { kind: "refused", faults: loaded.faults.map((fault) => placed(fault, name)) };
}

/** Where a fault stands, as it is told: its place, and the document where that is another one. */
function placed({ document, at, message }: PlacedPackFault, name: string): PackFault {
  return { at: [document === name ? "" : document, at].filter((part) => part !== "").join(" ") || name, message };
}
