import { objectClass } from "../executor/table";
import { protectionOptions } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";

export const worksheetProtection = objectClass<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: ({ protection }) => protection !== null },
    Options: { get: ({ protection }) => protection?.options ?? null },
  },
  methods: {
    Protect: {
      call: (sheet, args) => {
        if (sheet.protection) throw HostError.invalidOperation("The worksheet is already protected.");
        sheet.protection = { options: protectionOptions(args.record(0)), password: args.text(1, "") };
        sheet.book.undo.clear();
      },
    },
    Unprotect: {
      call: (sheet, args) => {
        if (sheet.protection && sheet.protection.password !== args.text(0, "")) throw HostError.accessDenied();
        sheet.protection = null;
        sheet.book.undo.clear();
      },
    },
  },
});
