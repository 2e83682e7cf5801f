import { expect } from "@jest/globals";
import type { RunningExcel } from "./open-excel";
import { roundTrips } from "./port-pages";
import { hersIn, oursIn } from "./whose";

/** What faults are tried on: a check over an earlier one, and a clear. */
export type Work = "again" | "clear";

/** The number of actions of every batch, and what then stands in the workbook. */
export interface Undisturbed {
  readonly sizes: readonly number[];
  readonly ours: string;
  readonly hers: string;
}

/** Runs a command of the port's page; "done", or the kind of fault that it ended with. */
export function outcomeOf({ page }: RunningExcel, what: Work | "check"): Promise<string> {
  return page.run(async (name) => {
    try {
      await window.jihe[name]();
      return "done";
    } catch (error) {
      return (error as Error).message.split(":")[0]!;
    }
  }, what);
}

/** What a run without any fault sends and leaves. */
export async function undisturbed(excel: RunningExcel, work: Work): Promise<Undisturbed> {
  const trips = await roundTrips(excel, async () => expect(await outcomeOf(excel, work)).toBe("done"));
  return { sizes: trips.map(({ actions }) => actions.length), ours: oursIn(excel.book), hers: hersIn(excel.book) };
}
