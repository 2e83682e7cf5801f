import { Command, CommanderError, Option } from "commander";
import { cliWords } from "../text/cli";
import type { Language } from "../text/words";
import { checkCommand, type CheckOptions } from "./check-command";
import { importCommand, type ImportOptions } from "./import-command";
import { readCommand } from "./read-command";
import { rulesCommand } from "./rules-command";
import { OK, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Runs one command line and gives its exit status. `args` are the words behind the program's name. */
export async function run(args: readonly string[], streams: Streams, version: string): Promise<ExitStatus> {
  let status: ExitStatus = OK;
  const done = (result: ExitStatus): void => void (status = result);
  const program = commands(languageOf(args), streams, version, done);
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : UNUSABLE;
    throw error;
  }
}

/** The language is needed before the words are parsed, since help and errors are in it too. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  return args[at] === "--lang=en" || (args[at] === "--lang" && args[at + 1] === "en") ? "en" : "zh";
}

function commands(language: Language, streams: Streams, version: string, done: (status: ExitStatus) => void): Command {
  const usage = Object.fromEntries(Object.entries(cliWords.usage).map(([key, words]) => [key, words[language]])) as Record<
    keyof typeof cliWords.usage,
    string
  >;
  const terminal: Terminal = { language, out: (text) => streams.out(`${text}\n`), err: (text) => streams.err(`${text}\n`) };
  const program = new Command("jihe")
    .description(usage.program)
    .version(version)
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: (text) => streams.err(text) })
    .showHelpAfterError(usage.seeHelp)
    .exitOverride();
  const command = (name: string, words: string): Command =>
    program
      .command(name)
      .description(words)
      .showHelpAfterError(usage.seeHelp)
      .addOption(new Option("--lang <lang>", usage.lang).choices(["zh", "en"]).default("zh"))
      .exitOverride();

  command("check", usage.check)
    .argument("<files...>", usage.files)
    .option("--json", usage.json)
    .option("--report <out.xlsx>", usage.report)
    .option("--force", usage.force)
    .option("--allow-none", usage.allowNone)
    .action(async (files: string[], options: CheckOptions) => done(await checkCommand(files, options, terminal, version)));
  command("read", usage.read)
    .argument("<files...>", usage.files)
    .option("--json", usage.json)
    .action(async (files: string[], options: { json?: boolean }) => done(await readCommand(files, options, terminal)));
  command("import", usage.import)
    .argument("<texts...>", usage.texts)
    .requiredOption("-o, --out <out.xlsx>", usage.out)
    .option("--force", usage.force)
    .action(async (texts: string[], options: ImportOptions) => done(await importCommand(texts, options, terminal)));
  command("rules", usage.rules)
    .option("--json", usage.json)
    .action((options: { json?: boolean }) => done(rulesCommand(options, terminal)));
  return program;
}
