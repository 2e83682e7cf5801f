import { formLayouts, layoutTitle } from "../official";
import { budgetSheetIds } from "../templates/budget-sheets";
import { templateWords as words } from "../text/dialogs";
import { askingWindow, element, type AskingWindow } from "./asking-page";
import { isTemplateYear, templateIds, WHOLE_BUDGET, type TemplateChoice, type TemplateId } from "./insert-template";

type Boxes = ReadonlyMap<TemplateId, HTMLInputElement>;

/** Asks which blank official sheets are to be inserted, and for which year. */
function ask(): void {
  const asking = askingWindow(words.title);
  const { say } = asking;
  const boxes: Boxes = new Map(templateIds.map((id) => [id, element("input", { type: "checkbox", name: id })] as const));
  const year = element("input", { type: "text", inputMode: "numeric", maxLength: 4, value: String(new Date().getFullYear() + 1) });
  const contents = [
    element("p", {}, say(words.about)),
    element("label", { className: "field" }, element("span", {}, say(words.year)), year),
    group(
      say(words.forms),
      formLayouts.map(({ id, title }) => choice(boxes.get(id)!, `${title}（${say(words.edition(id.slice(-4)))}）`)),
    ),
    group(say(words.budget), [
      choice(boxes.get(WHOLE_BUDGET)!, say(words.whole)),
      ...budgetSheetIds.map((id) => choice(boxes.get(id)!, layoutTitle(id), "choice part")),
    ]),
  ];
  asking.show(contents, words.insert, () => accept(asking, boxes, year));
  boxes.get(WHOLE_BUDGET)!.addEventListener("change", () => takeWhole(boxes));
  boxes.get(templateIds[0]!)!.focus();
}

/** With the whole budget its sheets are chosen, each of them; what she had picked before comes back with them let go. */
function takeWhole(boxes: Boxes): void {
  const isWhole = boxes.get(WHOLE_BUDGET)!.checked;
  for (const id of budgetSheetIds) boxes.get(id)!.disabled = isWhole;
}

function accept(asking: AskingWindow, boxes: Boxes, { value }: HTMLInputElement): void {
  const ids = [...boxes].flatMap(([id, box]) => (box.checked && !box.disabled ? [id] : []));
  const text = value.trim();
  const year = text === "" ? null : Number(text);
  if (ids.length === 0) return asking.complain(words.none);
  if (year !== null && !(/^\d{4}$/.test(text) && isTemplateYear(year))) return asking.complain(words.notAYear);
  asking.complain(null);
  asking.send([JSON.stringify({ ids, year } satisfies TemplateChoice)]);
}

function group(title: string, choices: readonly Node[]): HTMLElement {
  return element("fieldset", {}, element("legend", {}, title), ...choices);
}

function choice(box: HTMLInputElement, text: string, className = "choice"): HTMLElement {
  return element("label", { className }, box, element("span", {}, text));
}

ask();
