import { HostError } from "../protocol/host-error";
import type { Book } from "./book";
import { newId } from "./ids";

/** A custom XML part of the workbook. */
export interface CustomXmlPart {
  readonly id: string;
  namespace: string;
  xml: string;
}

/** Keeps a part. Excel forgets what could be undone whenever parts are written. */
export function addCustomXml(book: Book, xml: string): CustomXmlPart {
  const part = { id: newId(), namespace: namespaceOf(xml), xml };
  book.customXml.push(part);
  book.undo.clear();
  return part;
}

export function setCustomXml(book: Book, part: CustomXmlPart, xml: string): void {
  part.namespace = namespaceOf(xml);
  part.xml = xml;
  book.undo.clear();
}

export function removeCustomXml(book: Book, part: CustomXmlPart): void {
  book.customXml = book.customXml.filter((each) => each !== part);
  book.undo.clear();
}

/** The namespace of a document's root element; a text without a root is refused. */
function namespaceOf(xml: string): string {
  const root = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<(?:([\p{L}_][\p{L}\p{N}_.-]*):)?[\p{L}_][\p{L}\p{N}_.-]*((?:\s+[^<>]*)?)\/?>/u.exec(
    xml,
  );
  if (!root) throw HostError.invalidArgument();
  const [, prefix, attributes = ""] = root;
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return declared?.[1] ?? declared?.[2] ?? "";
}
