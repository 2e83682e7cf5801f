/** A custom XML part of the workbook. */
export interface CustomXmlPart {
  readonly id: string;
  namespace: string;
  xml: string;
}
