import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** Ribbons of Office that an icon stands on: white, light grey, dark. It has no other icons for the dark one. */
const RIBBONS = [
  [255, 255, 255],
  [243, 243, 243],
  [41, 41, 41],
] as const;

type Colour = readonly [red: number, green: number, blue: number];

/** Pixels of a PNG of eight bits with transparency, as red, green, blue and opacity. */
function pixelsOf(png: Buffer): number[][] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([png[24], png[25], png[28]]).toEqual([8, 6, 0]);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const lines: number[][] = [];
  for (let row = 0; row < height; row++) {
    const from = row * (width * 4 + 1);
    lines.push(unfiltered(raw[from]!, [...raw.subarray(from + 1, from + 1 + width * 4)], lines[row - 1] ?? []));
  }
  return lines.flatMap((line) => Array.from({ length: width }, (_, at) => line.slice(4 * at, 4 * at + 4)));
}

/** A line as it was before one of the five filters of PNG. */
function unfiltered(filter: number, line: number[], above: readonly number[]): number[] {
  for (const [at, value] of line.entries()) {
    const [left, up, corner] = [line[at - 4] ?? 0, above[at] ?? 0, at < 4 ? 0 : (above[at - 4] ?? 0)];
    const [p, q, r] = [left, up, corner].map((near) => Math.abs(left + up - corner - near)) as [number, number, number];
    const nearest = p <= q && p <= r ? left : q <= r ? up : corner;
    line[at] = (value + [0, left, up, (left + up) >> 1, nearest][filter]!) & 255;
  }
  return line;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const icons = readdirSync("assets/icons");

describe("the icons of the ribbon", () => {
  test.each(icons)("%s stands out from a white, a light grey and a dark ribbon", (icon) => {
    const solid = pixelsOf(readFileSync(`assets/icons/${icon}`)).filter(([, , , opacity]) => opacity === 255);
    // A twentieth of it at the least: an icon that is nearly all soft edges is no shape.
    const side = Number(/-(\d+)\.png$/.exec(icon)![1]);
    expect(solid.length).toBeGreaterThan((side * side) / 20);
    for (const ribbon of RIBBONS) {
      const worst = Math.min(...solid.map(([red, green, blue]) => contrast([red!, green!, blue!], ribbon)));
      expect([ribbon, worst >= 3]).toEqual([ribbon, true]);
    }
  });

  test("each come in the three sizes that Excel asks for, with their drawings", () => {
    const names = [...new Set(icons.map((icon) => icon.replace(/-\d+\.png$/, "")))];
    expect(icons).toEqual(names.flatMap((name) => [16, 32, 80].map((size) => `${name}-${size}.png`)).sort());
    expect(readdirSync("assets/icon-sources").filter((file) => file.endsWith(".svg"))).toEqual(
      icons.map((icon) => icon.replace(".png", ".svg")),
    );
  });
});
