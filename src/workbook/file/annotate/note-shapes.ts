import { position } from "../../../grid/address";
import type { NoteBox } from "./note-box";
import { UnwritableFile, type Package } from "./package";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE = /<v:shape(?:\s[^>]*[^/])?>[\s\S]*?<\/v:shape>\s*/g;
const OTHER_SHAPES = /<v:(?:shape|group|rect|roundrect|oval|line|image)[\s>]/;
const END = /<\/xml>\s*$/;
const BLOCK = 1024;

/**
 * The boxes in which Excel shows notes. They stand in an old format that is not always XML (Excel itself leaves tags open in the words
 * of buttons), so they are read and written as text.
 */
export class NoteShapes {
  private constructor(
    /** Name of the part; null where the sheet has none yet. */
    readonly part: string | null,
    private current: string,
  ) {}

  static open(files: Package, part: string | null): NoteShapes {
    if (part === null) return new NoteShapes(null, newDrawing(files));
    const text = files.text(part);
    const known = NAMESPACES.split(" ").every((namespace) => text.includes(namespace));
    if (!known || !END.test(text)) throw new UnwritableFile("part", part);
    return new NoteShapes(part, text);
  }

  get text(): string {
    return this.current;
  }

  get isEmpty(): boolean {
    return !OTHER_SHAPES.test(this.current);
  }

  remove(cell: string): void {
    const { row, col } = position(cell);
    this.current = this.current.replace(SHAPE, (shape) => (isNoteAt(shape, row, col) ? "" : shape));
  }

  add(box: NoteBox): void {
    const type = this.current.includes('id="_x0000_t202"') ? "" : NOTE_TYPE;
    this.current = this.current.replace(END, (end) => `${type}${shapeOf(box, this.nextNumber())}${end}`);
  }

  private nextNumber(): number {
    const block = Number(/<o:idmap[^>]*\sdata="(\d+)/.exec(this.current)?.[1] ?? 1);
    const taken = [...this.current.matchAll(/"_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
    return Math.max(block * BLOCK, ...taken) + 1;
  }
}

/** Shapes are numbered by blocks, of which each drawing of a workbook has its own. */
function newDrawing(files: Package): string {
  const drawings = files.names.filter((name) => name.toLowerCase().endsWith(".vml"));
  const blocks = drawings.flatMap((name) => (/<o:idmap[^>]*\sdata="([\d,]+)"/.exec(files.text(name))?.[1] ?? "").split(",").map(Number));
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${Math.max(0, ...blocks) + 1}"/></o:shapelayout>`;
  return `<xml ${NAMESPACES}>${layout}${NOTE_TYPE}</xml>`;
}

function isNoteAt(shape: string, row: number, col: number): boolean {
  const at = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);
  return shape.includes('ObjectType="Note"') && at("Row") === row && at("Column") === col;
}

function shapeOf({ row, col, anchor }: NoteBox, number: number): string {
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;z-index:${number};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}
