import { asText } from "../executor/arguments";
import { objectClass, type Live } from "../executor/table";
import type { Book } from "../model/book";

/** One entry of `workbook.settings`. */
interface Setting {
  readonly book: Book;
  readonly key: string;
}

export const setting = objectClass<Setting>({
  name: "Setting",
  identity: "_Id",
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => book.settings.set(key, value),
    },
  },
  methods: { Delete: { call: ({ book, key }) => void book.settings.delete(key) } },
});

export const settings = objectClass<Book>({
  name: "SettingCollection",
  collection: {
    items: (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
    byKey: (book, key) => (book.settings.has(asText(key)) ? setting.of({ book, key: asText(key) }) : null),
    members: { GetItem: true, GetItemOrNullObject: true, GetCount: true },
  },
  methods: {
    Add: {
      call: (book, args): Live => {
        const key = args.text(0);
        book.settings.set(key, args.raw(1));
        return setting.of({ book, key });
      },
    },
  },
});
