import { dialogWords } from "../text/dialogs";
import type { Language, Words } from "../text/words";
import { CANCEL, WINDOW_BOUND } from "./dialog";
import { loadedLibrary } from "./office";

const LAST_MINUTE = 60_000;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A window in which a command asks: what every one of them has. */
export interface AskingWindow {
  readonly say: (words: Words) => string;
  /** Puts its contents in place, with the two buttons below them. */
  show(contents: readonly Node[], insert: Words, accept: () => void): HTMLButtonElement;
  /** Says what is wrong with what she chose; null takes that back. */
  complain(words: Words | null): void;
  /** Sends messages to the command, which then closes the window. */
  send(messages: readonly string[]): void;
}

export function askingWindow(title: Words): AskingWindow {
  const language: Language = new URL(location.href).searchParams.get("language") === "en" ? "en" : "zh";
  const say = (words: Words): string => words[language];
  const fault = element("p", { className: "fault", role: "alert" });
  const complain: AskingWindow["complain"] = (words) => void (fault.textContent = words ? say(words) : "");
  const send: AskingWindow["send"] = (messages) => {
    const library = loadedLibrary();
    if (!library) return complain(dialogWords.noOffice);
    void library.onReady().then(() => messages.forEach((message) => library.context.ui.messageParent(message)));
  };
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = say(title);
  return {
    say,
    complain,
    send,
    show: (contents, insert, accept) => {
      const main = element("button", { className: "main", type: "submit" }, say(insert));
      const cancel = element("button", { type: "button", onclick: () => send([CANCEL]) }, say(dialogWords.cancel));
      const bound = element("p", { className: "quiet", role: "status" }, say(dialogWords.bound));
      setTimeout(() => (bound.textContent = say(dialogWords.soon)), WINDOW_BOUND - LAST_MINUTE);
      const foot = element("div", { className: "foot" }, fault, bound, element("div", { className: "buttons" }, main, cancel));
      const form = element("form", { noValidate: true }, element("h1", {}, say(title)), ...contents, foot);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        accept();
      });
      form.addEventListener("keydown", ({ key, isComposing, target }) => {
        // While she writes it ends what an input method offers, and must not take away what stands there.
        if (key === "Escape" && !isComposing && !(target instanceof HTMLTextAreaElement)) send([CANCEL]);
      });
      document.getElementById("root")!.replaceChildren(form);
      return main;
    },
  };
}
