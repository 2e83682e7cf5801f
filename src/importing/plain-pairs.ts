import { parseTarget } from "../values/target";

/** A name with its target; `sure` is false where the text does not say where one ends and the other begins. */
export interface NamedTarget {
  readonly name: string | null;
  readonly target: string | null;
  readonly sure: boolean;
}

const OPERATOR = /^(?:[≥≤<>=＝≈]|不少于|不低于|不超过|大于|小于)/;
/** A figure that a line ends in, with its operator and unit. */
const LAST_FIGURE = /^(?<name>.*?[^\d.,≥≤<>=≈])(?<target>(?:[≥≤≈]|[<>]?=?)\d[\d.,]*\s*(?:%|[^\d\s。，；、]{1,3})?)$/;
/** A numbered list that a line runs into: 1.… 2.… */
const LAST_LIST = /^(?<name>.*?[^\d.\s])\s*(?<target>(?:1[.、．]|①|\(1\)|（1）)\S.*(?:2[.、．]|②|\(2\)|（2）).*)$/;
/** What may be the end of a target that was broken: digits, a unit, a sign. */
const REST_OF_TARGET = /^(?:[\d,.]+\S{0,3}|%|[^\s\d]{1,4})$/;
/** So long is a name that may be broken over lines; shorter ones fit in their column. */
const BREAKABLE = 12;

/** Names and targets of the lines of one class. Blank lines part what stands in different cells. */
export function pairsIn(lines: readonly string[]): NamedTarget[] {
  const pairs: NamedTarget[] = [];
  let loose: string[] = [];
  const settle = (): void => {
    pairs.push(...loosePairs(loose));
    loose = [];
  };
  for (const line of lines) {
    const pair = pairInLine(line);
    const last = pairs.at(-1);
    const whole = !loose.some((own) => own !== "") && last ? goesOn(last, line) : null;
    if (whole) pairs[pairs.length - 1] = whole;
    else if (!pair) loose.push(line);
    else if (isBrokenName(loose)) {
      pairs.push({ ...pair, name: loose.join("") + pair.name!, sure: false });
      loose = [];
    } else {
      settle();
      pairs.push(pair);
    }
  }
  settle();
  return pairs;
}

/** A target whose end was broken off: >=100 / 0000, >=85 / %, 2020年12 / 月底前. Null where the line is something else. */
function goesOn({ name, target }: NamedTarget, line: string): NamedTarget | null {
  if (target === null || !REST_OF_TARGET.test(line)) return null;
  const whole = target + line;
  const isWhole = isFigure(whole) && (parseTarget(whole).kind === "date" || !/\d$/.test(target) || !/^\d/.test(line));
  // Behind a whole number, digits of their own may be anything, a page number too; noughts are its end.
  const fits = /[,.]$/.test(target) || !/^[1-9]/.test(line);
  const wasOpen = /[\d,.]$/.test(target) && fits;
  return wasOpen && isFigure(whole) ? { name, target: whole, sure: isWhole } : null;
}

/** One long line before a pair: the beginning of its name, which was broken. */
function isBrokenName(loose: readonly string[]): boolean {
  const filled = loose.filter((line) => line !== "");
  return filled.length === 1 && loose.at(-1) !== "" && filled[0]!.length >= BREAKABLE && runTogether(filled[0]!).target === null;
}

/** Name and target with a gap between them: the first gap behind which a figure stands, else the last one. */
function pairInLine(line: string): NamedTarget | null {
  const gaps = [...line.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({
    name: line.slice(0, index),
    target: line.slice(index + gap.length),
  }));
  if (gaps.length === 0) return withOperator(line);
  if (line.split(/\s+/).every((word) => [...word].length === 1)) return null;
  const list = LAST_LIST.exec(line)?.groups;
  if (list && gaps.every(({ name }) => name.length > list["name"]!.length)) return named(list["name"]!, list["target"]!, false);
  const figure = gaps.find(({ target }) => isFigure(target));
  const { name, target } = figure ?? gaps.at(-1)!;
  return named(name, target, gaps.length === 1 && !OPERATOR.test(name));
}

