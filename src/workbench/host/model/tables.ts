import type { Area } from "./area";

/** A table (ListObject). */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  style: string;
}
