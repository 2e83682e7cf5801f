import { gridWords } from "../../../text/workbench-grid";
import type { Words } from "../../../text/words";
import type { Book } from "../../host/model/book";
import { HostError } from "../../host/protocol/host-error";

/** What to tell the person whose deed the workbook refused. Anything but a refusal is a fault, and stays one. */
export function refusal(error: unknown, book: Book): Words {
  if (!(error instanceof HostError)) throw error;
  if (error.code === "AccessDenied") return gridWords.protected(book.active.name);
  if (error.code === "InvalidArgument") return gridWords.invalid();
  if (error.code === "ItemAlreadyExists") return gridWords.taken();
  if (error.message.includes("split a merged area")) return gridWords.merged();
  if (error.message.includes("at least one visible")) return gridWords.lastSheet();
  if (error.code === HostError.NOT_EMULATED) return gridWords.notEmulated(error.message.replace(/^not emulated: /, ""));
  return gridWords.refused(error.message);
}
