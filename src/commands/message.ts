import { messageWords } from "../text/faults";
import { messageIn, messageText } from "./message-address";
import { loadedLibrary } from "./office";

/** What the window says to the command that opened it. */
const CLOSE = "close";

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows the message at once; the button needs Office, which may come later or not at all: the window has its own cross. */
function show(root: HTMLElement): void {
  const message = messageIn(location.href);
  const { title, lines, code } = messageText(message);
  const { language } = message;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = messageWords.title[language];
  const told = [element("h1", title[language]), ...lines.map((line) => element("p", line[language]))];
  if (code) told.push(Object.assign(element("p", `${messageWords.code[language]}: ${code}`), { className: "code" }));
  root.setAttribute("role", "alert");
  root.append(...told);
  void loadedLibrary()
    ?.onReady()
    .then(() => {
      const button = element("button", messageWords.close[language]);
      button.addEventListener("click", () => Office.context.ui.messageParent(CLOSE));
      root.append(button);
      button.focus();
    });
}

show(document.getElementById("root")!);
