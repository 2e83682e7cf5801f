import { strToU8, unzipSync, zipSync } from "fflate";
import { escapeXml, XmlPart, type XmlElement } from "./xml-part";

/** Why no copy of a workbook can be written that would hold all of it. `part` names the one concerned. */
export type WriteFault = "format" | "strict" | "signature" | "structure" | "shared" | "part";

export class UnwritableFile extends Error {
  constructor(
    readonly fault: WriteFault,
    readonly part: string,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${part}`, options);
  }
}

/** A reference from one part to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Any moment: a copy of the same workbook is the same file. */
const MOMENT = "2000-01-01T12:00:00";

/** The parts of an Office file. What nobody changes is written as it was read, byte for byte. */
export class Package {
  private readonly parts: Map<string, Uint8Array>;

  private constructor(private readonly original: ReadonlyMap<string, Uint8Array>) {
    this.parts = new Map(original);
  }

  static open(bytes: Uint8Array): Package {
    try {
      return new Package(new Map(Object.entries(unzipSync(bytes))));
    } catch (error) {
      throw new UnwritableFile("format", "ZIP", { cause: error });
    }
  }

  toBytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { mtime: MOMENT });
  }

  /** Whether any part was added, removed or written. */
  get changed(): boolean {
    return this.parts.size !== this.original.size || [...this.parts].some(([name, bytes]) => this.original.get(name) !== bytes);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(this.stored(name));
  }

  /** A part as it stands; nothing where there is none. */
  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(this.stored(name));
  }

  /** A part as text. Throws `UnwritableFile` where it is no UTF-8. */
  text(name: string): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.parts.get(this.stored(name)));
    } catch (error) {
      throw new UnwritableFile("part", name, { cause: error });
    }
  }

  /** A part as XML. Throws `UnwritableFile` where it is not. */
  xml(name: string, shallow?: string): XmlPart {
    const text = this.text(name);
    try {
      return new XmlPart(text, shallow);
    } catch (error) {
      throw new UnwritableFile("part", name, { cause: error });
    }
  }

  put(name: string, text: string): void {
    this.parts.set(this.stored(name), strToU8(text));
  }

  /** Writes a part back where it was changed. */
  putXml(name: string, part: XmlPart): void {
    if (part.changed) this.put(name, part.toString());
  }

  /** Adds a part under the first free name, such as xl/comments3.xml. */
  add(stem: string, extension: string, contentType: string, text: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number++;
    const name = `${stem}${number}.${extension}`;
    this.put(name, text);
    const types = this.xml(CONTENT_TYPES);
    types.append(types.root, `<Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`);
    this.putXml(CONTENT_TYPES, types);
    return name;
  }

  /** Removes a part, its relationships, and the parts that only it referred to. */
  remove(name: string): void {
    this.parts.delete(this.stored(name));
    const types = this.xml(CONTENT_TYPES);
    const own = types.root.children.filter(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${name.toLowerCase()}`);
    own.forEach((override) => types.remove(override));
    this.putXml(CONTENT_TYPES, types);
    this.removeReferred(name);
  }

  /** Removes the relationships of a part, and the parts that only it referred to. */
  removeReferred(name: string): void {
    const targets = this.relationships(name).filter(({ external }) => !external);
    this.parts.delete(this.stored(relationshipsOf(name)));
    targets.forEach(({ target }) => this.removeUnlessReferred(target));
  }

  contentType(name: string): string | undefined {
    const { children } = this.xml(CONTENT_TYPES).root;
    const override = children.find(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${name.toLowerCase()}`);
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = children.find(({ attributes }) => attributes["Extension"]?.toLowerCase() === extension);
    return (override ?? byExtension)?.attributes["ContentType"];
  }

  /** What a part refers to; the package itself is the part without a name. */
  relationships(name: string): Relationship[] {
    const path = relationshipsOf(name);
    return this.has(path) ? this.xml(path).root.children.map((element) => toRelationship(element, name)) : [];
  }

  /** Lets one part refer to another, and gives the id of the reference. */
  relate(name: string, type: string, target: string): string {
    return this.refer(name, `Type="${type}" Target="/${escapeXml(target)}"`);
  }

  /** Lets a part refer to something outside, whose address is given as it stands in a link. */
  relateOutside(name: string, type: string, target: string): string {
    return this.refer(name, `Type="${type}" Target="${escapeXml(target)}" TargetMode="External"`);
  }

  private refer(name: string, attributes: string): string {
    const path = relationshipsOf(name);
    if (!this.has(path))
      this.put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const part = this.xml(path);
    const ids = new Set(part.root.children.map(({ attributes }) => attributes["Id"]));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    part.append(part.root, `<Relationship Id="rId${number}" ${attributes}/>`);
    this.putXml(path, part);
    return `rId${number}`;
  }

  /** Lets a part refer to these and no others, under the ids that they have. */
  putRelationships(name: string, related: readonly Relationship[]): void {
    const targetOf = ({ target, external }: Relationship): string =>
      external ? `Target="${escapeXml(target)}" TargetMode="External"` : `Target="/${escapeXml(target)}"`;
    const all = related.map((each) => `<Relationship Id="${escapeXml(each.id)}" Type="${escapeXml(each.type)}" ${targetOf(each)}/>`);
    const begin = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">`;
    this.put(relationshipsOf(name), `${begin}${all.join("")}</Relationships>`);
  }

  unrelate(name: string, target: string): void {
    const path = relationshipsOf(name);
    const part = this.xml(path);
    const found = part.root.children.filter((element) => toRelationship(element, name).target === target);
    if (found.length === part.root.children.length) return void this.parts.delete(this.stored(path));
    found.forEach((element) => part.remove(element));
    this.putXml(path, part);
  }

  private removeUnlessReferred(target: string): void {
    const sources = this.names.filter((each) => each.endsWith(".rels")).map(partOfRelationships);
    const referred = sources.some((source) => this.relationships(source).some((each) => !each.external && each.target === target));
    if (!referred && this.has(target)) this.remove(target);
  }

  /** Names of parts differ only in more than case. */
  private stored(name: string): string {
    if (this.parts.has(name)) return name;
    return this.names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
  }
}

function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function partOfRelationships(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, "$1");
}

function toRelationship({ attributes }: XmlElement, source: string): Relationship {
  const external = attributes["TargetMode"] === "External";
  const target = attributes["Target"] ?? "";
  return { id: attributes["Id"] ?? "", type: attributes["Type"] ?? "", target: external ? target : resolve(source, target), external };
}

/** A target as the name of a part: it stands relative to the part that refers to it, or from the root. */
function resolve(source: string, target: string): string {
  try {
    return decodeURI(new URL(target, `part:///${source}`).pathname.slice(1));
  } catch {
    return target;
  }
}
