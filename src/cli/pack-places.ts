import { open, stat, type FileHandle } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { fetchPackText, MOST_BYTES, textOf } from "../commands/fetch-pack";
import { UnreadablePack, type PackPlaces } from "../pack/load";
import { fileFaults } from "../text/cli";
import { packFaults, packSourceFaults } from "../text/pack-faults";
import type { Words } from "../text/words";

/** Milliseconds that a server may take for a pack. */
const PATIENCE = 15_000;

/** Packs in files name others as seen from their own folder; packs at addresses only others at addresses, never files of this machine. */
export const places: PackPlaces = {
  resolve(reference, from) {
    if (isAddress(reference)) return addressIn(reference);
    if (!isAddress(from)) return isAbsolute(reference) ? normalize(reference) : join(dirname(from), reference);
    const href = addressIn(reference, from);
    return isAddress(href) ? href : unreadable(packSourceFaults.notAllowed);
  },
  read: async (place) => (isAddress(place) ? fetchPackText(place, PATIENCE) : { text: textOf(await bytesIn(place)), from: place }),
};

export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

function addressIn(text: string, base?: string): string {
  try {
    return new URL(text, base).href;
  } catch {
    return unreadable(packSourceFaults.malformed);
  }
}

async function bytesIn(path: string): Promise<Uint8Array> {
  const stats = await stat(path).catch((error: unknown) => unreadable(whyNotOpened(error)));
  // A device or pipe has no end, or none that comes.
  if (!stats.isFile()) return unreadable(packSourceFaults.notAFile);
  const file = await open(path).catch((error: unknown) => unreadable(whyNotOpened(error)));
  try {
    return await startOf(file);
  } finally {
    await file.close();
  }
}

/** All of a file, or a refusal: what a file says of its size may be wrong. */
async function startOf(file: FileHandle): Promise<Uint8Array> {
  const bytes = new Uint8Array(MOST_BYTES + 1);
  let size = 0;
  for (let read = -1; read !== 0 && size < bytes.length; size += read) {
    read = await file
      .read(bytes, size, bytes.length - size)
      .then(({ bytesRead }) => bytesRead)
      .catch((error: unknown) => unreadable(whyNotOpened(error)));
  }
  return size > MOST_BYTES ? unreadable(packFaults.tooLong("1 MB")) : bytes.subarray(0, size);
}

function unreadable(words: Words): never {
  throw new UnreadablePack(words);
}

function whyNotOpened(error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  return fileFaults[code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "no-access"];
}
