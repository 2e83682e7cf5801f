import { objectClass } from "../executor/table";
import type { Book } from "../model/book";
import { HostError } from "../protocol/host-error";

/** Protection of the workbook's structure. */
export const workbookProtection = objectClass<Book>({
  name: "WorkbookProtection",
  properties: {
    Protected: { get: ({ protection }) => protection !== null },
  },
  methods: {
    Protect: {
      call: (book, args) => {
        if (book.protection) throw HostError.accessDenied();
        book.protection = { password: args.text(0, "") };
        book.undo.clear();
      },
    },
    Unprotect: {
      call: (book, args) => {
        if (book.protection && book.protection.password !== args.text(0, "")) throw HostError.accessDenied();
        book.protection = null;
        book.undo.clear();
      },
    },
  },
});
