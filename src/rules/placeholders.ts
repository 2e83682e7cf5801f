import { oncePerText } from "../grid/once";
import type { Settings } from "./settings";
import type { Slip } from "./slips";
import { ownPlaceholdersIn } from "./vocabulary";

/** What waits to be filled in. `isUndecided`: the writer says so (待定), which may be all that can be said yet. */
export interface Placeholder extends Slip {
  readonly isUndecided: boolean;
}

const EDGE = String.raw`(?<![\w@/×＋+\-双]|[A-Za-z]\.)`;
const BEHIND = String.raw`(?![\w@/×＋+\-])`;
const PATTERNS: readonly RegExp[] = [
  // XX区, ××单位, x,xxx万元; not XXL, 科普+XX, 3××4, 双XX.
  new RegExp(String.raw`${EDGE}(?:[XxＸｘ×]{1,3}(?:[,，.][XxＸｘ×]{3})+|[XxＸｘ]{2,}|[×]{2,})${BEHIND}`, "g"),
  /(?<!\d)20(?:\d[XxＸｘ×_]|[XxＸｘ×_]{2})(?=年)/g,
  new RegExp(String.raw`${EDGE}[XxＸｘ×](?:年[XxＸｘ×])?月[XxＸｘ×]日`, "g"),
  /(?<![A-Za-z\d_])[_＿]{2,}(?![A-Za-z\d_])/g,
  /某某/g,
  // An empty pair; those of a function's name are written in Latin letters.
  /(?<![\w.])[（(][\s\u3000]*[）)]|“[\s\u3000]*”|《[\s\u3000]*》/g,
  /[（(]请(?:填写|填报|填入|注明|说明|列举|列明|描述|概述|简述|简要|补充)[^（）()]{0,60}[）)]/g,
  /[（(](?:按|根据)实际(?:情况)?填(?:写|报)[^（）()]{0,40}[）)]|(?:请在)?此处(?:填写|输入|插入|补充)|(?:单击|点击)此处|请在此处?(?:填写|输入)/g,
  /^(?<whole>请(?:填写|输入|填报)[^。]{0,30}|待(?:补充|填写|填|完善|定)|略|……|\.{3,}|。{3,}|TBD|TODO)$/gi,
  // An ellipsis right where the value belongs, and nothing behind it.
  /(?<=(?:原因(?:是|为)|主要用于|主要包括|主要内容(?:是|为)|预算数?为|金额为|数量为|总额为))[\s\u3000]*(?:…{1,2}|\.{3,}|。{3,})(?=[\s\u3000]*(?:[。；;，,）)]|$))/gm,
];
const MAYBE = /[XxＸｘ×_＿某…待略]|此处|请|[（(“《][\s\u3000]*[）)”》]|\.{3}|。{3}|T[BO]D/i;

/** Undecided, but not 对待定点帮扶, 待定期检查, 待定系数. */
const UNDECIDED = /(?<![对看等期接招善虐优款])待定(?![点向位期量性额制价居岗员编语神心系格])/g;

/** Placeholders of a text, in the order in which they stand. */
export function placeholdersIn(text: string, settings: Settings): readonly Placeholder[] {
  const own = ownPlaceholdersIn(text, settings);
  const known = knownIn(text);
  if (own.length + known.length === 0) return [];
  // Of two that overlap the one found first will do.
  return [...own.map((slip) => ({ ...slip, isUndecided: false })), ...known]
    .filter((slip, index, all) => !all.slice(0, index).some((other) => overlaps(slip, other)))
    .sort((a, b) => a.from - b.from);
}

const knownIn = oncePerText((text: string): readonly Placeholder[] => {
  if (!MAYBE.test(text)) return [];
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => placed(match, false)));
  return [...found, ...[...text.matchAll(UNDECIDED)].map((match) => placed(match, true))];
});

function placed({ 0: match, index }: RegExpExecArray, isUndecided: boolean): Placeholder {
  const text = match.trim();
  return { from: index + match.indexOf(text), text, isUndecided };
}

function overlaps(one: Slip, other: Slip): boolean {
  return one.from < other.from + other.text.length && other.from < one.from + one.text.length;
}
