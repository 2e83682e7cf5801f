import { Command, CommanderError, Option } from "commander";
import { localDay } from "../commands/today";
import { cleanUsage } from "../text/clean";
import { cliWords, helpTitles, usageFaults, wrongCommandLine } from "../text/cli";
import type { Language, Words } from "../text/words";
import { checkCommand, type CheckOptions } from "./check-command";
import { cleanCommand, type CleanOptions } from "./clean-command";
import { importCommand, type ImportOptions } from "./import-command";
import { readCommand } from "./read-command";
import { rulesCommand, type RulesOptions } from "./rules-command";
import { templateCommand, type TemplateOptions } from "./template-command";
import { OK, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** The day, as 2026-11-22; that of this machine where it is not given. */
  readonly today?: string;
}

/** Runs one command line and gives its exit status. `args` are the words behind the program's name. */
export async function run(args: readonly string[], streams: Streams, version: string): Promise<ExitStatus> {
  let status: ExitStatus = OK;
  const done = (result: ExitStatus): void => void (status = result);
  const language = languageOf(args);
  const program = commands(language, streams, version, done);
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return OK;
    streams.err(`${faultOf(error)[language]}\n`);
    return UNUSABLE;
  }
}

/** The library's message in our words; it puts the word concerned between quotes. Help without a command has none. */
function faultOf({ code, message }: CommanderError): Words {
  const what = /'([^']*)'/.exec(message)?.[1] ?? "";
  const words = usageFaults[code]?.(what) ?? { zh: "", en: "" };
  return wrongCommandLine(words);
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
  const { today = localDay(new Date()) } = streams;
  const terminal: Terminal = { language, today, out: (text) => streams.out(`${text}\n`), err: (text) => streams.err(`${text}\n`) };
  const program = new Command("jihe")
    .description(usage.program)
    .version(version, "-V, --version", usage.version)
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => helpTitles[title]?.[language] ?? title })
    .helpOption("-h, --help", usage.help)
    .helpCommand("help [command]", usage.helpCommand)
    .addOption(languageOption(usage.lang))
    .exitOverride();
  const command = (name: string, words: string): Command =>
    program.command(name).description(words).helpOption("-h, --help", usage.help).addOption(languageOption(usage.lang)).exitOverride();

  command("check", usage.check)
    .argument("<files...>", usage.files)
    .option("--json", usage.json)
    .option("--rules <pack>", usage.rulesFrom)
    .option("--previous <file>", usage.previous, (file: string, files: string[] = []) => [...files, file])
    .option("--annotate <out>", usage.annotate)
    .option("--report <out.xlsx>", usage.report)
    .option("--force", usage.force)
    .option("--allow-none", usage.allowNone)
    .action(async (files: string[], options: CheckOptions) => done(await checkCommand(files, options, terminal, version)));
  command("read", usage.read)
    .argument("<files...>", usage.files)
    .option("--json", usage.json)
    .action(async (files: string[], options: { json?: boolean }) => done(await readCommand(files, options, terminal)));
  command("clean", cleanUsage.clean[language])
    .argument("<files...>", usage.files)
    .requiredOption("-o, --out <out>", cleanUsage.out[language])
    .option("--json", usage.json)
    .option("--with-pack", cleanUsage.withPack[language])
    .option("--force", usage.force)
    .action(async (files: string[], options: CleanOptions) => done(await cleanCommand(files, options, terminal)));
  command("import", usage.import)
    .argument("<texts...>", usage.texts)
    .requiredOption("-o, --out <out.xlsx>", usage.out)
    .option("--force", usage.force)
    .action(async (texts: string[], options: ImportOptions) => done(await importCommand(texts, options, terminal)));
  command("template", usage.template)
    .argument("<layouts...>", usage.layouts)
    .requiredOption("-o, --out <out.xlsx>", usage.out)
    .option("--year <year>", usage.year)
    .option("--force", usage.force)
    .action(async (layouts: string[], options: TemplateOptions) => done(await templateCommand(layouts, options, terminal)));
  command("rules", usage.rules)
    .option("--json", usage.json)
    .option("--rules <pack>", usage.rulesFrom)
    .option("-o, --out <out.xlsx>", usage.rulesOut)
    .option("--force", usage.force)
    .action(async (options: RulesOptions) => done(await rulesCommand(options, terminal)));
  return program;
}

function languageOption(words: string): Option {
  return new Option("--lang <zh|en>", words).choices(["zh", "en"]);
}
