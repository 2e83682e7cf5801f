import type { WorkbookPort } from "../workbook/port";
import type { CheckOptions } from "./check-workbook";
import type { Hearing } from "./dialog";
import { faultCode, faultKind } from "./fault-report";
import type { CommandMessage, Job, Result } from "./message-address";
import { languageOf, type Connection } from "./office";
import { chosenLanguage } from "./own-language";
import type { PackSource } from "./pack-source";

/** Windows in which a command asks what it needs to know. */
export type AskingPage = "insert-template" | "import-text";

/** What the ribbon's commands need of the world. */
export interface CommandSurroundings {
  readonly port: () => WorkbookPort;
  /** Settles once it is known where the command runs. */
  readonly connected: () => Promise<Connection>;
  /** Shows a message, and settles when it need not be shown any longer: true where she asked for what it offers. */
  readonly tell: (message: CommandMessage) => Promise<boolean>;
  /** Asks in a window of its own; null where she closed it, or it could not be opened. */
  readonly ask: <Answer>(page: AskingPage, language: CommandMessage["language"], hear: Hearing<Answer>) => Promise<Answer | null>;
  /** Where the rules come from; left out, the shared ones. */
  readonly packs?: Pick<PackSource, "inForce">;
  readonly displayLanguage: () => string | undefined;
}

/** A command's event, as far as it concerns us. */
export interface CommandEvent {
  completed(): void;
}

export type Command = (event: CommandEvent) => Promise<void>;

/** What a command has to tell of its work: nothing, a name, or a name and what belongs to it. */
export type Told = Result | null | { readonly why: Result; readonly unjudged?: number; readonly details?: readonly string[] };

/** What a command works with once Excel has answered. */
export interface Workplace extends Pick<CheckOptions, "language" | "packs"> {
  readonly port: WorkbookPort;
  /** Tells something on the way; true where she asked for what it offers. */
  readonly offer: (told: Exclude<Told, null | string>) => Promise<boolean>;
  readonly ask: CommandSurroundings["ask"];
}

export type Work = (place: Workplace) => Promise<Told>;

const checks = () => import(/* webpackChunkName: "ribbon-checks" */ "./ribbon-checks");
const sheets = () => import(/* webpackChunkName: "ribbon-sheets" */ "./ribbon-sheets");
const copies = () => import(/* webpackChunkName: "ribbon-copies" */ "./ribbon-copies");

/** By the names that the manifest calls them. What each needs is loaded when it is pressed: Excel loads this page for every one of them. */
const works = {
  checkWorkbook: { job: "check", load: async () => (await checks()).checkAll },
  checkSheet: { job: "check", load: async () => (await checks()).checkShown },
  nextFinding: { job: "step", load: async () => (await checks()).goToNext },
  previousFinding: { job: "step", load: async () => (await checks()).goToPrevious },
  summariseWorkbook: { job: "summarise", load: async () => (await checks()).summarise },
  clearMarks: { job: "clear", load: async () => (await checks()).clearMarks },
  insertTemplates: { job: "template", load: async () => (await sheets()).pickTemplates },
  importText: { job: "import", load: async () => (await sheets()).pickText },
  showRules: { job: "rules", load: async () => (await checks()).showRules },
  openCleanCopy: { job: "copy", load: async () => (await copies()).openCopy },
} satisfies Record<string, { readonly job: Job; readonly load: () => Promise<Work> }>;

export type CommandName = keyof typeof works;

/** The functions that buttons of the ribbon may be bound to. */
export const commandNames = Object.keys(works) as readonly CommandName[];

/** The ribbon's commands. None throws, and each says that it is done. */
export function ribbonCommands(surroundings: CommandSurroundings): Readonly<Record<CommandName, Command>> {
  const entries = commandNames.map((name) => [name, command(name, surroundings)] as const);
  return Object.fromEntries(entries) as Record<CommandName, Command>;
}

function command(name: CommandName, surroundings: CommandSurroundings): Command {
  return async (event) => {
    try {
      const message = await outcome(name, surroundings);
      if (message) await surroundings.tell(message);
    } catch {
      // Nothing is left to tell it with.
    } finally {
      event.completed();
    }
  };
}

/** Does the work; what there is to tell, if anything. */
async function outcome(name: CommandName, surroundings: CommandSurroundings): Promise<CommandMessage | null> {
  const language = chosenLanguage() ?? languageOf(surroundings.displayLanguage());
  const { job, load } = works[name];
  const message = (told: Exclude<Told, null>): CommandMessage => ({
    job,
    code: "",
    language,
    ...(typeof told === "string" ? { why: told } : told),
  });
  try {
    const connection = await surroundings.connected();
    if (connection.kind !== "connected") return { job, why: connection.kind, code: "", language };
    const { packs, ask, tell } = surroundings;
    const offer: Workplace["offer"] = (told) => tell(message(told));
    const work: Work = await load();
    const told = await work({ port: surroundings.port(), language: chosenLanguage() ?? connection.office.language, packs, ask, offer });
    return told && message(told);
  } catch (error) {
    return { job, why: faultKind(error), code: faultCode(error), language };
  }
}
