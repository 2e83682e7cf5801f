import { anyIntersect, withoutAll, type Area } from "./area";
import { requireFormattable } from "./editing";
import { newId } from "./ids";
import type { Sheet } from "./sheet";
import type { Border } from "./style";

/** A conditional format; a sheet keeps them in order of priority, the first the strongest. They never change a cell's own style. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  /** As in `Excel.ConditionalFormatType`. */
  readonly type: string;
  stopIfTrue: boolean;
  /** The rule in the API's own shape: `{formula}` of a custom one, otherwise the `rule` of its class. */
  rule: Record<string, unknown>;
  format: ConditionalLook;
}

export interface ConditionalLook extends Partial<Record<ConditionalEdge, Border>> {
  numberFormat?: string;
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
}

/** Lines that a conditional format may draw; they are always thin. */
export type ConditionalEdge = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** A new format without a rule, before all others, as Excel puts it. */
export function addConditionalFormat(sheet: Sheet, areas: readonly Area[], type: string): ConditionalFormat {
  requireFormattable(sheet);
  const added: ConditionalFormat = { id: newId(), areas: [...areas], type, stopIfTrue: false, rule: {}, format: {} };
  sheet.conditionalFormats.unshift(added);
  sheet.book.undo.push("conditional format");
  return added;
}

/** Formats that apply to some cell of these areas, strongest first. */
export function conditionalFormatsOn(sheet: Sheet, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((each) => anyIntersect(each.areas, areas));
}

export function removeConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  requireFormattable(sheet);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
  sheet.book.undo.push("conditional format");
}

/** Frees these areas of all conditional formats; where a format applies elsewhere too, it stays there. */
export function clearConditionalFormats(sheet: Sheet, areas: readonly Area[]): void {
  requireFormattable(sheet);
  for (const format of conditionalFormatsOn(sheet, areas)) format.areas = withoutAll(format.areas, areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.areas.length > 0);
  sheet.book.undo.push("conditional formats");
}

/** Puts a format elsewhere in the order; a negative priority counts from the end, one beyond the ends is the end. */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  requireFormattable(sheet);
  const others = sheet.conditionalFormats.filter((each) => each !== format);
  const place = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(place, others.length)), 0, format);
  sheet.conditionalFormats = others;
}
