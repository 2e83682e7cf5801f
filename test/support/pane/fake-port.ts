import { gridOfPlan } from "../../../src/catalogue/plan-grid";
import { address } from "../../../src/grid/address";
import { gridCells, makeGrid, textCell, type Grid } from "../../../src/grid/grid";
import type { MarkStyle } from "../../../src/grid/mark-looks";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import type { Mark } from "../../../src/reporting/marks";
import type { SummarySheet } from "../../../src/reporting/summary";
import type { SummaryKind } from "../../../src/text/summary";
import {
  WorkbookFault,
  type CellPlace,
  type ClearOutcome,
  type Correction,
  type CorrectionOutcome,
  type Following,
  type Hindrance,
  type MarkedWorkbook,
  type OursInWorkbook,
  type PartialMark,
  type SheetPlace,
  type Snapshot,
  type SummaryOutcome,
  type Watch,
  type WorkbookChange,
  type WorkbookContents,
  type WorkbookPort,
} from "../../../src/workbook/port";

/** A workbook for the pane, with what Excel would not let be marked whole. */
export interface FakeWorkbook {
  readonly contents: Omit<WorkbookContents, "sheets" | "reportId" | "summaries" | "unmarked">;
  /** Hindrance of every mark on a sheet. */
  readonly hinders?: Readonly<Record<string, Hindrance>>;
}

/** A port that keeps nothing but the findings sheet, remembers where it was sent, and fails or waits where it is told to. */
export class FakePort implements WorkbookPort {
  readonly went: CellPlace[] = [];
  /** What was asked of it, in order. */
  readonly calls: string[] = [];
  readonly failures = new Map<string, Error>();
  outcome: ClearOutcome = { answered: [], keepsReport: false, lockedReport: false, protectedSheets: [], summaries: [] };
  private readonly added: Grid[] = [];
  /** The findings sheet, as the last check or the test has put it; a removed one leaves that of the workbook. */
  report: { readonly id: string; readonly grid: Grid } | null = null;
  ours: OursInWorkbook = { comments: 3, highlighted: ["甲"], answered: [], report: "审核结果", summaries: [], referring: [] };
  /** What readings find, one after the other; the last stays. */
  snapshots: ReadonlyMap<string, ReadonlyMap<string, string>>[] = [new Map([["甲", new Map([["A1", '["a","a","General"]']])]])];
  file: Uint8Array = new Uint8Array();
  readonly opened: Uint8Array[] = [];
  /** Whoever follows the workbook; a port that is `deaf` lets nobody. */
  private readonly followers = new Set<(change: WorkbookChange) => void>();
  isDeaf = false;
  missesLists = false;
  /** What Excel knows a sheet by is the name that it had first. */
  private sheets: readonly { readonly id: string; readonly grid: Grid }[];
  private held: { readonly call: string; readonly until: Promise<void>; readonly release: () => void } | null = null;

  constructor(private readonly workbook: FakeWorkbook) {
    this.sheets = workbook.contents.grids.map((grid) => ({ id: grid.sheet, grid }));
  }

  /** What she does to a sheet, told as Excel would: null deletes it, another name renames it, a sheet that is not there is added. */
  edit(id: string, now: Grid | null, areas: WorkbookChange["areas"] = null): void {
    const others = this.sheets.filter((sheet) => sheet.id !== id);
    const at = this.sheets.findIndex((sheet) => sheet.id === id);
    this.sheets = now ? others.toSpliced(at < 0 ? others.length : at, 0, { id, grid: now }) : others;
    this.tell({ sheet: id, areas, ours: false });
  }

