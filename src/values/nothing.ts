import { compact } from "../grid/text";

const NOTHING = /^(?:无|没有|不涉及|不适用|暂无|空|N\/?A|\/+|[-−–—―─]+|[.…。·]+)$/i;

/** True of what people write where nothing is to be said: 无, /, —, 不涉及, …… */
export function standsForNothing(text: string): boolean {
  return NOTHING.test(compact(text));
}
