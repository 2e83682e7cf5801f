import { asFlag, asInteger, asNumber, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Live, type ObjectClass, type Property, type Since } from "../executor/table";
import { requireFormattable } from "../model/editing";
import { fitColumns, fitRows } from "../model/fitting";
import type { Lines } from "../model/lines";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Style, type StyleKey } from "../model/style";
import { clearStyle, common, commonStyle, setStyle } from "../model/styling";
import { HostError } from "../protocol/host-error";
import type { CellArea } from "./cells";
import { rangeBorders } from "./range-borders";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;

/** A property that is one respect of the cells' style; null where cells differ. */
function styled<K extends StyleKey>(key: K, read: (value: unknown) => Style[K], since?: Since): Property<CellArea> {
  return {
    ...(since === undefined ? {} : { since }),
    get: ({ sheet, area }) => commonStyle(sheet, area, key),
    set: ({ sheet, area }, value) => {
      requireFormattable(sheet);
      setStyle(sheet, area, { [key]: read(value) });
    },
  };
}

/** Colours as the API writes them; names such as "red" are taken too, as Excel does. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#?[0-9A-Fa-f]{6}$/.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named: Record<string, string> = {
    black: "#000000",
    white: "#FFFFFF",
    red: "#FF0000",
    green: "#008000",
    blue: "#0000FF",
    yellow: "#FFFF00",
    orange: "#FFA500",
  };
  const color = named[text.toLowerCase()];
  if (!color) throw HostError.invalidArgument();
  return color;
}

export const rangeFill = objectClass<CellArea>({
  name: "RangeFill",
  properties: {
    Color: {
      ...styled("fillColor", asColor),
      // No fill reads as white, and white written back is a fill: so Excel does, and so marks must not be undone by writing what was read.
      get: ({ sheet, area }) =>
        common(sheet, area, (row, column) => shownFill({ sheet, area: { top: row, left: column, bottom: row, right: column } })),
    },
  },
  methods: {
    Clear: {
      call: ({ sheet, area }) => {
        requireFormattable(sheet);
        clearStyle(sheet, area, ["fillColor"]);
      },
    },
  },
});

function shownFill({ sheet, area }: CellArea): string {
  return commonStyle(sheet, area, "fillColor") || "#FFFFFF";
}

export const rangeFont = objectClass<CellArea>({
  name: "RangeFont",
  properties: {
    Name: styled("fontName", asText),
    Size: styled("fontSize", asNumber),
    Color: styled("fontColor", asColor),
    Bold: styled("bold", asFlag),
    Italic: styled("italic", asFlag),
    Underline: styled("underline", (value) => asOneOf(value, UNDERLINES)),
    Strikethrough: styled("strikethrough", asFlag, "1.9"),
    Subscript: styled("subscript", asFlag, "1.9"),
    Superscript: styled("superscript", asFlag, "1.9"),
  },
});

export const formatProtection = objectClass<CellArea>({
  name: "FormatProtection",
  properties: {
    Locked: styled("locked", asFlag),
    FormulaHidden: styled("formulaHidden", asFlag),
  },
});

export const rangeFormat: ObjectClass<CellArea> = objectClass<CellArea>({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: styled("horizontalAlignment", (value) => asOneOf(value, HORIZONTAL)),
    VerticalAlignment: styled("verticalAlignment", (value) => asOneOf(value, VERTICAL)),
    WrapText: styled("wrapText", asFlag),
    TextOrientation: styled("textOrientation", asInteger, "1.7"),
    ReadingOrder: styled("readingOrder", (value) => asOneOf(value, READING_ORDERS), "1.9"),
    ShrinkToFit: styled("shrinkToFit", asFlag, "1.9"),
    IndentLevel: styled("indentLevel", asInteger, "1.9"),
    RowHeight: {
      since: "1.2",
      get: ({ sheet, area }) => common(sheet, area, (row) => sizeOf(sheet.rows, row, DEFAULT_ROW_HEIGHT)),
      set: ({ sheet, area }, value) => setSize(sheet.rows, area.top, area.bottom, asNumber(value), 409.5),
    },
    ColumnWidth: {
      since: "1.2",
      get: ({ sheet, area }) => common(sheet, area, (_, column) => sizeOf(sheet.columns, column, DEFAULT_COLUMN_WIDTH)),
      set: ({ sheet, area }, value) => setSize(sheet.columns, area.left, area.right, asNumber(value), 1790),
    },
    UseStandardHeight: standard(
      ({ sheet }) => sheet.rows,
      ({ area }) => [area.top, area.bottom],
    ),
    UseStandardWidth: standard(
      ({ sheet }) => sheet.columns,
      ({ area }) => [area.left, area.right],
    ),
  },
  navigation: {
    Fill: { to: (cells): Live => rangeFill.of(cells) },
    Font: { to: (cells): Live => rangeFont.of(cells) },
    Borders: { to: (cells): Live => rangeBorders.of(cells) },
    Protection: { since: "1.2", to: (cells): Live => formatProtection.of(cells) },
  },
  methods: {
    AutofitColumns: { since: "1.2", call: ({ sheet, area }) => fitColumns(sheet, area) },
    AutofitRows: { since: "1.2", call: ({ sheet, area }) => fitRows(sheet, area) },
  },
});

/** Whether rows or columns have the size that all have unless they were given one; setting it to false changes nothing. */
function standard(linesOf: (cells: CellArea) => Lines, span: (cells: CellArea) => readonly [number, number]): Property<CellArea> {
  const sized = (cells: CellArea): number[] => {
    const lines = linesOf(cells);
    return lines.indexes(...span(cells)).filter((index) => lines.at(index)?.size !== undefined);
  };
  return {
    since: "1.7",
    get: (cells) => sized(cells).length === 0,
    set: (cells, value) => {
      if (asFlag(value)) for (const index of sized(cells)) delete linesOf(cells).ensure(index).size;
    },
  };
}

function sizeOf(lines: Lines, index: number, otherwise: number): number {
  const line = lines.at(index);
  return line?.hidden ? 0 : (line?.size ?? otherwise);
}

function setSize(lines: Lines, first: number, last: number, size: number, largest: number): void {
  if (size < 0 || size > largest) throw HostError.invalidArgument();
  for (let index = first; index <= last; index++) lines.ensure(index).size = size;
}
