import { UnreadablePack, type PackText } from "../pack/load";
import { MOST_TEXT } from "../pack/read-document";
import { packFaults, packSourceFaults } from "../text/pack-faults";

/** UTF-8 takes at most so many bytes for a sign. */
export const MOST_BYTES = 3 * MOST_TEXT;

/**
 * The text at an address, and the address that it came from in the end. Reads no further than a pack may be long, however much the server sends, and no longer than `patience`
 * milliseconds. No cookies go with it. Rejects with `UnreadablePack`.
 */
export async function fetchPackText(address: string, patience: number): Promise<PackText> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      // What the server said is still good may be used; anything else is asked for again.
      cache: "no-cache",
    });
    if (!response.ok) throw new UnreadablePack(packSourceFaults.status(response.status));
    return { text: textOf(await bytesOf(response)), from: response.url };
  } catch (error) {
    throw error instanceof UnreadablePack ? error : new UnreadablePack(packSourceFaults.unreachable);
  }
}

/** A pack from bytes; `UnreadablePack` where they are no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadablePack(packSourceFaults.notUtf8);
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader!.cancel();
      throw new UnreadablePack(packFaults.tooLong("1 MB"));
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
