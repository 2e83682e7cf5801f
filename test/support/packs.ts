import type { PackDocument } from "../../src/pack/document";
import { loadPack, type LoadResult, type PackPlaces } from "../../src/pack/load";
import type { RulePack } from "../../src/pack/rule-pack";

/** Packs that lie in one folder, by their names; `read` counts how often each was asked for. */
export function inFolder(files: Readonly<Record<string, unknown>>): PackPlaces & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve: (reference) => reference.replace(/^\.\//, ""),
    read: async (place) => {
      asked.push(place);
      const file = files[place];
      if (file === undefined) throw new Error("no such file");
      return { text: typeof file === "string" ? file : JSON.stringify(file), from: place };
    },
  };
}

/** Loads a pack from its text or its data, with others beside it. */
export function load(pack: unknown, others: Readonly<Record<string, unknown>> = {}, name = "own.json"): Promise<LoadResult> {
  const places = inFolder(others);
  return loadPack(typeof pack === "string" ? { name, text: pack } : { name, document: pack }, places);
}

/** A pack that is known to be right. */
export async function packFrom(document: PackDocument): Promise<RulePack> {
  const result = await load(document);
  if ("faults" in result) throw new Error(JSON.stringify(result.faults));
  return result.pack;
}

/** What is wrong with a pack, a line each: document, place, words. */
export async function refusals(
  pack: unknown,
  others: Readonly<Record<string, unknown>> = {},
  language: "zh" | "en" = "zh",
): Promise<string[]> {
  const result = await load(pack, others);
  return "faults" in result ? result.faults.map(({ document, at, message }) => `${document} ${at}: ${message[language]}`) : [];
}
