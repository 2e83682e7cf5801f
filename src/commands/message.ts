import { messageWords } from "../text/faults";
import type { Language } from "../text/words";
import { canAnswer } from "./dialog";
import { detailsIn, messageIn, messageText, said, type MessageText } from "./message-address";
import { loadedLibrary, openInBrowser, type OfficeLibrary } from "./office";

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows the message at once; the buttons need Office, which may come later or not at all: the window has its own cross. */
function show(root: HTMLElement): void {
  const message = messageIn(location.href);
  const told = messageText(message);
  const { title, lines, code, link } = told;
  const { language } = message;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = messageWords.title[language];
  const details = element("div", "");
  root.setAttribute("role", "alert");
  root.append(element("h1", title[language]), ...lines.map((line) => element("p", line[language])), details);
  if (code) root.append(Object.assign(element("p", `${messageWords.code[language]}: ${code}`), { className: "code" }));
  if (link) root.append(linkTo(link.page[language], link.words[language]));
  const library = loadedLibrary();
  void library?.onReady().then(() => {
    root.append(buttons(told, language));
    root.querySelector("button")!.focus();
    listen(library, details);
  });
}

/** What names anything in the workbook comes from the command itself, once it knows that somebody listens. */
function listen({ context, EventType }: OfficeLibrary, details: HTMLElement): void {
  if (!canAnswer(context)) return;
  context.ui.addHandlerAsync(
    EventType.DialogParentMessageReceived,
    ({ message }: { message: string }) => details.append(...detailsIn(message).map((line) => element("p", line))),
    () => context.ui.messageParent(said.ready),
  );
}

function buttons({ action }: MessageText, language: Language): HTMLElement {
  const row = Object.assign(document.createElement("div"), { className: "buttons" });
  const button = (text: string, says: string): HTMLElement => {
    const made = element("button", text);
    made.addEventListener("click", () => Office.context.ui.messageParent(says));
    return made;
  };
  if (action) row.append(button(action[language], said.act));
  row.append(button(messageWords.close[language], said.close));
  return row;
}

function linkTo(page: string, text: string): HTMLElement {
  const link = Object.assign(element("a", text), { href: page, target: "_blank", rel: "noreferrer" });
  link.addEventListener("click", (event) => {
    if (openInBrowser(loadedLibrary(), link.href)) event.preventDefault();
  });
  const line = document.createElement("p");
  line.append(link);
  return line;
}

show(document.getElementById("root")!);
