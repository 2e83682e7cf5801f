import { readFile, stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, normalize } from "node:path";
import { loadPack, UnreadablePack, type PackPlaces, type PackSource } from "../pack/load";
import { MOST_TEXT } from "../pack/read-document";
import { builtInPack, builtInPackOf, type RulePack } from "../pack/rule-pack";
import { fileFaults } from "../text/cli";
import { packFaults, packSourceFaults } from "../text/pack-faults";
import type { Words } from "../text/words";
import { isWorkbook, packInWorkbook } from "./sheet-packs";
import { remark, type Terminal } from "./terminal";

const PATIENCE = 15_000;
/** UTF-8 takes at most so many bytes for a sign. */
const MOST_BYTES = 3 * MOST_TEXT;

/**
 * The pack that a person named: the id of a built-in one, a file or an address; the shared rules where she named none. Null where it
 * cannot be used, with a line on stderr for each thing that is wrong with it.
 */
export async function packNamed(name: string | undefined, terminal: Terminal): Promise<RulePack | null> {
  if (name === undefined) return builtInPack;
  const builtIn = builtInPackOf(name);
  if (builtIn) return builtIn;
  if (isWorkbook(name)) return packInWorkbook(name, terminal);
  try {
    const result = await loadPack(await sourceOf(name), places);
    if ("pack" in result) return result.pack;
    for (const { document, at, message } of result.faults) remark(terminal, at === "" ? document : `${document} ${at}`, message);
  } catch (error) {
    if (!(error instanceof UnreadablePack)) throw error;
    remark(terminal, name, error.words);
  }
  return null;
}

async function sourceOf(name: string): Promise<PackSource> {
  if (!isAddress(name) && extname(name).toLowerCase() !== ".json") return unreadable(packSourceFaults.notAPack);
  // Named as those that extend it would, so that a circle is seen for what it is.
  const place = isAddress(name) ? new URL(name).href : normalize(name);
  return { name: place, text: await places.read(place) };
}

/** Packs in files name others as seen from their own folder; packs at addresses only others at addresses, never files of this machine. */
export const places: PackPlaces = {
  resolve(reference, from) {
    if (isAddress(reference)) return new URL(reference).href;
    if (!isAddress(from)) return isAbsolute(reference) ? normalize(reference) : join(dirname(from), reference);
    const { href } = new URL(reference, from);
    return isAddress(href) ? href : unreadable(packSourceFaults.notAllowed);
  },
  read: async (place) => textOf(isAddress(place) ? await bytesAt(place) : await bytesIn(place)),
};

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return unreadable(packSourceFaults.notUtf8);
  }
}

async function bytesIn(path: string): Promise<Uint8Array> {
  const stats = await stat(path).catch((error: unknown) => unreadable(whyNotOpened(error)));
  // A device or pipe has no end, or none that comes.
  if (!stats.isFile()) return unreadable(packSourceFaults.notAFile);
  if (stats.size > MOST_BYTES) return unreadable(packFaults.tooLong("1 MB"));
  return readFile(path).catch((error: unknown) => unreadable(whyNotOpened(error)));
}

function unreadable(words: Words): never {
  throw new UnreadablePack(words);
}

function whyNotOpened(error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  return fileFaults[code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "no-access"];
}

/** Reads no further than a pack may be long, however much the server sends or however slowly. */
async function bytesAt(address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), credentials: "omit" });
    if (!response.ok) return unreadable(packSourceFaults.status(response.status));
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.length;
      if (size > MOST_BYTES) return unreadable(packFaults.tooLong("1 MB"));
      chunks.push(part.value);
    }
  } catch (error) {
    throw error instanceof UnreadablePack ? error : new UnreadablePack(packSourceFaults.unreachable);
  }
  return Buffer.concat(chunks);
}
