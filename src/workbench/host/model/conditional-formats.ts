import type { Area } from "./area";

/** A conditional format; a sheet keeps them in order of priority, the first the strongest. They never change a cell's own style. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  /** As in `Excel.ConditionalFormatType`. */
  readonly type: string;
  stopIfTrue: boolean;
  /** The rule in the API's own shape, by the wire names of its class. */
  rule: Record<string, unknown>;
  format: ConditionalLook;
}

export interface ConditionalLook {
  numberFormat?: string;
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
}
