import { stat, writeFile as writeBytes } from "node:fs/promises";
import { dirname, extname } from "node:path";
import type { Stats } from "node:fs";
import { outputFaults } from "../text/cli";
import { remark, type Terminal } from "./terminal";

type Fault = keyof typeof outputFaults;

/** Says on stderr why a file cannot be written there, before any work is done; true where it can. An input is never overwritten. */
export async function mayWrite(path: string, inputs: readonly string[], force: boolean, terminal: Terminal): Promise<boolean> {
  const fault = await outputFault(path, inputs, force);
  if (fault) remark(terminal, path, outputFaults[fault]);
  return fault === null;
}

async function outputFault(path: string, inputs: readonly string[], force: boolean): Promise<Fault | null> {
  if (extname(path).toLowerCase() !== ".xlsx") return "not-xlsx";
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
