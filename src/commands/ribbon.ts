import type { WorkbookPort } from "../workbook/port";
import { checkWorkbook, clearWorkbook, type CheckOptions } from "./check-workbook";
import { faultCode, faultKind } from "./fault-report";
import type { CommandMessage, Result } from "./message-address";
import { languageOf, type Connection } from "./office";
import { ownName } from "./own-name";
import type { PackSource } from "./pack-source";
import { isSummarised } from "./is-summarised";
import { leftSomething } from "./left-something";
import { putSummaries } from "./summarise-workbook";

/** What the ribbon's commands need of the world. */
export interface CommandSurroundings {
  readonly port: () => WorkbookPort;
  /** Settles once it is known where the command runs. */
  readonly connected: () => Promise<Connection>;
  /** Shows a message, and settles when it need not be shown any longer. */
  readonly tell: (message: CommandMessage) => Promise<void>;
  /** Where the rules come from; left out, the shared ones. */
  readonly packs?: Pick<PackSource, "inForce">;
  readonly displayLanguage: () => string | undefined;
}

/** A command's event, as far as it concerns us. */
export interface CommandEvent {
  completed(): void;
}

export type Command = (event: CommandEvent) => Promise<void>;

/** The ribbon's commands by the names that the manifest calls them. None throws, and each says that it is done. */
export function ribbonCommands(
  surroundings: CommandSurroundings,
): Readonly<Record<"checkWorkbook" | "summariseWorkbook" | "clearMarks", Command>> {
  return {
    checkWorkbook: command("check", surroundings, async (port, language) => {
      const { packs } = surroundings;
      const { result, unwritten } = await checkWorkbook(port, { language, by: ownName(), packs });
      if (result.files.every(({ sheets }) => sheets.length === 0)) return "nothing-recognised";
      if (unwritten) return `checked-${unwritten}`;
      return (await isShown(port.showReport())) ? null : "report-hidden";
    }),
    summariseWorkbook: command("summarise", surroundings, (port, language) => summarise(port, { language, packs: surroundings.packs })),
    clearMarks: command("clear", surroundings, async (port) => {
      return leftSomething(await clearWorkbook(port)) ? "some-kept" : null;
    }),
  };
}

/** The check, and the summary sheets from what it has read. */
async function summarise(port: WorkbookPort, given: Pick<CheckOptions, "language" | "packs">): Promise<Result | null> {
  const options = { ...given, by: ownName() };
  const checked = await checkWorkbook(port, options);
  if (checked.result.files.every(({ sheets }) => sheets.length === 0)) return "nothing-recognised";
  if (!isSummarised(checked)) return `checked-${checked.unwritten!}`;
  const { written, locked, released } = await putSummaries(port, checked, options);
  const isToSee = await isShown(written.has("cover") ? port.showSummary("cover") : port.showReport());
  if (locked.length > 0) return "summaries-locked";
  if (released.length > 0) return "summaries-released";
  if (checked.unwritten) return `checked-${checked.unwritten}`;
  return isToSee ? null : "cover-hidden";
}

/** False where somebody has hidden the sheet that was to be shown: it is up to date all the same. */
async function isShown(showing: Promise<void>): Promise<boolean> {
  try {
    await showing;
    return true;
  } catch (error) {
    if (faultKind(error) === "hidden-sheet") return false;
    throw error;
  }
}

type Work = (port: WorkbookPort, language: CommandMessage["language"]) => Promise<Result | null>;

function command(job: CommandMessage["job"], surroundings: CommandSurroundings, work: Work): Command {
  return async (event) => {
    try {
      const message = await outcome(job, surroundings, work);
      if (message) await surroundings.tell(message);
    } catch {
      // Nothing is left to tell it with.
    } finally {
      event.completed();
    }
  };
}

/** Does the work; what there is to tell, if anything. */
async function outcome(job: CommandMessage["job"], surroundings: CommandSurroundings, work: Work): Promise<CommandMessage | null> {
  const language = languageOf(surroundings.displayLanguage());
  try {
    const connection = await surroundings.connected();
    if (connection.kind !== "connected") return { job, why: connection.kind, code: "", language };
    const why = await work(surroundings.port(), connection.office.language);
    return why && { job, why, code: "", language };
  } catch (error) {
    return { job, why: faultKind(error), code: faultCode(error), language };
  }
}
