import { Command, InvalidArgumentError } from "commander";
import openInBrowser from "open";
import { servingWords } from "../text/workbench";
import type { Words } from "../text/words";
import { serve, type Serving } from "./serve";

const USUAL_PORT = 3210;

const print = ({ zh, en }: Words): void => void process.stdout.write(`${zh}\n${en}\n`);

const { port, open } = new Command("npm start --")
  .option("--port <number>", "the port to serve the workbench at / 工作台的端口", asPort)
  .option("--no-open", "do not open a browser / 不自动打开浏览器")
  .parse()
  .opts<{ port?: number; open: boolean }>();

function asPort(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError("0–65535");
  return number;
}

/** In use, or kept by the system: Windows reserves ranges of ports. */
const TAKEN = ["EADDRINUSE", "EACCES"];

/** The usual port, or any other where nobody asked for one. */
async function started(): Promise<Serving | null> {
  try {
    return await serve(port ?? USUAL_PORT);
  } catch (error) {
    if (!TAKEN.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    if (port === undefined) return serve(0);
    print(servingWords.portTaken(port));
    process.exitCode = 1;
    return null;
  }
}

const serving = await started();
if (serving) {
  print(servingWords.serving(serving.address));
  // Where no browser can be opened, the address stands above.
  if (open) await openInBrowser(serving.address).catch(() => undefined);
}
