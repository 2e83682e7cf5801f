/** Signs that could not be decoded, of all that are not ASCII, at most: more of them say that it is another encoding. */
const FEW_LOST = 0.02;
const LOST = /\uFFFD/g;
const NOT_ASCII = /[^\0-\x7f]/g;

/**
 * Reads a file of text as people save it in China: UTF-8, with or without its mark, UTF-16 with it, or GBK; null for what is none of
 * these. Where a few bytes are damaged or cut off, U+FFFD stands for each sign that was lost.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodedAs("utf-16be", bytes);
  return decodedAs("utf-8", bytes) ?? decodedAs("gb18030", bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  const text = decoded(encoding, bytes, { fatal: true }) ?? mostly(decoded(encoding, bytes, { fatal: false })!);
  return text?.includes("\0") ? null : text;
}

function decoded(encoding: string, bytes: Uint8Array, options: TextDecoderOptions): string | null {
  try {
    return new TextDecoder(encoding, options).decode(bytes);
  } catch {
    return null;
  }
}

function mostly(text: string): string | null {
  return count(text, LOST) > FEW_LOST * count(text, NOT_ASCII) ? null : text;
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
