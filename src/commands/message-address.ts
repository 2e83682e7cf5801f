import { faultWords, messageWords, nothingRecognised, unavailableWords, type Advice } from "../text/faults";
import { summariseWords } from "../text/summary-excel";
import type { Language, Words } from "../text/words";
import type { FaultKind } from "../workbook/port";
import { unwrittenWords } from "../text/taskpane";
import type { Unwritten } from "./check-workbook";
import type { Unavailable } from "./office";

/** What is told of a command that did its work. */
const results = ["nothing-recognised", "some-kept", "report-hidden", "summaries-locked", "summaries-released", "cover-hidden"] as const;
const CHECKED = /^checked-(?=read-only$|protected-workbook$|protected-report$)/;
export type Result = (typeof results)[number] | `checked-${Unwritten}`;

const jobs = ["check", "summarise", "clear"] as const;

/** What a ribbon command has to tell. Only names travel in the address; the words are found where it is shown. */
export interface CommandMessage {
  readonly job: (typeof jobs)[number];
  readonly why: FaultKind | Unavailable | Result;
  /** Of the error, for her colleague. */
  readonly code: string;
  readonly language: Language;
}

/** The message as it is read. */
export interface MessageText {
  readonly title: Words;
  readonly lines: readonly Words[];
  readonly code: string | null;
}

export function messageAddress(page: string, message: CommandMessage): string {
  const address = new URL("message.html", page);
  address.search = new URLSearchParams({ ...message }).toString();
  return address.href;
}

/** Takes anything for a message: an address may have been typed by anyone. */
export function messageIn(address: string): CommandMessage {
  const asked = new URL(address).searchParams;
  const why = asked.get("why") ?? "";
  return {
    job: jobs.find((job) => job === asked.get("job")) ?? "check",
    why:
      results.some((result) => result === why) ||
      CHECKED.test(why) ||
      Object.hasOwn(faultWords, why) ||
      Object.hasOwn(unavailableWords, why)
        ? (why as CommandMessage["why"])
        : "unknown",
    code: /^[\w .-]{1,120}$/.exec(asked.get("code") ?? "")?.[0] ?? "",
    language: asked.get("language") === "en" ? "en" : "zh",
  };
}

/** What is told of work that was done. */
function resultText(why: CommandMessage["why"]): MessageText | null {
  if (why === "nothing-recognised")
    return { title: messageWords.checkedNothing, lines: [nothingRecognised.what, nothingRecognised.mend], code: null };
  if (why === "report-hidden")
    return { title: messageWords.notShown, lines: [messageWords.reportHidden, faultWords["hidden-sheet"].mend], code: null };
  if (CHECKED.test(why)) {
    const { what, mend } = unwrittenWords[why.replace(CHECKED, "") as Unwritten];
    return { title: messageWords.checkedUnwritten, lines: [what, mend, messageWords.inPane], code: null };
  }
  if (why === "some-kept") return { title: messageWords.cleared, lines: [messageWords.someKept, messageWords.whereKept], code: null };
  const { title, someLocked, someReleased, hidden } = summariseWords;
  if (why === "summaries-locked") return { title, lines: [someLocked], code: null };
  if (why === "summaries-released") return { title, lines: [someReleased], code: null };
  if (why === "cover-hidden") return { title, lines: [hidden, faultWords["hidden-sheet"].mend], code: null };
  return null;
}

const FAILED = { check: messageWords.checkFailed, summarise: summariseWords.failed, clear: messageWords.clearFailed };

export function messageText({ job, why, code }: CommandMessage): MessageText {
  const result = resultText(why);
  if (result) return result;
  const advice: Record<string, Advice> = { ...faultWords, ...unavailableWords };
  const { what, mend } = advice[why]!;
  const began = why in faultWords;
  return {
    title: FAILED[job],
    lines: [what, mend, ...(began ? [job === "summarise" ? summariseWords.incomplete : messageWords.incomplete] : [])],
    code: code === "" || code === "none" ? null : code,
  };
}
