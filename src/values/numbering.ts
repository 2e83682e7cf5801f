/** Kinds of numbering before a name, from the outermost inwards: 一、 （一） 1. （1） 其中. */
const OUTLINE = [/^[一二三四五六七八九十]+[、.．]/, /^[(（][一二三四五六七八九十]+[)）]/, /^\d+[、.．]/, /^[(（]\d+[)）]/, /^其中/];

/** How deep in an outline a name's numbering puts it, the outermost being 0; null of a name without any. */
export function outlineLevel(name: string): number | null {
  const level = OUTLINE.findIndex((kind) => kind.test(name));
  return level < 0 ? null : level;
}

/** True of what stands behind 其中, and so is a part of what stands above it. */
export function isOfWhich(name: string): boolean {
  return outlineLevel(name) === OUTLINE.length - 1;
}

/** Kind of a numbering, whatever its number: （一） and （二） are one. */
export function numberingStyle(numbering: string): string {
  return numbering
    .replace(/[一二三四五六七八九十]+/, "一")
    .replace(/\d+/, "1")
    .replace(/[①-⑳]/, "①");
}
