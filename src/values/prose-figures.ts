import type { ProseFigure } from "./prose/figure";
import { ProseReader, type ProseOptions } from "./prose/reader";

export type { ProseDirection } from "./prose/change";
export type { ProseFigure } from "./prose/figure";
export type { KnownSubject } from "./prose/level";
export type { ProseOptions } from "./prose/reader";

/** All figures of some paragraphs, in printed order. Never throws; a figure that cannot be read for certain is left out. */
export function proseFigures(paragraphs: readonly string[], options: ProseOptions = {}): ProseFigure[] {
  const reader = new ProseReader(options);
  paragraphs.forEach((paragraph, index) => reader.read(paragraph, index));
  return reader.figures;
}
