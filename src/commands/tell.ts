import { talk } from "./dialog";
import { messageAddress, said, type CommandMessage } from "./message-address";
import type { OfficeLibrary } from "./office";

const SIZE = { height: 35, width: 30 };
/** With a statement of several lines. */
const LARGE = { height: 50, width: 36 };

/**
 * Shows a message in a small window, and settles once she has closed it, where it cannot be opened, or when it has stood long enough. True where
 * she asked for what the message offers.
 */
export async function tell(library: OfficeLibrary, message: CommandMessage): Promise<boolean> {
  const { details = [] } = message;
  const answer = await talk(library, messageAddress(location.href, message), details.length > 0 ? LARGE : SIZE, (heard, say) => {
    if (heard !== said.ready) return heard;
    if (details.length > 0) say(JSON.stringify(details));
    return null;
  });
  return answer === said.act;
}
