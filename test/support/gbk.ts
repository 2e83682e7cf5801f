/** The codes of all signs of two bytes, by what they decode to: there is an encoder of GBK neither in Node nor in a browser. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder("gb18030", { fatal: true });
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);

/** A text as Windows in China saves it when it is asked for ANSI. Throws where GBK lacks a sign. */
export function inGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : codeOf(sign))));
}

function codeOf(sign: string): readonly number[] {
  const code = codes.get(sign);
  if (!code) throw new Error(`GBK lacks ${sign}`);
  return code;
}
