import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeText } from "../../src/importing/decode-text";
import { inGbk } from "../support/gbk";

const utf8 = new TextEncoder();
const chinese = fc.string({ unit: fc.constantFrom(..."项目名称年度总体目标（元）1234.5\t\n"), minLength: 1 });

function utf16(text: string, mark: readonly [number, number]): Uint8Array {
  const units = [...text].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from([...mark, ...units.flatMap((unit) => (mark[0] === 0xff ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]))]);
}

test.each<[string, readonly number[]]>([
  ["UTF-8", [0xe9, 0xa1, 0xb9, 0xe7, 0x9b, 0xae]],
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xe9, 0xa1, 0xb9, 0xe7, 0x9b, 0xae]],
  ["UTF-16 of a small end", [0xff, 0xfe, 0x79, 0x98, 0xee, 0x76]],
  ["UTF-16 of a big end", [0xfe, 0xff, 0x98, 0x79, 0x76, 0xee]],
  ["GBK", [0xcf, 0xee, 0xc4, 0xbf]],
])("reads 项目 in %s", (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe("项目");
});

test("any text reads the same in every encoding that people save in", () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const saved = [utf8.encode(text), utf16(text, [0xff, 0xfe]), utf16(text, [0xfe, 0xff])];
      expect(saved.map(decodeText)).toEqual([text, text, text]);
    }),
  );
  // Two or three signs alone may be either; a document is longer.
  const long = fc.tuple(chinese, chinese).map(([before, behind]) => `${before}财政项目支出绩效目标申报表${behind}`);
  fc.assert(fc.property(long, (text) => expect(decodeText(inGbk(text))).toBe(text)));
});

test("a text cut off or damaged at a few places loses those signs and no others", () => {
  const line = "财政项目支出绩效目标申报表\n".repeat(20);
  expect(decodeText(utf8.encode(line.trim()).subarray(0, -1))).toBe(`${line.trim().slice(0, -1)}\uFFFD`);
  expect(decodeText(Uint8Array.from([...inGbk(line), 0xff]))).toBe(`${line}\uFFFD`);
  const damaged = utf8.encode(line);
  damaged[1] = 0x20;
  expect(decodeText(damaged)).toBe(`\uFFFD \uFFFD${line.slice(1)}`);
});

test("signs that were lost before it was saved make it no other encoding", () => {
  expect(decodeText(utf8.encode("项\uFFFD\uFFFD称"))).toBe("项\uFFFD\uFFFD称");
});

test("what is no text is none", () => {
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  expect(decodeText(Uint8Array.from([0xff, 0xff, 0xff, 0x80, 0x80]))).toBeNull();
  expect(decodeText(new Uint8Array())).toBe("");
});