  tell(change: WorkbookChange): void {
    for (const told of this.followers) told(change);
  }

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
    return this.contents();
  }

  /** The ids of the sheets that were read again, each time. */
  readonly readAgainOf: (readonly string[])[] = [];

  async readAgain(_earlier: WorkbookContents, changed: ReadonlySet<string>, watch?: Watch): Promise<WorkbookContents> {
    const contents = this.contents();
    this.readAgainOf.push([...changed]);
    await this.called("readAgain", watch);
    return contents;
  }

  async follow(told: (change: WorkbookChange) => void): Promise<Following> {
    await this.called("follow");
    if (this.isDeaf) throw new WorkbookFault("unknown", "NotImplemented");
    this.followers.add(told);
    return { missesLists: this.missesLists };
  }

  private contents(): WorkbookContents {
    const { contents } = this.workbook;
    const hers = [...this.sheets, ...this.added.map((grid) => ({ id: grid.sheet, grid }))];
    const report = this.report ?? (contents.report && { id: contents.report.sheet, grid: contents.report });
    const all = report ? [...hers, report] : hers;
    return {
      ...contents,
      grids: hers.map(({ grid }) => grid),
      report: report?.grid ?? null,
      reportId: report?.id ?? null,
      unmarked: this.styles,
      summaries: new Map(this.summaries.map(({ kind, plan }) => [kind, gridOfPlan(plan)])),
      sheets: all.map((sheet) => ({ ...sheet, bounded: false })),
    };
  }

  /** The sheet that each marking was kept to, if to one. */
  readonly markedOnly: (string | undefined)[] = [];

  async mark(marks: readonly Mark[], watch?: Watch, only?: string): Promise<readonly PartialMark[]> {
    await this.called("mark", watch);
    this.markedOnly.push(only);
    const { hinders = {} } = this.workbook;
    return marks.flatMap(({ sheet, cell }) => (hinders[sheet] ? [{ sheet, cell, hindrance: hinders[sheet] }] : []));
  }

  async correct(corrections: readonly Correction[]): Promise<readonly CorrectionOutcome[]> {
    await this.called("correct");
    return corrections.map(({ sheet, cell, old, new: now }) => {
      const at = this.sheets.find(({ grid }) => grid.sheet === sheet);
      if (!at) return "gone";
      let outcome: CorrectionOutcome = "changed";
      const cells = gridCells(at.grid).map((each) => {
        if (address(each) !== cell || each.value !== old) return each;
        outcome = "done";
        return textCell(each, now);
      });
      this.sheets = this.sheets.map((each) => (each === at ? { ...at, grid: makeGrid(sheet, cells) } : each));
      return outcome;
    });
  }

  styles: readonly MarkStyle[] = [];

  async unmarked(): Promise<readonly MarkStyle[]> {
    await this.called("unmarked");
    return this.styles;
  }

  async setUnmarked(styles: readonly MarkStyle[]): Promise<void> {
    await this.called("setUnmarked");
    this.styles = styles;
  }

  async putReport(plan: SheetPlan, watch?: Watch): Promise<string> {
    await this.called("putReport", watch);
    this.report = { id: plan.name, grid: gridOfPlan(plan) };
    return plan.name;
  }

  /** What became of the summary sheets, all written where the test says nothing else. */
  summaryOutcome: Partial<SummaryOutcome> = {};
  readonly summaries: SummarySheet[] = [];

  async putSummaries(sheets: readonly SummarySheet[], watch?: Watch): Promise<SummaryOutcome> {
    await this.called("putSummaries", watch);
    this.summaries.splice(0, this.summaries.length, ...sheets);
    return { written: new Map(sheets.map(({ kind, plan }) => [kind, plan.name])), locked: [], released: [], ...this.summaryOutcome };
  }

  /** The sheet that was added, which stands in the workbook from then on. */
  async addSheet(plan: SheetPlan): Promise<boolean> {
    await this.called("addSheet");
    if ([...this.workbook.contents.grids, ...this.added].some(({ sheet }) => sheet === plan.name)) return false;
    this.added.push(gridOfPlan(plan));
    return true;
  }

  /** Sheets that were added together. */
  readonly addedTogether: (readonly string[])[] = [];

  async addSheets(plans: readonly SheetPlan[], watch?: Watch): Promise<readonly string[]> {
    await this.called("addSheets", watch);
    this.added.push(...plans.map((plan) => gridOfPlan(plan)));
    this.addedTogether.push(plans.map(({ name }) => name));
    return plans.map(({ name }) => name);
  }

  /** What stands marked, where the test says so. */
  markedNow: Partial<MarkedWorkbook> = {};

  async marked(): Promise<MarkedWorkbook> {
    await this.called("marked");
    return { at: { sheet: this.shown, cell: "A1" }, sheets: [], report: null, isChecked: false, ...this.markedNow };
  }

  /** Name of the sheet that is shown; the first at the beginning. */
  get shown(): string {
    return this.went.at(-1)?.sheet ?? this.shownFirst ?? this.sheets[0]!.grid.sheet;
  }

  shownFirst: string | null = null;

  async active(): Promise<SheetPlace> {
    await this.called("active");
    return { id: this.shown, name: this.shown };
  }

  async clear(_options: { keepReport: boolean }, watch?: Watch): Promise<ClearOutcome> {
    await this.called("clear", watch);
    return this.outcome;
  }

  async goTo(place: CellPlace): Promise<CellPlace> {
    await this.called("goTo");
    this.went.push(place);
    return place;
  }

  showReport(): Promise<void> {
    return this.called("showReport");
  }

  showSummary(kind: SummaryKind): Promise<void> {
    return this.called(`showSummary ${kind}`);
  }

  async survey(): Promise<OursInWorkbook> {
    await this.called("survey");
    return this.ours;
  }

  async snapshot(): Promise<Snapshot> {
    await this.called("snapshot");
    return { sheets: this.snapshots.length > 1 ? this.snapshots.shift()! : this.snapshots[0]!, bounded: false };
  }

  async bytes(): Promise<Uint8Array> {
    await this.called("bytes");
    return this.file;
  }

  async openCopy(file: Uint8Array): Promise<void> {
    await this.called("openCopy");
    this.opened.push(file);
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
