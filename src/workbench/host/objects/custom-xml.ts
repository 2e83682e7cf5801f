import { objectClass, type Collection, type Live } from "../executor/table";
import type { Book } from "../model/book";
import { addCustomXml, removeCustomXml, setCustomXml, type CustomXmlPart } from "../model/custom-xml";
import { HostError } from "../protocol/host-error";

interface Held {
  readonly book: Book;
  readonly part: CustomXmlPart;
}

/** The parts of a workbook, or those of one namespace. */
interface Parts {
  readonly book: Book;
  readonly namespace?: string;
}

export const customXmlPart = objectClass<Held>({
  name: "CustomXmlPart",
  identity: "Id",
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => part.namespace },
  },
  methods: {
    GetXml: { call: ({ part }) => part.xml },
    SetXml: { call: ({ book, part }, args) => setCustomXml(book, part, args.text(0)) },
    Delete: { call: ({ book, part }) => removeCustomXml(book, part) },
  },
});

const parts: Collection<Parts> = {
  items: (all) => held(all).map((each) => customXmlPart.of(each)),
  byKey: (all, key) => liveOrNull(held(all).filter(({ part }) => part.id === key)),
  members: { GetItem: true, GetItemOrNullObject: true, GetCount: true },
};

export const customXmlPartsOfNamespace = objectClass<Parts>({
  name: "CustomXmlPartScopedCollection",
  collection: parts,
  methods: {
    GetOnlyItem: {
      call: (all): Live => {
        const only = liveOrNull(held(all));
        if (!only) throw HostError.invalidOperation("The collection does not have exactly one item.");
        return only;
      },
    },
    GetOnlyItemOrNullObject: { call: (all) => liveOrNull(held(all)) },
  },
});

export const customXmlParts = objectClass<Parts>({
  name: "CustomXmlPartCollection",
  collection: parts,
  methods: {
    Add: { call: ({ book }, args): Live => customXmlPart.of({ book, part: addCustomXml(book, args.text(0)) }) },
    GetByNamespace: { call: ({ book }, args): Live => customXmlPartsOfNamespace.of({ book, namespace: args.text(0) }) },
  },
});

function held({ book, namespace }: Parts): Held[] {
  return book.customXml.filter((part) => namespace === undefined || part.namespace === namespace).map((part) => ({ book, part }));
}

function liveOrNull(found: readonly Held[]): Live | null {
  return found.length === 1 ? customXmlPart.of(found[0]!) : null;
}
