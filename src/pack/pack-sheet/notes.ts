import { address, type Position } from "../../grid/address";
import type { Cell } from "../../grid/grid";
import { packSheetFaults as faultWords } from "../../text/pack";
import type { Words } from "../../text/words";
import type { PackFault } from "../document";

/** What is noted while a sheet is read: what is wrong with it, and where each part of the document stands. */
export class SheetNotes {
  readonly faults: PackFault[] = [];
  private readonly places = new Map<string, string>();

  constructor(private readonly sheet: string) {}

  fault(at: Position, message: Words): void {
    this.faults.push({ at: this.nameOf(at), message });
  }

  /** Says where a part of the document stands; `steps` lead to it. */
  place(steps: readonly (string | number)[], at: Position): void {
    this.places.set(pointer(steps), this.nameOf(at));
  }

  /** Faults a thing that stands in the list already; the first one keeps its place. */
  isTwice(steps: readonly (string | number)[], at: Cell): boolean {
    const other = this.places.get(pointer(steps));
    if (other !== undefined) this.fault(at, faultWords.twice(at.text.trim(), other));
    return other !== undefined;
  }

  /** The cell where a part of the document stands, or what it is a part of. */
  cellOf(at: string): string {
    for (let part = at; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
      const cell = this.places.get(part);
      if (cell !== undefined) return cell;
    }
    return this.sheet;
  }

  private nameOf(at: Position): string {
    return `${this.sheet}!${address(at)}`;
  }
}

function pointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
