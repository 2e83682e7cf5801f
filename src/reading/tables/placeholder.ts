import { oncePerText } from "../../grid/once";
import { compact } from "../../grid/text";
import { standsForNothing } from "../../values/nothing";

/** What blank sheets print where something is to be filled in: XX局, x,xxx, （　）, ____, （部门）. */
const TO_FILL_IN = /[X×]{2,}|^\(\s*\)$|^_+$|^X(?:[,.]?X+)*$|^\((?:部门|单位)(?:名称)?\)$/i;

/** True of a text that only marks a place to be filled in, or says that nothing is. */
export const isPlaceholder = oncePerText((text: string): boolean => standsForNothing(text) || TO_FILL_IN.test(compact(text)));
