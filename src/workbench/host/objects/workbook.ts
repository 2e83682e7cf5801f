import { asFlag, asOneOf } from "../executor/arguments";
import { objectClass, type Live } from "../executor/table";
import type { Book } from "../model/book";
import { HostError } from "../protocol/host-error";
import { comments } from "./comments";
import { customXmlParts } from "./custom-xml";
import { names } from "./names";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { settings } from "./settings";
import { tables } from "./tables";
import { workbookCreated, workbookFile } from "./workbook-created";
import { workbookProtection } from "./workbook-protection";
import { worksheets } from "./worksheets";

export const application = objectClass<Book>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        const mode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        if (mode !== "Automatic") throw HostError.notEmulated(`Application.calculationMode "${mode}"`);
      },
    },
  },
  methods: {
    Calculate: { call: (book) => book.calculation.settle() },
    CreateWorkbook: {
      since: "1.8",
      call: (_, args, { opened }): Live => workbookCreated.of({ id: String(opened.length + 1), bytes: workbookFile(args.text(0)) }),
    },
    // Nothing is drawn and formulas are calculated when read, so there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
});

export const runtime = objectClass<Book>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      since: "1.8",
      get: (_, session) => session.runtime.enableEvents,
      set: (_, value, session) => (session.runtime.enableEvents = asFlag(value)),
    },
  },
});

export const workbook = objectClass<Book>({
  name: "Workbook",
  properties: {
    Name: { since: "1.7", get: ({ name }) => name },
    ReadOnly: { since: "1.8", get: (_, { levers }) => levers.readOnly !== null },
  },
  navigation: {
    Application: { to: (book) => application.of(book) },
    Worksheets: { to: (book) => worksheets.of(book) },
    Names: { to: (book) => names.of(book) },
    Tables: { to: (book) => tables.of({ book, sheet: null }) },
    CustomXmlParts: { since: "1.5", to: (book) => customXmlParts.of({ book }) },
    Comments: { since: "1.10", to: (book) => comments.of({ book, sheet: null }) },
    Protection: { since: "1.7", to: (book) => workbookProtection.of(book) },
    Settings: { since: "1.4", to: (book) => settings.of(book) },
    _Runtime: { since: "1.5", to: (book) => runtime.of(book) },
  },
  methods: {
    GetSelectedRange: { call: ({ selection }): Live => range.of(selection) },
    GetSelectedRanges: { since: "1.9", call: ({ selection: { sheet, area } }): Live => rangeAreas.of({ sheet, areas: [area] }) },
    GetActiveCell: {
      since: "1.7",
      call: ({ selection: { sheet, area } }): Live => range.of({ sheet, area: { ...area, bottom: area.top, right: area.left } }),
    },
    _RemoveReference: { call: (_, args, session) => session.release(args.text(0)) },
    // Event details name the range that changed by reference; pages fetch it here.
    _GetRangeForEventByReferenceId: { call: (_, args, session) => session.byReference(args.text(0)) },
    _GetRangeOrNullObjectForEventByReferenceId: {
      call: (_, args, session) => {
        try {
          return session.byReference(args.text(0));
        } catch (error) {
          if (error instanceof HostError) return null;
          throw error;
        }
      },
    },
  },
});
