import { isHousekeeping } from "./batch-log";
import type { ExcelHost } from "./host";
import type { Book } from "./model/book";

type Deed = (book: Book) => void;

/** A deed that waits for its batch. */
interface WaitingDeed {
  readonly deed: Deed;
  readonly when: (actions: readonly string[]) => boolean;
  /** Batches still to be let through. */
  skip: number;
}

/** Somebody else who works on the same workbook at the same time. The page hears of it as of something remote; her undo list has none of it. */
export class Colleague {
  private isActing = false;
  private waiting: WaitingDeed[] = [];

  constructor(private readonly excel: ExcelHost) {}

  /** True while what happens is the colleague's doing. */
  get acts(): boolean {
    return this.isActing;
  }

  /** Does anything a person can do to the workbook. */
  does(deed: Deed): void {
    this.isActing = true;
    try {
      deed(this.excel.book);
    } finally {
      this.isActing = false;
    }
    this.excel.deliver();
  }

  /** Does it later, right before a batch: the next, the one after `skip` others, or the next that `when` picks by its actions. */
  doesBefore(
    deed: Deed,
    { skip = 0, when = (actions) => !isHousekeeping(actions) }: { skip?: number; when?: WaitingDeed["when"] } = {},
  ): void {
    this.waiting.push({ deed, when, skip });
  }

  /** Called before each batch. */
  beforeBatch(actions: readonly string[]): void {
    const picked = this.waiting.filter(({ when }) => when(actions));
    const due = picked.filter(({ skip }) => skip === 0);
    for (const each of picked) each.skip -= 1;
    this.waiting = this.waiting.filter((each) => !due.includes(each));
    for (const { deed } of due) this.does(deed);
  }
}
