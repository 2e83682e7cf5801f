import type { Area } from "./area";

/** A link on cells, to a place in the workbook or an address. */
export interface Hyperlink {
  area: Area;
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}
