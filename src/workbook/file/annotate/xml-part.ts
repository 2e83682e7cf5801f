import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element of a part, with where it stands in the text. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  /** By name; an attribute with a prefix is `namespace|local`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly in it. */
  text: string;
  readonly start: number;
  /** Behind its start tag. */
  readonly open: number;
  /** At its end tag; the same as `open` where it has none. */
  close: number;
  end: number;
  readonly selfClosing: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in an element or between quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
}

/**
 * A part of a workbook that is changed in a few places; every other character of it stays as it is. That is why this is no tree that
 * would be written anew: what we do not know of stays in it.
 */
export class XmlPart {
  readonly root: XmlElement;
  private readonly edits: Edit[] = [];
  private readonly appended = new Map<XmlElement, string>();

  /** `shallow`: elements of this name are kept without what is in them, which spares a sheet's cells. Throws where it is not XML. */
  constructor(
    readonly source: string,
    shallow?: string,
  ) {
    this.root = parse(source, shallow);
  }

  get changed(): boolean {
    return this.edits.length + this.appended.size > 0;
  }

  /** All elements of this name, at any depth. */
  all(local: string): XmlElement[] {
    return descendants(this.root).filter((element) => element.local === local);
  }

  sourceOf({ start, end }: XmlElement): string {
    return this.source.slice(start, end);
  }

  remove(element: XmlElement): void {
    this.replace(element, "");
  }

  /** Puts something else in the place of an element. */
  replace({ start, end }: XmlElement, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Puts an element, written without a prefix, behind the last one in another. */
  append(parent: XmlElement, xml: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? "") + this.native(xml));
  }

  /** Puts an element where the schema's order of its parent's children wants it; before others of its name. */
  insert(parent: XmlElement, order: readonly string[], local: string, xml: string): void {
    const before = parent.children.filter((child) => order.includes(child.local) && order.indexOf(child.local) < order.indexOf(local));
    const at = before.at(-1)?.end ?? parent.open;
    this.edits.push({ start: at, end: at, text: this.native(xml) });
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.source.slice(element.start, element.open);
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
    const text = ` ${name}="${escapeXml(value)}"`;
    const start = element.start + (found ? found.index : 1 + element.name.length);
    this.edits.push({ start, end: start + (found?.[0].length ?? 0), text });
  }

  toString(): string {
    const edits = [...this.edits, ...[...this.appended].map(([parent, xml]) => appending(parent, xml))];
    let [text, at] = ["", 0];
    for (const { start, end, text: replacement } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
      text += this.source.slice(at, start) + replacement;
      at = end;
    }
    return text + this.source.slice(at);
  }

  /** Some programs write every name with a prefix; then ours say which names they mean. */
  private native(xml: string): string {
    return this.root.name.includes(":") ? xml.replace(/^<[\w.]+/, (begin) => `${begin} xmlns="${this.root.namespace}"`) : xml;
  }
}

function appending({ selfClosing, open, close, name }: XmlElement, xml: string): Edit {
  return selfClosing ? { start: open - 2, end: open, text: `>${xml}</${name}>` } : { start: close, end: close, text: xml };
}

export function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

function parse(source: string, shallow: string | undefined): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let [start, skipped] = [0, 0];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentagstart", () => (start = source.lastIndexOf("<", parser.position - 1)));
  parser.on("opentag", (tag) => {
    if (skipped > 0 || (stack.length > 0 && stack.at(-1)!.local === shallow)) return void skipped++;
    const element = toElement(tag, start, parser.position);
    root ??= element;
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => {
    if (skipped > 0) return void skipped--;
    const element = stack.pop()!;
    element.end = parser.position;
    element.close = element.selfClosing ? element.open : source.lastIndexOf("</", parser.position - 1);
  });
  const take = (text: string): void => {
    if (skipped === 0 && stack.length > 0) stack.at(-1)!.text += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(source).close();
  return root!;
}

function toElement({ name, local, uri, attributes, isSelfClosing }: SaxesTagNS, start: number, open: number): XmlElement {
  const named = Object.values(attributes).map((attribute): [string, string] => [
    attribute.prefix === "" ? attribute.name : `${attribute.uri}|${attribute.local}`,
    attribute.value,
  ]);
  return {
    name,
    local,
    namespace: uri,
    attributes: Object.fromEntries(named),
    children: [],
    text: "",
    start,
    open,
    close: open,
    end: open,
    selfClosing: isSelfClosing,
  };
}
