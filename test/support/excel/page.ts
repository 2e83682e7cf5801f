/** The add-in's page, whatever it runs in. */
export interface AddinPage {
  /** Runs a function inside the page. It may use what the page has and its argument, nothing else; values travel as JSON. */
  run<Value, Argument = undefined>(work: (argument: Argument) => Value | Promise<Value>, argument?: Argument): Promise<Value>;
  close(): Promise<void>;
}

/** An error thrown inside the page, with what the library says about it. */
export class PageError extends Error {
  readonly code: string | undefined;
  readonly debugInfo: Record<string, unknown> | undefined;

  constructor({ message, code, debugInfo }: PageFailure) {
    super(message);
    this.name = "PageError";
    this.code = code;
    this.debugInfo = debugInfo;
  }
}

export interface PageFailure {
  readonly message: string;
  readonly code?: string;
  readonly debugInfo?: Record<string, unknown>;
}

export type PageOutcome = { readonly value: unknown } | { readonly failure: PageFailure };

/** Source of a script that runs the work in the page and gives its outcome as JSON. */
export function pageScript(work: (argument: never) => unknown, argument: unknown): string {
  return `(async () => {
    try {
      const value = await (${work.toString()})(${argument === undefined ? "" : JSON.stringify(argument)});
      return JSON.stringify({ value: value === undefined ? null : value });
    } catch (error) {
      const { message, code, debugInfo } = Object(error);
      return JSON.stringify({ failure: { message: String(message ?? error), code, debugInfo } });
    }
  })()`;
}

export function pageValue<Value>(outcome: string): Value {
  const read = JSON.parse(outcome) as PageOutcome;
  if ("failure" in read) throw new PageError(read.failure);
  return read.value as Value;
}
