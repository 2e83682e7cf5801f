import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";

const NOTHING =
  /^(?:无|没有|不涉及|不适用|暂无|空|零元?|新增(?:项目)?|(?:本年|今年|当年)度?新增(?:项目)?|首次申报|上年无此项目|上年度?无|无同名项目|N\/?A|\/+|[-−–—―─]+|[.…。·]+)$/i;

/** Such words are short; blanks may stand around them. */
const LONGEST = 40;

/** True of what people write where nothing is to be said: 无, /, —, 不涉及, …… */
export const standsForNothing = oncePerText((text: string): boolean => text.length <= LONGEST && NOTHING.test(compact(text)));
