import { byteLength, describeActions, isHousekeeping, type BatchRecord } from "./batch-log";
import { later } from "./bridge/later";
import type { Answer, CommandResult, ExcelPort, PageEnd, Welcome } from "./bridge/port";
import { Colleague } from "./colleague";
import { Dialogs } from "./dialogs";
import { DocumentCopies, type CopyAnswer, type CopyCall } from "./document-copies";
import { EventMessages } from "./events";
import { runBatch } from "./executor/executor";
import { firstWrite } from "./executor/writes";
import { Session } from "./executor/session";
import type { Live } from "./executor/table";
import { actionError, desktopLevers, failureNumber, type Fault, type Levers } from "./levers";
import type { Book } from "./model/book";
import type { Change } from "./model/changes";
import { saveBook } from "./model/save";
import { OBJECT_CLASSES } from "./objects";
import { workbook } from "./objects/workbook";
import { wacWorkbook } from "./objects/workbook-created";
import { HostError } from "./protocol/host-error";
import {
  DELAY_FOR_CELL_EDIT,
  EVENT_CATEGORY,
  EventKind,
  VISIBILITY_CHANGED,
  WAC_PARTITION,
  WORKBOOK_TARGET,
  type EventMessage,
  type WireRequest,
  type WireResponse,
} from "./protocol/wire";
import { User } from "./user";

/** A fault that waits for its batch. */
interface WaitingFault {
  readonly fault: Fault;
  readonly when: (actions: readonly string[]) => boolean;
  /** Batches still to be let through. */
  skip: number;
  times: number;
}

/** One running Excel with one open workbook and one page in it. */
export class ExcelHost implements ExcelPort {
  readonly levers: Levers;
  /** Batches so far, oldest first. */
  readonly log: BatchRecord[] = [];
  /** What the host was asked for and has no answer for, by name. */
  readonly gaps: string[] = [];
  readonly user: User;
  readonly colleague: Colleague;
  readonly copies = new DocumentCopies(async () => (await saveBook(this.book)).bytes);
  readonly dialogs = new Dialogs(
    () => this.page,
    () => this.welcome(),
    (what) => this.notEmulated(what),
  );
  book!: Book;
  session!: Session;
  private page: PageEnd | null = null;
  private faults: WaitingFault[] = [];
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private lastCommand = 0;
  private batches: Promise<unknown> = Promise.resolve();
  private readonly messages = new EventMessages();
  private undelivered: EventMessage[] = [];
  private selectionMoved = false;
  private runningBatch = false;
  private readonly settledListeners = new Set<() => void>();
  private stopListening = (): void => undefined;

  constructor(book: Book, levers: Partial<Levers> = {}) {
    this.levers = { ...desktopLevers(), ...levers };
    this.user = new User(this);
    this.colleague = new Colleague(this);
    this.open(book);
  }

  /** Opens another workbook. What the page kept of the last one is gone. */
  open(book: Book): void {
    this.stopListening();
    this.book = book;
    this.stopListening = book.listen((change) => this.noteChange(change));
    this.session = new Session(book, this.levers, rootsOf(book), services());
    this.undelivered = [];
  }

  /** Calls back after each batch and each deed of the user's, when its events have been handed over. Returns what ends that. */
  onSettled(listener: () => void): () => void {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  }

  welcome(): Welcome {
    const { locale, requirementSets, theme, version, documentUrl, readOnly } = this.levers;
    const settings = [...this.book.documentSettings];
    return { locale, requirementSets, theme, version, documentUrl, isReadOnly: readOnly !== null, settings };
  }

  connect(page: PageEnd): void {
    this.page = page;
  }

  saveSettings(settings: readonly (readonly [string, string])[]): void {
    this.book.documentSettings = new Map(settings);
  }

  notEmulated(what: string): void {
    this.gaps.push(what);
  }

  /**
   * Makes batches fail: the next, one after `skip` others, or the next that `when` picks by its actions.
   * The library's own batches, as after each run to let go of ranges, count only for a `when` of the caller's.
   */
  fail(
    fault: Fault,
    {
      skip = 0,
      times = 1,
      when = (actions) => !isHousekeeping(actions),
    }: { skip?: number; times?: number; when?: WaitingFault["when"] } = {},
  ): void {
    this.faults.push({ fault, when, skip, times });
  }

  /** Presses a ribbon button bound to a function. Ends when the page says that its command is done. A disabled button cannot be pressed. */
  press(functionName: string, controlId = functionName): Promise<CommandResult> {
    if (this.session.ribbon.enabled.get(controlId) === false) return Promise.reject(new Error(`the button ${controlId} is disabled`));
    const id = String(++this.lastCommand);
    return new Promise((resolve, reject) => {
      this.commands.set(id, resolve);
      void Promise.resolve(this.page?.command(id, functionName, controlId)).then((heard) => {
        if (!heard) reject(new Error("the page has not registered for ribbon commands"));
      });
    });
  }

  commandDone(id: string, result: CommandResult): void {
    this.commands.get(id)?.(result);
    this.commands.delete(id);
  }

  openDialog(request: string): Promise<number> {
    return this.dialogs.open(request);
  }

  closeDialog(): Promise<number> {
    return this.dialogs.close();
  }

  messageChild(parameters: string): void {
    this.dialogs.messageChild(parameters);
  }

  messageParent(): void {
    this.notEmulated("a message to its parent from a page that is no dialog");
  }

  /** Shows or hides the task pane. What runs in it goes on running. */
  showPane(isShown: boolean): void {
    const { runtime } = this.session;
    const before = runtime.state;
    runtime.state = isShown ? "Visible" : "Background";
    this.noteVisibility(before);
    this.deliver();
  }

