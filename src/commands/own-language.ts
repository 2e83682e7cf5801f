import type { Language } from "../text/words";
import { browserKeeping } from "./keeping";

const KEY = "jihe.language";

const keeping = browserKeeping(() => localStorage);

/** The language that she has chosen in the pane; null where it follows Office. */
export function chosenLanguage(): Language | null {
  const kept = keeping.get(KEY);
  return kept === "zh" || kept === "en" ? kept : null;
}

/** Keeps the choice for the pane and the ribbon of this browser; null follows Office again. */
export function chooseLanguage(language: Language | null): void {
  keeping.set(KEY, language);
}
