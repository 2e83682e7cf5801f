import { objectClass } from "../executor/table";
import { HostError } from "../protocol/host-error";

interface Created {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A workbook that a page made of a file; nobody sees it before it is opened. */
export const workbookCreated = objectClass<Created>({
  name: "WorkbookCreated",
  identity: "Id",
  properties: { Id: { get: ({ id }) => id } },
  methods: { Open: { call: ({ bytes }, _, { opened }) => void opened.push(bytes) } },
});

/** What stands around a workbook on the web. */
export const wacWorkbook = objectClass<null>({
  name: "WacWorkbook",
  methods: { CreateAndOpenWorkbook: { call: (_, args, { opened }) => void opened.push(workbookFile(args.text(0))) } },
});

/** The bytes of a workbook file; Excel takes .xlsx only, which is a ZIP file. */
export function workbookFile(base64: string): Uint8Array {
  const text = atob(base64);
  if (!text.startsWith("PK")) throw HostError.invalidArgument("Application.createWorkbook");
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
