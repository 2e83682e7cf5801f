import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of an Office file by name, as text; pictures and macros come out as signs that only compare. */
export type Parts = Record<string, string>;

export function partsOf(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}

/** A part as the text that it holds. */
export function textOf(parts: Parts, name: string): string {
  return strFromU8(strToU8(parts[name]!, true));
}

export function fileOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text, true)])));
}

/** Puts a text into a part in place of another that must be there. */
export function replaceIn(parts: Parts, name: string, what: string, by: string): void {
  if (!parts[name]?.includes(what)) throw new Error(`${name} does not hold ${what}`);
  parts[name] = parts[name].replace(what, () => strFromU8(strToU8(by), true));
}

/** Adds a part that another refers to. */
export function addPart(parts: Parts, from: string, name: string, type: string, relation: string, text: string): void {
  const slash = from.lastIndexOf("/") + 1;
  const relations = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  parts[relations] ??= '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  replaceIn(
    parts,
    relations,
    "</Relationships>",
    `<Relationship Id="added${parts[relations].length}" Type="${relation}" Target="/${name}"/></Relationships>`,
  );
  replaceIn(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${type}"/></Types>`);
  parts[name] = strFromU8(strToU8(text), true);
}
