import { stat, writeFile as writeBytes } from "node:fs/promises";
import { dirname, extname } from "node:path";
import type { Stats } from "node:fs";
import { outputFaults } from "../text/cli";
import { remark, type Terminal } from "./terminal";

type Fault = keyof typeof outputFaults;

/** Says on stderr why a file cannot be written there, before any work is done; true where it can. An input is never overwritten. */
export async function mayWrite(
  path: string,
  inputs: readonly string[],
  force: boolean,
  terminal: Terminal,
  kind: OutputKind = ".xlsx",
): Promise<boolean> {
  const fault = await outputFault(path, inputs, force, kind);
  if (fault) remark(terminal, path, outputFaults[fault]);
  return fault === null;
}

/** Kinds of workbooks that are written; the one with macros only where it is a copy. */
export type OutputKind = ".xlsx" | ".xlsm";

async function outputFault(path: string, inputs: readonly string[], force: boolean, kind: OutputKind): Promise<Fault | null> {
  if (extname(path).toLowerCase() !== kind) return kind === ".xlsx" ? "not-xlsx" : "not-xlsm";
  const existing = await statOf(path);
  if (existing) {
    for (const input of inputs) if (isSame(existing, await statOf(input))) return "is-input";
    return force ? null : "exists";
  }
  return (await statOf(dirname(path)))?.isDirectory() ? null : "no-folder";
}

/** Writes a new workbook, or over an old one if that was asked for; false, with a line on stderr, where it failed. */
export async function write(path: string, bytes: Uint8Array, force: boolean, terminal: Terminal): Promise<boolean> {
  try {
    await writeBytes(path, bytes, { flag: force ? "w" : "wx" });
    return true;
  } catch {
    remark(terminal, path, outputFaults["cannot-write"]);
    return false;
  }
}

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

function isSame(a: Stats, b: Stats | null): boolean {
  return b !== null && a.dev === b.dev && a.ino === b.ino;
}
