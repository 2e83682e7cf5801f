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
    if (pair && !loose.some((own) => own !== "")) pairs.push(pair);
    else loose.push(line);
  }
  settle();
  return pairs;
}

/** Name and target with a gap between them: the first gap behind which a figure stands, else the last one. */
function pairInLine(line: string): NamedTarget | null {
  const gaps = [...line.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({
    name: line.slice(0, index),
    target: line.slice(index + gap.length),
  }));
  if (gaps.length === 0 || line.split(/\s+/).every((word) => [...word].length === 1)) return null;
  const list = LAST_LIST.exec(line)?.groups;
  if (list && gaps.every(({ name }) => name.length > list["name"]!.length)) return named(list["name"]!, list["target"]!, false);
  const figure = gaps.find(({ target }) => isFigure(target));
  const { name, target } = figure ?? gaps.at(-1)!;
  return named(name, target, figure !== undefined || gaps.length === 1);
}

/** Lines of which none holds both name and target. */
function loosePairs(lines: readonly string[]): NamedTarget[] {
  const cells = cellsOf(lines);
  const all = cells.flat();
  if (all.length === 0) return [];
  if (all.length === 1) return [runTogether(all[0]!)];
  const firstFigure = all.findIndex((_, index) => index > 0 && all.slice(index).every(isFigure));
  if (firstFigure > 0) {
    const [names, targets] = [all.slice(0, firstFigure), all.slice(firstFigure)];
    if (names.length === targets.length) return [named(names.join("\n"), targets.join("\n"), true)];
    if (targets.length === 1 && isOneName(names)) return [named(names.join(""), targets[0]!, true)];
  }
  if (cells.length === 2) return [named(cells[0]!.join("\n"), cells[1]!.join("\n"), cells[0]!.length === cells[1]!.length)];
  const half = Math.floor(all.length / 2);
  const [names, targets] = [all.slice(0, half), all.slice(half)];
  const parted = names.length === targets.length && cells.some((_, index) => cells.slice(0, index).flat().length === half);
  return [named(names.join("\n"), targets.join("\n"), parted)];
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
