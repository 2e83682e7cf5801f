import type { Mark } from "../../../src/reporting/marks";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import {
  WorkbookFault,
  type CellPlace,
  type ClearOutcome,
  type Hindrance,
  type PartialMark,
  type Watch,
  type WorkbookContents,
  type WorkbookPort,
} from "../../../src/workbook/port";

/** A workbook for the pane, with what Excel would not let be marked whole. */
export interface FakeWorkbook {
  readonly contents: WorkbookContents;
  /** Hindrance of every mark on a sheet. */
  readonly hinders?: Readonly<Record<string, Hindrance>>;
}

/** A port that keeps nothing, remembers where it was sent, and fails or waits where it is told to. */
export class FakePort implements WorkbookPort {
  readonly went: CellPlace[] = [];
  /** What was asked of it, in order. */
  readonly calls: string[] = [];
  readonly failures = new Map<string, Error>();
  outcome: ClearOutcome = { answered: [], keepsReport: false, protectedSheets: [] };
  private held: { readonly call: string; readonly until: Promise<void>; readonly release: () => void } | null = null;

  constructor(private readonly workbook: FakeWorkbook) {}

  hold(call: string): void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    this.held = { call, until, release };
  }

  release(): void {
    this.held?.release();
    this.held = null;
  }

  async read(watch?: Watch): Promise<WorkbookContents> {
    await this.called("read", watch);
    return this.workbook.contents;
  }

  async mark(marks: readonly Mark[], watch?: Watch): Promise<readonly PartialMark[]> {
    await this.called("mark", watch);
    const { hinders = {} } = this.workbook;
    return marks.flatMap(({ sheet, cell }) => (hinders[sheet] ? [{ sheet, cell, hindrance: hinders[sheet] }] : []));
  }

  putReport(_plan: SheetPlan, watch?: Watch): Promise<void> {
    return this.called("putReport", watch);
  }

  async clear(_options: { keepReport: boolean }, watch?: Watch): Promise<ClearOutcome> {
    await this.called("clear", watch);
    return this.outcome;
  }

  async goTo(place: CellPlace): Promise<void> {
    await this.called("goTo");
    this.went.push(place);
  }

  showReport(): Promise<void> {
    return this.called("showReport");
  }

  private async called(call: string, watch?: Watch): Promise<void> {
    this.calls.push(call);
    const { held } = this;
    if (held?.call === call) {
      await watch?.onProgress?.(1, 4);
      await held.until;
      if (watch?.signal?.aborted) throw new WorkbookFault("stopped", "");
    }
    const failure = this.failures.get(call);
    this.failures.delete(call);
    if (failure) throw failure;
  }
}
