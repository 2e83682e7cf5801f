import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import type { Levers } from "../levers";
import type { Live, Since } from "./table";

/** What lives across batches: the workbook that is open, references the page keeps, events it registered for. */
export class Session {
  private readonly references = new Map<string, Live>();
  private readonly registrations = new Map<string, number>();
  private lastReference = 0;
  /** What the page's runtime was told about itself: whether its pane shows, whether it starts with the document. */
  readonly runtime = { state: "Visible", startState: "Inactive", enableEvents: true, handlersReady: false };
  /** What the page made of its ribbon controls since it was loaded, by their ids; controls it did not touch are as in the manifest. */
  readonly ribbon = { enabled: new Map<string, boolean>(), visible: new Map<string, boolean>(), contextualTabs: [] as unknown[] };

  /** The part of Excel that the batch is for: the workbook, unless it says otherwise. */
  partition = "";
  /** Workbooks that the page had opened in windows of their own, as the files that it gave. */
  readonly opened: Uint8Array[] = [];

  constructor(
    readonly book: Book,
    readonly levers: Levers,
    private readonly roots: (partition: string) => Live,
    readonly services: ReadonlyMap<string, Live>,
  ) {}

  get root(): Live {
    return this.roots(this.partition);
  }

  /** Refuses a member newer than the requirement sets the host declares. The library itself does not refuse it. */
  require(since: Since | undefined, member: string): void {
    if (since !== undefined && !this.supports(since)) throw HostError.apiNotFound(member);
  }

  supports(since: Since): boolean {
    const [set, version] = since.includes(" ") ? (since.split(" ") as [string, string]) : ["ExcelApi", since];
    const declared = this.levers.requirementSets[set];
    if (declared === undefined) return false;
    const [major = 0, minor = 0] = declared.split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  keep(live: Live): string {
    live.referenceId ??= `R${++this.lastReference}`;
    this.references.set(live.referenceId, live);
    return live.referenceId;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  byReference(id: string): Live {
    const live = this.references.get(id);
    const sheet = (live?.data as { sheet?: Sheet } | undefined)?.sheet;
    if (!live || (sheet && !this.book.sheets.includes(sheet)))
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);
    return live;
  }

  get keptReferences(): number {
    return this.references.size;
  }

  register(event: number, target: string): void {
    const key = registration(event, target);
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = registration(event, target);
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) - 1));
  }

  isRegistered(event: number, target: string): boolean {
    return this.runtime.enableEvents && (this.registrations.get(registration(event, target)) ?? 0) > 0;
  }
}

function registration(event: number, target: string): string {
  return `${event} ${target}`;
}
