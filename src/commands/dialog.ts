import type { OfficeLibrary } from "./office";

const OPEN_BOUND = 15_000;
/** What Excel answers while the window before is not gone yet; then it is asked again, after so many milliseconds and no more often than this. */
const ALREADY_OPEN = 12007;
const AGAIN = 200;
const MOST_TRIES = 25;
/** Office ends a command of its own after five minutes, and takes its windows with it. */
export const WINDOW_BOUND = 4 * 60_000;

/** What an asking window says when she changes her mind. */
export const CANCEL = "cancel";

/** How large a window is, in per cent of the screen. */
export interface DialogSize {
  readonly height: number;
  readonly width: number;
}

/** Hears what a window says; `say` answers it where Excel can. What it gives, other than null, ends the talk. */
export type Hearing<Answer> = (message: string, say: (text: string) => void) => Answer | null;

/**
 * Opens a small window and listens to it. Null where it cannot be opened, where she has closed it, or when it has stood long enough. It is closed
 * in any case.
 */
export async function talk<Answer>(
  library: OfficeLibrary,
  address: string,
  size: DialogSize,
  hear: Hearing<Answer>,
): Promise<Answer | null> {
  const dialog = await Promise.race([opened(library, address, size), after(OPEN_BOUND)]);
  if (!dialog) return null;
  const answer = await Promise.race([answered(library, dialog, hear), after(WINDOW_BOUND)]);
  try {
    dialog.close();
  } catch {
    // She has closed it herself.
  }
  return answer;
}

async function opened(library: OfficeLibrary, address: string, size: DialogSize): Promise<Office.Dialog | null> {
  for (let tries = 1; ; tries++) {
    const { status, value, error } = await asked(library, address, size);
    if (status === library.AsyncResultStatus.Succeeded) return value;
    if (error?.code !== ALREADY_OPEN || tries === MOST_TRIES) return null;
    await after(AGAIN);
  }
}

function asked({ context }: OfficeLibrary, address: string, size: DialogSize): Promise<Office.AsyncResult<Office.Dialog>> {
  // The library puts its own things into the object that it is given, and refuses that one the next time.
  return new Promise((resolve) => context.ui.displayDialogAsync(address, { ...size }, resolve));
}

function answered<Answer>({ EventType, context }: OfficeLibrary, dialog: Office.Dialog, hear: Hearing<Answer>): Promise<Answer | null> {
  const say = (text: string): void => {
    if (canAnswer(context)) dialog.messageChild(text);
  };
  return new Promise((resolve) => {
    dialog.addEventHandler(EventType.DialogMessageReceived, (said) => {
      const answer = "message" in said ? hear(said.message, say) : null;
      if (answer !== null) resolve(answer);
    });
    dialog.addEventHandler(EventType.DialogEventReceived, () => resolve(null));
  });
}

/** Whether a command can speak to its window in this Excel, and not only listen. */
export function canAnswer(context: Office.Context): boolean {
  return context.requirements.isSetSupported("DialogApi", "1.2");
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null));
}
