import type { PackDocument } from "../pack/document";
import type { PackText } from "../pack/load";
import type { Keeping } from "./keeping";

/** A pack that was good when it was last loaded, with the texts of all that it extends, so that it can be loaded again without a network. */
export interface KeptPack {
  /** What she chose; a pack of a workbook's own sheet is kept by its id. */
  readonly kind: "file" | "address" | "sheet";
  /** Name of the file, the address, or the id. */
  readonly name: string;
  readonly document: PackDocument;
  /** By their addresses. */
  readonly texts: Readonly<Record<string, PackText>>;
  /** Moment at which it was loaded, as an ISO text. */
  readonly at: string;
}

const CHOSEN = "jihe-rule-pack";
const OF_SHEETS = "jihe-sheet-packs";
const MOST_SHEETS = 8;

/** The pack that was chosen in this browser; null where none was, or where what is kept is no pack. */
export function chosenPack(keeping: Keeping): KeptPack | null {
  return keptPacks(keeping.get(CHOSEN))[0] ?? null;
}

/** Keeps the choice; null goes back to the built-in pack. */
export function keepChosen(keeping: Keeping, pack: KeptPack | null): void {
  keeping.set(CHOSEN, pack && JSON.stringify([pack]));
}

/** The last good pack of that id which stood on the sheet of a workbook. */
export function sheetPack(keeping: Keeping, id: string): KeptPack | null {
  return keptPacks(keeping.get(OF_SHEETS)).find(({ name }) => name === id) ?? null;
}

/** Keeps the pack of a workbook's sheet beside those of the few others that were last used. */
export function keepSheetPack(keeping: Keeping, pack: KeptPack): void {
  const others = keptPacks(keeping.get(OF_SHEETS)).filter(({ name }) => name !== pack.name);
  keeping.set(OF_SHEETS, JSON.stringify([pack, ...others].slice(0, MOST_SHEETS)));
}

/** What is kept may have been written by an earlier version, or by anything else at the same address. */
function keptPacks(text: string | null): KeptPack[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKeptPack) : [];
  } catch {
    return [];
  }
}

function isKeptPack(value: unknown): value is KeptPack {
  if (typeof value !== "object" || value === null) return false;
  const { kind, name, document, texts, at } = value as Record<string, unknown>;
  return (
    (kind === "file" || kind === "address" || kind === "sheet") &&
    typeof name === "string" &&
    typeof document === "object" &&
    document !== null &&
    typeof texts === "object" &&
    texts !== null &&
    Object.values(texts).every(isPackText) &&
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at))
  );
}

function isPackText(value: unknown): value is PackText {
  if (typeof value !== "object" || value === null) return false;
  const { text, from } = value as Record<string, unknown>;
  return typeof text === "string" && typeof from === "string";
}
