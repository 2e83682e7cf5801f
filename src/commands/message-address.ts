import { cleanWords } from "../text/clean";
import { faultWords, messageWords, nothingRecognised, unavailableWords, type Advice } from "../text/faults";
import { packPane } from "../text/pack";
import { ribbonWords } from "../text/ribbon";
import { summariseWords } from "../text/summary-excel";
import { unwrittenWords } from "../text/taskpane";
import type { Language, Words } from "../text/words";
import type { FaultKind } from "../workbook/port";
import type { Unwritten } from "./check-workbook";
import type { Unavailable } from "./office";

/** What the window says to the command that opened it: that it listens, what she chose. */
export const said = { ready: "ready", close: "close", act: "act" } as const;

/** The message as it is read. */
export interface MessageText {
  readonly title: Words;
  readonly lines: readonly Words[];
  readonly code: string | null;
  /** What she may have done from here. */
  readonly action?: Words;
  /** A page to read, by its address beside this one. */
  readonly link?: { readonly words: Words; readonly page: Words };
}

const { title: summarised, someLocked, someReleased, hidden } = summariseWords;
const text = (title: Words, ...lines: readonly Words[]): MessageText => ({ title, lines, code: null });

/** What is told of a command that did its work, or had none to do. */
const results = {
  "nothing-recognised": text(messageWords.checkedNothing, nothingRecognised.what, nothingRecognised.mend),
  "report-hidden": text(messageWords.notShown, messageWords.reportHidden, faultWords["hidden-sheet"].mend),
  "some-kept": text(messageWords.cleared, messageWords.someKept, messageWords.whereKept),
  "summaries-locked": text(summarised, someLocked),
  "summaries-released": text(summarised, someReleased),
  "cover-hidden": text(summarised, hidden, faultWords["hidden-sheet"].mend),
  "sheet-not-official": text(ribbonWords.notSheet, ribbonWords.notSheetWhat, ribbonWords.notSheetMend),
  "sheet-clean": text(ribbonWords.sheetClean, ribbonWords.sheetCleanWhat),
  "sheet-blank": text(ribbonWords.sheetBlank, ribbonWords.sheetBlankWhat),
  "cell-hidden": text(ribbonWords.cellHidden, faultWords["hidden-cell"].what, faultWords["hidden-cell"].mend),
  "not-checked": text(ribbonWords.notChecked, ribbonWords.notCheckedWhat, ribbonWords.notCheckedMend),
  "none-open": text(ribbonWords.noneOpen, ribbonWords.noneOpenWhat, ribbonWords.noneOpenMend),
  "copy-opened": text(cleanWords.copyOpened, cleanWords.copyOpenedHint),
  "copy-refused": text(ribbonWords.copyFailed),
  "copy-unopened": text(ribbonWords.copyFailed, cleanWords.fileRefused, ribbonWords.copyInPane),
  "no-rules-sheet": {
    ...text(ribbonWords.rules, ribbonWords.noRules, ribbonWords.rulesWrite),
    action: packPane.write,
    link: { words: ribbonWords.catalogue, page: { zh: "help/rules.zh.html", en: "help/rules.en.html" } },
  },
  "rules-sheet-exists": text(packPane.notWritten, packPane["sheet-exists"]),
} satisfies Record<string, MessageText>;

const CHECKED = /^checked-(?=read-only$|protected-workbook$|protected-report$)/;
export type Result = keyof typeof results | `checked-${Unwritten}`;

/** What each command is about, by what is told where it fails. */
const failed = {
  check: messageWords.checkFailed,
  step: ribbonWords.stepFailed,
  summarise: summariseWords.failed,
  clear: messageWords.clearFailed,
  copy: ribbonWords.copyFailed,
  template: ribbonWords.templateFailed,
  import: ribbonWords.importFailed,
  rules: ribbonWords.rulesFailed,
} satisfies Record<string, Words>;
export type Job = keyof typeof failed;

/** What may be half done, and what is told of that. */
const leftBehind: Partial<Record<Job, Words>> = {
  check: messageWords.incomplete,
  clear: messageWords.incomplete,
  summarise: summariseWords.incomplete,
  template: ribbonWords.nothingAdded,
  import: ribbonWords.nothingAdded,
};

/** What a ribbon command has to tell. Only names and counts travel in the address; the words are found where it is shown. */
export interface CommandMessage {
  readonly job: Job;
  readonly why: FaultKind | Unavailable | Result;
  /** Of the error, for her colleague. */
  readonly code: string;
  readonly language: Language;
  /** Rules that could not judge. */
  readonly unjudged?: number;
  /** Lines that name what is in the workbook: they go to the window from hand to hand, and never into an address. */
  readonly details?: readonly string[];
}

export function messageAddress(page: string, { job, why, code, language, unjudged = 0 }: CommandMessage): string {
  const address = new URL("message.html", page);
  address.search = new URLSearchParams({ job, why, code, language, ...(unjudged > 0 ? { unjudged: String(unjudged) } : {}) }).toString();
  return address.href;
}

/** Takes anything for a message: an address may have been typed by anyone. */
export function messageIn(address: string): CommandMessage {
  const asked = new URL(address).searchParams;
  const why = asked.get("why") ?? "";
  const job = asked.get("job") ?? "";
  const unjudged = /^[1-9]\d{0,5}$/.exec(asked.get("unjudged") ?? "")?.[0];
  const isKnown = CHECKED.test(why) || [results, faultWords, unavailableWords].some((known) => Object.hasOwn(known, why));
  return {
    job: Object.hasOwn(failed, job) ? (job as Job) : "check",
    why: isKnown ? (why as CommandMessage["why"]) : "unknown",
    code: /^[\w .-]{1,120}$/.exec(asked.get("code") ?? "")?.[0] ?? "",
    language: asked.get("language") === "en" ? "en" : "zh",
    ...(unjudged ? { unjudged: Number(unjudged) } : {}),
  };
}

/** Takes anything for lines of a message; none for what is none. */
export function detailsIn(message: string): readonly string[] {
  try {
    const lines: unknown = JSON.parse(message);
    return Array.isArray(lines) && lines.every((line) => typeof line === "string") ? lines : [];
  } catch {
    return [];
  }
}

/** What is told of work that was done. */
function resultText(why: CommandMessage["why"]): MessageText | null {
  if (CHECKED.test(why)) {
    const { what, mend } = unwrittenWords[why.replace(CHECKED, "") as Unwritten];
    return text(messageWords.checkedUnwritten, what, mend, messageWords.inPane);
  }
  return Object.hasOwn(results, why) ? results[why as keyof typeof results] : null;
}

export function messageText({ job, why, code, unjudged = 0 }: CommandMessage): MessageText {
  const result = resultText(why);
  if (result) return unjudged > 0 ? { ...result, lines: [...result.lines, ribbonWords.sheetUnjudged(unjudged)] } : result;
  const advice: Record<string, Advice> = { ...faultWords, ...unavailableWords };
  const { what, mend } = advice[why]!;
  const left = why in faultWords ? leftBehind[job] : undefined;
  return { title: failed[job], lines: [what, mend, ...(left ? [left] : [])], code: code === "" || code === "none" ? null : code };
}
