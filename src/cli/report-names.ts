import { resolve, sep } from "node:path";
import type { EarlierLine } from "../checking/earlier";
import type { Finding } from "../checking/result";

/** What each file is called in a report on several: its name, with as many of its folders as tell it from the others. */
export function reportNames(files: readonly string[]): Map<string, string> {
  const paths = files.map((file) => ({ file, parts: resolve(file).split(sep) }));
  const end = (parts: readonly string[], length: number): string => parts.slice(-length).join("/");
  return new Map(
    paths.map(({ file, parts }): [string, string] => {
      const others = paths.filter((other) => other.file !== file);
      let length = 1;
      while (length < parts.length && others.some((other) => end(other.parts, length) === end(parts, length))) length++;
      return [file, end(parts, length)];
    }),
  );
}

/**
 * Which of these files the lines of an earlier report speak of. A file that was renamed since is known by its findings. Lines that speak of
 * none come with the first: what somebody wrote there stays, and is held against no finding.
 */
export function shareOut(
  told: readonly EarlierLine[],
  files: readonly string[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly EarlierLine[]> {
  const names = [...new Set(told.map(({ file }) => file))];
  const linesOf = (name: string | null): EarlierLine[] => told.filter(({ file }) => file === name);
  const called = new Map(names.map((name) => [name, fileCalled(name, files)]));
  const free = files.filter((file) => ![...called.values()].includes(file));
  const owners = new Map(names.map((name) => [name, called.get(name) ?? likeliest(linesOf(name), free, findings)]));
  const strays = told.filter(({ file, explanation, notes }) => owners.get(file) === null && (explanation !== null || notes.size > 0));
  const first = strays.map((line): EarlierLine => ({ ...line, severity: null, change: null, isElsewhere: true }));
  return new Map(
    files.map((file, index) => [file, [...told.filter((line) => owners.get(line.file) === file), ...(index === 0 ? first : [])]]),
  );
}

/** A report on one file does not name it. */
function fileCalled(name: string | null, files: readonly string[]): string | null {
  const meant = files.filter((file) => name === null || `/${resolve(file).split(sep).join("/")}`.endsWith(`/${name}`));
  return meant.length === 1 ? meant[0]! : null;
}

function likeliest(lines: readonly EarlierLine[], files: readonly string[], findings: readonly Finding[]): string | null {
  const isTold = ({ id, rule, place }: Finding): boolean =>
    lines.some((line) => line.id === id || (line.rule === rule && line.sheet === place.sheet && line.cell === place.cell));
  const scored = files.map((file) => ({
    file,
    score: findings.filter((finding) => finding.place.file === file && isTold(finding)).length,
  }));
  const most = Math.max(1, ...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  return best.length === 1 ? best[0]!.file : null;
}
