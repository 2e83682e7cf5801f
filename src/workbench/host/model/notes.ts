/** Old-style notes. Below ExcelApi 1.18 nothing in the API shows them, yet they hinder comments. */
export interface Note {
  row: number;
  column: number;
  content: string;
  authorName: string;
  visible: boolean;
  /** Points. */
  width: number;
  height: number;
}
