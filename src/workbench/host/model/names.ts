/** A defined name; `formula` with its "=". Those of a sheet are kept with the sheet. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}
