import { CANCEL } from "./dialog";
import { importSheets, LONGEST_TEXT } from "./import-sheets";
import { insertTemplates, templateChoice } from "./insert-template";
import { fromPieces } from "./pieces";
import type { Work } from "./ribbon";

/** 插入标准表样: asks which, then adds them. Closing the window adds nothing. */
export const pickTemplates: Work = async ({ port, language, ask }) => {
  const choice = await ask("insert-template", language, choiceIn);
  if (choice && choice !== "cancelled") await insertTemplates(port, choice);
  return null;
};

/** 导入已公开文本: asks for the text, which the window has shown her as it will be laid out, then adds the sheets. */
export const pickText: Work = async ({ port, language, ask }) => {
  const together = fromPieces(LONGEST_TEXT);
  const text = await ask("import-text", language, (message) => (message === CANCEL ? "" : together(message)));
  if (text) await importSheets(port, text);
  return null;
};

function choiceIn(message: string): ReturnType<typeof templateChoice> | "cancelled" {
  if (message === CANCEL) return "cancelled";
  try {
    return templateChoice(JSON.parse(message));
  } catch {
    return null;
  }
}
