import { messageAddress, type CommandMessage } from "./message-address";
import type { OfficeLibrary } from "./office";

const OPEN_BOUND = 15_000;
/** Office ends a command of its own after five minutes. */
const READ_BOUND = 4 * 60_000;
/** Per cent of the screen. */
const SIZE = { height: 35, width: 30 };

/**
 * Shows a message in a small window, and settles once she has closed it, where it cannot be opened, or when it has stood long
 * enough: a command that has ended takes its windows with it.
 */
export async function tell(library: OfficeLibrary, message: CommandMessage): Promise<void> {
  const dialog = await Promise.race([opened(library, messageAddress(location.href, message)), after(OPEN_BOUND)]);
  if (!dialog) return;
  await Promise.race([closed(library, dialog), after(READ_BOUND)]);
  try {
    dialog.close();
  } catch {
    // She has closed it herself.
  }
}

function opened({ context, AsyncResultStatus }: OfficeLibrary, address: string): Promise<Office.Dialog | null> {
  return new Promise((resolve) => {
    context.ui.displayDialogAsync(address, SIZE, ({ status, value }) => resolve(status === AsyncResultStatus.Succeeded ? value : null));
  });
}

/** Whatever the window says, or an event of its own, such as being closed. */
function closed({ EventType }: OfficeLibrary, dialog: Office.Dialog): Promise<null> {
  return new Promise((resolve) => {
    dialog.addEventHandler(EventType.DialogMessageReceived, () => resolve(null));
    dialog.addEventHandler(EventType.DialogEventReceived, () => resolve(null));
  });
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null));
}
