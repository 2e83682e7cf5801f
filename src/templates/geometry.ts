import { area, type Area } from "../grid/address";
import { blankList } from "../official/blank-form";
import type { FilledForm, FilledIndicator, FilledSubProject } from "../official/filled-form";
import type { FormLayout } from "../official/layout";

/** A list of the form that takes as many rows as were filled in, and how many it has on the official sheet. */
interface Stretch {
  readonly lastRow: number;
  readonly extraRows: number;
}

/** Where the parts of the official sheet lie once its lists have the rows of a filled form. */
export class Geometry {
  readonly subProjects: readonly FilledSubProject[];
  readonly indicators: readonly FilledIndicator[];
  private readonly stretches: readonly Stretch[];

  constructor(layout: FormLayout, { year, subProjects = [], indicators }: FilledForm) {
    const block = layout.subProjects;
    this.subProjects = subProjects.length > 0 ? subProjects : emptyRows(block?.blankRows ?? 0);
    this.indicators = indicators.length > 0 ? indicators : blankList(layout, year);
    const stretch = (headingAt: string, official: number, actual: number): Stretch => ({
      lastRow: area(headingAt).bottom + official,
      extraRows: actual - official,
    });
    this.stretches = [
      ...(block ? [stretch(block.columns.name.at, block.blankRows, this.subProjects.length)] : []),
      stretch(layout.indicators.columns.name.at, blankList(layout, null).length, this.indicators.length),
    ];
  }

  /** The area that an official one takes: lower if a list above it has grown, longer if it reaches along one. */
  place(official: string): Area {
    const { top, left, bottom, right } = area(official);
    const moved = (row: number, passed: (lastRow: number) => boolean): number =>
      this.stretches.reduce((sum, { lastRow, extraRows }) => sum + (passed(lastRow) ? extraRows : 0), row);
    return { left, right, top: moved(top, (lastRow) => top > lastRow), bottom: moved(bottom, (lastRow) => bottom >= lastRow) };
  }
}

function emptyRows(count: number): FilledSubProject[] {
  return Array.from({ length: count }, () => ({ name: null, amount: null }));
}
