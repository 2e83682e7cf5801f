import { decodeText } from "../importing/decode-text";
import type { Words } from "../text/words";
import { importWords as words } from "../text/dialogs";
import { askingWindow, element, type AskingWindow } from "./asking-page";
import { LONGEST_TEXT, previewImport, type ImportPreview } from "./import-sheets";
import { inPieces } from "./pieces";

/** Lines without a place that are shown one by one. */
const MOST_LINES = 12;
/** Milliseconds without a further sign before what she types is read. */
const PAUSE = 300;

/** Asks for a text, and shows what becomes of it before anything is inserted. */
function ask(): void {
  const asking = askingWindow(words.title);
  const { say } = asking;
  const file = element("input", { type: "file", accept: ".txt,text/plain" });
  const text = element("textarea", { spellcheck: false });
  const shown = element("div", { role: "status" }, element("p", { className: "quiet" }, say(words.waiting)));
  const contents = [
    element("p", {}, say(words.about)),
    element("label", { className: "field" }, element("span", {}, say(words.file)), file),
    element("label", { className: "field" }, element("span", {}, say(words.text)), text),
    element("h2", {}, say(words.preview)),
    shown,
  ];
  const insert = asking.show(contents, words.insert, () => asking.send(inPieces(text.value)));
  insert.disabled = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const readSoon = (): void => {
    insert.disabled = true;
    asking.complain(null);
    shown.replaceChildren(element("p", { className: "quiet" }, say(text.value.trim() === "" ? words.waiting : words.working)));
    clearTimeout(waiting);
    waiting = setTimeout(() => (insert.disabled = !showPreview(asking, text.value, shown)), PAUSE);
  };
  text.addEventListener("input", readSoon);
  file.addEventListener("change", () => void takeFile(asking, file, text).then((taken) => taken && readSoon()));
  text.focus();
}

/** The text of the file she chose stands where she would have pasted it. */
async function takeFile(asking: AskingWindow, { files }: HTMLInputElement, into: HTMLTextAreaElement): Promise<boolean> {
  const chosen = files?.[0];
  if (!chosen) return false;
  const bytes = await chosen.arrayBuffer().catch(() => null);
  const text = bytes && decodeText(new Uint8Array(bytes));
  if (text === null) asking.complain(words.unreadable);
  else into.value = text;
  return text !== null;
}

/** True where there is something to insert. */
function showPreview(asking: AskingWindow, text: string, shown: HTMLElement): boolean {
  if (text.trim() === "") return false;
  if (text.length > LONGEST_TEXT) {
    shown.replaceChildren();
    asking.complain(words.tooLong);
    return false;
  }
  const preview = previewImport(text);
  shown.replaceChildren(...previewLines(preview, asking.say));
  return preview.plans.length > 0;
}

function previewLines({ plans, doubts, imported }: ImportPreview, say: AskingWindow["say"]): Node[] {
  const line = (told: Words): Node => element("p", {}, say(told));
  const doubt = (count: number): string => (count > 0 ? ` · ${say(words.doubts(count))}` : "");
  const { scattered, leftOver } = imported;
  const shownLines = leftOver.slice(0, MOST_LINES).map(({ line: number, text }) => say(words.line(number, text)));
  const more = leftOver.length - shownLines.length;
  return [
    ...(plans.length > 0 ? [line(words.sheets(plans.length)), list(plans.map(({ name }, at) => name + doubt(doubts[at]!)))] : []),
    ...(plans.length === 0 ? [line(words.nothing)] : []),
    ...(doubts.some((count) => count > 0) ? [line(words.doubtsHint)] : []),
    ...scattered.map(({ title, from, to }) => line(words.scattered(title, from, to))),
    ...(plans.length > 0 && leftOver.length > 0
      ? [line(words.leftOver(leftOver.length)), list([...shownLines, ...(more > 0 ? [say(words.more(more))] : [])])]
      : []),
  ];
}

function list(lines: readonly string[]): Node {
  return element("ul", {}, ...lines.map((text) => element("li", {}, text)));
}

ask();