/** 编印年鉴册数=2: an operator parts name and target where no gap does. */
function withOperator(line: string): NamedTarget | null {
  const parts = /^(?<name>[^≥≤<>=＝≈]+)(?<target>(?:[≥≤≈]|[<>]=?|[=＝])\d.*)$/.exec(line)?.groups;
  return parts ? named(parts["name"]!, parts["target"]!, true) : null;
}

/** Lines of which none holds both name and target. */
function loosePairs(lines: readonly string[]): NamedTarget[] {
  const cells = cellsOf(lines);
  const all = cells.flat();
  if (all.length === 0) return [];
  if (all.length === 1) return [runTogether(all[0]!)];
  const split = alternating(all) ?? figuresLast(all);
  if (split) return split;
  const apart = all.map(runTogether);
  if (apart.every(({ target }) => target !== null) && !all.some(isFigure)) return apart;
  if (cells.length === 2) return [columns(cells[0]!, cells[1]!, cells[0]!.length === cells[1]!.length)];
  const half = Math.floor(all.length / 2);
  const [names, targets] = [all.slice(0, half), all.slice(half)];
  const parted = names.length === targets.length && cells.some((_, index) => cells.slice(0, index).flat().length === half);
  return [columns(names, targets, parted)];
}

/** Each name with its figure on the next line, or, less surely, on the line above. */
function alternating(lines: readonly string[]): NamedTarget[] | null {
  if (lines.length % 2 !== 0) return null;
  const hasFigures = (odd: number) => lines.every((line, index) => isFigure(line) === (index % 2 === odd));
  const pairs = lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1]!] as const] : []));
  if (hasFigures(1)) return pairs.map(([name, target]) => named(name, target, true));
  return hasFigures(0) ? pairs.map(([target, name]) => named(name, target, false)) : null;
}

/** Names and then as many figures, or a single name, broken over lines, and its figure. */
function figuresLast(lines: readonly string[]): NamedTarget[] | null {
  const first = lines.findIndex((_, index) => index > 0 && lines.slice(index).every(isFigure));
  if (first <= 0) return null;
  const [names, targets] = [lines.slice(0, first), lines.slice(first)];
  if (names.some(isFigure)) return null;
  if (names.length === targets.length) return [columns(names, targets, true)];
  return targets.length === 1 && isOneName(names) ? [named(names.join(""), targets[0]!, true)] : null;
}

function columns(names: readonly string[], targets: readonly string[], sure: boolean): NamedTarget {
  return named(names.join("\n"), targets.join("\n"), sure && !names.some(isFigure));
}

/** Lines between blank ones; a lone character or sign ends the line before it, wherever the text put it. */
function cellsOf(lines: readonly string[]): string[][] {
  const cells: string[][] = [];
  let apart = true;
  for (const line of lines) {
    const above = cells.at(-1);
    if (line === "") apart = true;
    else if (above && [...line].length === 1 && !/\d/.test(line)) above.push(`${above.pop()}${line}`);
    else {
      if (apart || !above) cells.push([]);
      cells.at(-1)!.push(line);
      apart = false;
    }
  }
  return cells;
}

function isFigure(text: string): boolean {
  const { kind } = parseTarget(text);
  return kind === "numeric" || kind === "date" || OPERATOR.test(text);
}

/** A long name that was broken, not several short ones. */
function isOneName(lines: readonly string[]): boolean {
  return lines.length === 1 || lines.slice(0, -1).every((line) => line.length >= BREAKABLE);
}

/** A line without any gap: a list or a figure at its end is the target, but the text does not say so. */
function runTogether(line: string): NamedTarget {
  const parts = (LAST_LIST.exec(line) ?? LAST_FIGURE.exec(line))?.groups;
  return parts ? named(parts["name"]!, parts["target"]!, false) : { name: line, target: null, sure: false };
}

function named(name: string, target: string, sure: boolean): NamedTarget {
  const even = (text: string): string => text.replace(/[ \t\u3000]+/g, " ").trim();
  return { name: even(name), target: even(target), sure };
}
