import { createRoot } from "react-dom/client";
import { workbenchFaults } from "../../text/workbench";
import type { Words } from "../../text/words";
import { languageOf } from "../../commands/office";
import { ironCalc } from "../host";
import { App } from "./components/app";
import { Trouble } from "./components/trouble";
import { pressKey } from "./keys";
import { readManifest } from "./manifest";
import { openFile } from "./open-file";
import { Workbench } from "./workbench";
import "./workbench.css";

declare global {
  interface Window {
    /** For the console of developers, and for tests: the page is no product. */
    workbench?: Workbench;
  }
}

const ADDIN = new URL("addin/", location.href).href;
const FIRST_SAMPLE = "project-2023.xlsx";
const ENGINE = new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url);

// Large: it comes while the rest starts.
void import("./grid/show-grid");
const root = createRoot(document.getElementById("root")!);
const language = languageOf(navigator.language);

/** Why the page cannot start, as people are told. */
class CannotStart extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

async function fetched(address: string | URL): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

async function bytesOf(address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetched(address)).arrayBuffer());
}

async function start(): Promise<void> {
  if (typeof WebAssembly !== "object") throw new CannotStart(workbenchFaults.noWebAssembly);
  const manifest = fetched(`${ADDIN}manifest.xml`).then(
    (answer) => answer.text(),
    () => Promise.reject(new CannotStart(workbenchFaults.notBuilt)),
  );
  const [xml, program, sample] = await Promise.all([manifest, bytesOf(ENGINE), bytesOf(`samples/${FIRST_SAMPLE}`)]);
  const engine = ironCalc(() => program);
  const { book } = await openFile(FIRST_SAMPLE, sample, engine);
  const keyDown = (event: KeyboardEvent): void => pressKey(bench, event);
  const bench = new Workbench(book, engine, keyDown, { language, dark: matchMedia("(prefers-color-scheme: dark)").matches });
  window.workbench = bench;
  window.addEventListener("keydown", keyDown);
  window.addEventListener("beforeunload", (event) => {
    if (bench.isUnsaved || bench.host.user.isEditing) event.preventDefault();
  });
  const manifests = { zh: readManifest(xml, "zh", ADDIN), en: readManifest(xml, "en", ADDIN) };
  root.render(<App bench={bench} manifests={manifests} />);
}

start().catch((error: unknown) => {
  const words = error instanceof CannotStart ? error.words : workbenchFaults.notStarted;
  root.render(<Trouble words={words} details={error instanceof CannotStart ? "" : String(error)} />);
});
