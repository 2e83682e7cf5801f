import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** One for all: a check makes hundreds of hashes. */
const utf8 = new TextEncoder();

/** SHA-256 of a text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8.encode(text)));
}
