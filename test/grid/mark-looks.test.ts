import { describe, expect, test } from "@jest/globals";
import { markLooks, markStyles, type MarkStyle } from "../../src/grid/mark-looks";

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

/**
 * How colours look to eyes without one kind of cones, on linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
 */
const EYES: Readonly<Record<string, Matrix>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Three {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

function times(matrix: Matrix, [r, g, b]: Three): Three {
  const [x, y, z] = matrix.map(([first, second, third]) => Math.min(1, Math.max(0, first * r + second * g + third * b)));
  return [x!, y!, z!];
}

const luminance = ([r, g, b]: Three): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE L*a*b* under D65. */
function lab(colour: Three): Three {
  const [r, g, b] = colour;
  const bent = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = bent(luminance(colour));
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const fillOf = (style: MarkStyle): Three => linear(markLooks[style].colours.fill);
const pairs = markStyles.flatMap((one, at) => markStyles.slice(at + 1).map((other) => [one, other] as const));

describe("the looks of marks", () => {
  test.each(markStyles)("%s is legible on its fill, as WCAG asks", (style) => {
    const [fill, text] = [luminance(fillOf(style)), luminance(linear(markLooks[style].colours.color))];
    expect((fill + 0.05) / (text + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  // One step of L* or of colour difference is what a trained eye just sees; ten are seen at a glance.
  test.each(pairs)("%s and %s differ in greyscale print and to every eye", (one, other) => {
    expect(Math.abs(lab(fillOf(one))[0] - lab(fillOf(other))[0])).toBeGreaterThanOrEqual(5);
    for (const [name, matrix] of Object.entries(EYES)) {
      const [a, b] = [one, other].map((style) => lab(times(matrix, fillOf(style))));
      expect([name, Math.hypot(...a!.map((value, at) => value - b![at]!)) >= 10]).toEqual([name, true]);
    }
  });

  test.each(pairs)("%s and %s differ in type and in the line around them, whatever the colour", (one, other) => {
    expect(markLooks[one].font).not.toBe(markLooks[other].font);
    expect(markLooks[one].line).not.toBe(markLooks[other].line);
  });

  test("the graver, the darker", () => {
    const lightness = markStyles.map((style) => lab(fillOf(style))[0]);
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
  });
});
