import { developerWords } from "../../text/workbench";
import type { Words } from "../../text/words";
import { actionFaults, failureNames, type Fault } from "../host/levers";

/** Every way in which a batch can fail here. */
export const faultChoices: readonly { readonly words: Words; readonly fault: Fault }[] = [
  ...failureNames.map((name) => ({ words: developerWords.whole(name), fault: { whole: name } })),
  ...actionFaults.map((name) => ({ words: developerWords.action(name), fault: { action: name, at: 0 } })),
  ...failureNames.map((name) => ({ words: developerWords.answerLost(name), fault: { answerLost: name } })),
];
