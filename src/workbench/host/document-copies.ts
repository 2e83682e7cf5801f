/** How a call about a copy of the document ended, by the library's numbers. */
export const CopyStatus = { done: 0, internalError: 5001, unsupportedType: 2006, noSuchCopy: 5001 } as const;

/** What a page may ask: a copy of the document, a piece of it, and to let go of it. */
export type CopyCall =
  | { readonly kind: "open"; readonly isWorkbook: boolean; readonly sliceSize?: number }
  /** On Windows the library says where a piece begins, on the web which one it is. */
  | { readonly kind: "slice"; readonly handle: number; readonly offset: number; readonly size: number }
  | { readonly kind: "slice"; readonly handle: number; readonly index: number }
  | { readonly kind: "close"; readonly handle: number };

export interface CopyAnswer {
  readonly status: number;
  readonly handle?: number;
  readonly size?: number;
  readonly data?: readonly number[];
}

/** Excel holds so many copies at once; a page that forgets to close them is refused the next. */
const MOST_COPIES = 2;

/** The copies of the document that a page reads piece by piece. */
export class DocumentCopies {
  private readonly open = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  private lastHandle = 0;

  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** Copies that were not closed. */
  get count(): number {
    return this.open.size;
  }

  async call(call: CopyCall): Promise<CopyAnswer> {
    if (call.kind === "open") return call.isWorkbook ? this.take(call.sliceSize ?? 0) : { status: CopyStatus.unsupportedType };
    const copy = this.open.get(call.handle);
    if (!copy) return { status: CopyStatus.noSuchCopy };
    if (call.kind === "close") return this.open.delete(call.handle) ? { status: CopyStatus.done } : { status: CopyStatus.noSuchCopy };
    const [offset, size] = "index" in call ? [call.index * copy.sliceSize, copy.sliceSize] : [call.offset, call.size];
    const data = [...copy.bytes.subarray(offset, offset + size)];
    return { status: CopyStatus.done, data, size: data.length };
  }

  private async take(sliceSize: number): Promise<CopyAnswer> {
    if (this.open.size >= MOST_COPIES) return { status: CopyStatus.internalError };
    const bytes = await this.save();
    this.open.set(++this.lastHandle, { bytes, sliceSize });
    return { status: CopyStatus.done, handle: this.lastHandle, size: bytes.length };
  }
}