  /** Takes one batch, after those before it. */
  execute(body: string, flags = 0, partition = ""): Promise<Answer> {
    const mayWait = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    const answer = this.batches
      .then(() => this.wait())
      .then(() => (mayWait ? this.user.editingEnds() : undefined))
      .then(() => this.run(body, partition));
    this.batches = answer.catch(() => undefined);
    return answer;
  }

  /** Hands over the events that waited, as a task of its own. */
  deliver(): void {
    later(() => {
      if (this.session.isRegistered(EventKind.sheets.CalculatedEvent, WORKBOOK_TARGET)) this.calculate();
      const messages = this.undelivered;
      this.undelivered = [];
      if (messages.length > 0) this.page?.events(messages);
      if (this.selectionMoved) this.page?.selectionChanged();
      this.selectionMoved = false;
      for (const listener of this.settledListeners) listener();
    });
  }

  /** Excel calculates at once. Here nobody need wait for it but who wants to hear of it; a formula that cannot be calculated fails when it is read. */
  private calculate(): void {
    try {
      this.book.calculation.settle();
    } catch (error) {
      this.notEmulated(String(error));
    }
  }

  private wait(): Promise<void> {
    const { latency } = this.levers;
    return new Promise((resolve) => (latency > 0 ? setTimeout(resolve, latency) : later(resolve)));
  }

  /** Hands the page a copy of the document as a save would write it, with what the user left in it. */
  documentCopy(call: CopyCall): Promise<CopyAnswer> {
    return this.copies.call(call);
  }

  private run(body: string, partition = ""): Answer {
    this.session.partition = partition;
    const started = performance.now();
    const request = JSON.parse(body) as WireRequest;
    const actions = describeActions(request);
    this.colleague.beforeBatch(actions);
    const answered = this.answer(body, request, this.faultFor(actions));
    this.log.push({
      number: this.log.length + 1,
      actions,
      requestBytes: byteLength(body),
      responseBytes: "body" in answered ? byteLength(answered.body) : 0,
      milliseconds: performance.now() - started,
      ...(answered.error === undefined ? {} : { error: answered.error }),
    });
    this.deliver();
    return "body" in answered ? { body: answered.body } : { failure: answered.failure };
  }

  private answer(body: string, request: WireRequest, fault: Fault | null): Answer & { error?: string | number } {
    const { payloadLimit } = this.levers;
    if (fault && "whole" in fault) return failed(failureNumber(fault.whole));
    if (this.user.isEditing) return failed(failureNumber("InvalidOperationInCellEditMode"));
    if (payloadLimit < Infinity && byteLength(body) > payloadLimit) return failed(failureNumber("RequestPayloadSizeLimitExceeded"));
    this.runningBatch = true;
    const paneBefore = this.session.runtime.state;
    const response = this.response(request, fault);
    this.runningBatch = false;
    this.noteVisibility(paneBefore);
    const text = JSON.stringify(response);
    if (payloadLimit < Infinity && byteLength(text) > payloadLimit) return failed(failureNumber("ResponsePayloadSizeLimitExceeded"));
    if (fault && "answerLost" in fault) return failed(failureNumber(fault.answerLost));
    if (response.Error?.Code === HostError.NOT_EMULATED) this.gaps.push(response.Error.Location);
    return { body: text, ...(response.Error ? { error: response.Error.Code } : {}) };
  }

  private response(request: WireRequest, fault: Fault | null): WireResponse {
    const writing = firstWrite(request);
    const refused = this.levers.readOnly === "unchangeable" ? writing : -1;
    const faultAt = (action: number): HostError | null => {
      if (action === refused) return HostError.accessDenied();
      return fault && "at" in fault && fault.at === action ? actionError(fault.action) : null;
    };
    const work = (): WireResponse => runBatch(request, this.session, faultAt);
    // Where nothing is changed, looking for changes to take back would take longer than the batch.
    return writing < 0 ? work() : this.book.undo.step(work);
  }

  private faultFor(actions: readonly string[]): Fault | null {
    const waiting = this.faults.find(({ when }) => when(actions));
    if (!waiting) return null;
    if (waiting.skip > 0) {
      waiting.skip -= 1;
      return null;
    }
    waiting.times -= 1;
    if (waiting.times <= 0) this.faults = this.faults.filter((each) => each !== waiting);
    return waiting.fault;
  }

  private noteVisibility(before: string): void {
    const { state } = this.session.runtime;
    if (state === before) return;
    const details = JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" });
    this.undelivered.push([EVENT_CATEGORY, VISIBILITY_CHANGED, "", details, `visibility ${this.log.length}`, false]);
  }

  private noteChange(change: Change): void {
    if (this.user.changesSilently) return;
    const by = this.colleague.acts ? "colleague" : this.runningBatch ? "add-in" : "user";
    this.undelivered.push(...this.messages.about(change, this.session, by));
    if (change.kind === "selection") this.selectionMoved = true;
  }
}

function failed(failure: number): { failure: number; error: number } {
  return { failure, error: failure };
}

/** On the web, what is around a workbook is a part of its own. */
function rootsOf(book: Book): (partition: string) => Live {
  const [inner, outer] = [workbook.of(book), wacWorkbook.of(null)];
  return (partition) => (partition === WAC_PARTITION ? outer : inner);
}

function services(): ReadonlyMap<string, Live> {
  const named = OBJECT_CLASSES.filter(({ service }) => service !== undefined);
  return new Map(named.map((each) => [each.service!, each.of(null as never)]));
}
