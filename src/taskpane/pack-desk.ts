import { fileContent } from "../commands/pack-file";
import type { PackChoice, PackInForce, PackSource } from "../commands/pack-source";
import type { PackFault } from "../pack/document";
import { sheetOfPack } from "../pack/pack-sheet";
import { identify, type PackIdentity } from "../pack/rule-pack";
import type { Language } from "../text/words";
import type { WorkbookPort } from "../workbook/port";

/** What the pane knows of the rules. */
export interface PackView {
  /** Null while it is being loaded for the first time. */
  readonly inForce: (PackInForce & { readonly identity: PackIdentity }) | null;
  readonly busy: boolean;
  /** What was just tried. */
  readonly told:
    | { readonly kind: "refused"; readonly faults: readonly PackFault[] }
    | { readonly kind: "taken" | "written" | "sheet-exists" }
    | { readonly kind: "failed"; readonly error: unknown }
    | null;
}

/** Where rules are looked at and chosen. None of its methods rejects, `inForce` apart. */
export interface PackDesk extends Pick<PackSource, "inForce"> {
  readonly get: () => PackView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads what was chosen before; `anew` also asks the network again. */
  load(anew?: boolean): Promise<void>;
  choose(choice: PackChoice): Promise<void>;
  chooseFile(file: File): Promise<void>;
  /** Puts the pack in force into the workbook as a sheet 审核规则. */
  writeSheet(): Promise<void>;
  dismiss(): void;
}

export interface DeskSurroundings {
  readonly source: PackSource;
  readonly port: () => WorkbookPort;
  readonly language: () => Language;
}

export function createPackDesk({ source, port, language }: DeskSurroundings): PackDesk {
  let view: PackView = { inForce: null, busy: false, told: null };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PackView>): void => {
    view = { ...view, ...change };
    listeners.forEach((listener) => listener());
  };
  const inForceNow = (inForce: PackInForce): void => set({ inForce: { ...inForce, identity: identify(inForce.pack) } });
  /** One thing at a time; what it has to tell stays until the next. */
  const busily = async (work: () => Promise<PackView["told"]>): Promise<void> => {
    if (view.busy) return;
    set({ busy: true, told: null });
    try {
      set({ told: await work() });
    } catch (error) {
      set({ told: { kind: "failed", error } });
    } finally {
      set({ busy: false });
    }
  };
  const chosen = async (choice: PackChoice): Promise<PackView["told"]> => {
    const faults = await source.choose(choice);
    if (faults.length > 0) return { kind: "refused", faults };
    inForceNow(await source.inForce(null));
    return { kind: "taken" };
  };
  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inForce: async (packSheet) => {
      const inForce = await source.inForce(packSheet);
      inForceNow(inForce);
      return inForce;
    },
    load: (anew = false) =>
      busily(async () => {
        if (anew) source.renew();
        inForceNow(await source.inForce(null));
        return null;
      }),
    choose: (choice) => busily(() => chosen(choice)),
    chooseFile: (file) =>
      busily(async () => {
        const content = await fileContent(file);
        return "faults" in content ? { kind: "refused", ...content } : chosen({ kind: "file", name: file.name, content });
      }),
    writeSheet: () =>
      busily(async () => {
        const { document, pack } = view.inForce ?? (await source.inForce(null));
        return { kind: (await port().addSheet(sheetOfPack(document, pack, language()))) ? "written" : "sheet-exists" };
      }),
    dismiss: () => set({ told: null }),
  };
}
