import { compact } from "../../grid/text";
import { noteLayouts, projectNoteLayout, type NoteLayout, type ProjectNoteSectionKey } from "../../official/note-layout";
import type { NoteLine } from "./lines";

/** A prose sheet's title and what stands below it. */
export interface FoundNote {
  readonly kind: "note";
  readonly layout: NoteLayout;
  readonly title: NoteLine;
  /** Whose sheet it is, as the title says. */
  readonly department: string | null;
  readonly from: number;
  readonly numbered: boolean;
}

/** A project's description: its headings by number of line. */
export interface FoundProject {
  readonly kind: "project-note";
  readonly from: number;
  readonly name: NoteLine | null;
  /** The line that names the project, or that says what follows. */
  readonly head: NoteLine | null;
  readonly sections: readonly FoundSection[];
}

export interface FoundSection {
  readonly key: ProjectNoteSectionKey;
  readonly label: string;
  readonly line: number;
}

const LONGEST_TITLE = 60;
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)/;
const ORGANISATION =
  /^(?:[xX×]+.{0,12}|.{2,30}(?:部门|局|委|委员会|办|办公室|中心|协会|学会|会|院|所|馆|校|大学|社|队|站|处|署|厅|室|团|公司|街道|镇|乡|政府|系统|集团|部|联|政协|人大|学|园|台|场|库|监狱|基地|医院))$/;
/** A second name of the same organisation: 某市水务局（某市海洋局）. */
const SECOND_NAME = /\((?!本?部门\))[^()]{2,40}\)(?=$|\(|部门$|单位$|20\d{2})/;
const NO_TITLE = /关于|报送|填报|附件|决算|[，。；、]/;

const titles = noteLayouts.map((layout) => {
  const wordings = [layout.title, ...(layout.titleVariants ?? [])].sort((a, b) => b.length - a.length);
  return { layout, pattern: new RegExp(`^(.*?)(?:${wordings.join("|")})(?:情况)?(?:说明)?$`) };
});

/** The prose sheet whose title a line is, with nothing else in it but the year and the department. */
export function noteTitle(title: NoteLine, from: number): FoundNote | null {
  if (title.plain.length > LONGEST_TITLE) return null;
  for (const { layout, pattern } of titles) {
    const before = pattern.exec(title.plain)?.[1];
    if (before === undefined) continue;
    const bare = before.replace(CHAPTER, "");
    if (NO_TITLE.test(bare.replace(SECOND_NAME, ""))) return null;
    const owner = bare.replace(/20\d{2}年度?/, "").replace(/\(部门\)|\(本?部门\)$|(?:本)?部门$|单位$/, "");
    if (owner !== "" && !ORGANISATION.test(owner.replace(SECOND_NAME, ""))) return null;
    const department = owner === "" || /[xX×]{2}/.test(owner) ? null : owner;
    return { kind: "note", layout, title, department, from, numbered: bare !== before };
  }
  return null;
}

const LABELS = projectNoteLayout.sections.flatMap(({ key, label, variants = [] }) =>
  [label, ...variants].map((spelling) => [compact(spelling).replace(/^项目/, ""), { key, label }] as const),
);
const BOOK = new Map(LABELS);
const SECTION = new RegExp(
  String.raw`^(?:\(?[一二三四五六七八九十]{1,2}[、.)]|\(?\d{1,2}[、.)])(?:项目)?(${[...BOOK.keys()].join("|")})(?:\([^)]*\))?(?::.*)?$`,
);
const ORDER = projectNoteLayout.sections.map(({ key }) => key);

/** The heading of a project's description that a line is; its text may follow behind a colon. */
function sectionAt({ plain }: NoteLine, line: number): FoundSection | null {
  const words = plain.length > 2000 ? plain.slice(0, 2000) : plain;
  const label = SECTION.exec(words)?.[1];
  return label === undefined ? null : { ...BOOK.get(label)!, line };
}

/** Headings enough to tell a description even without its title. */
const HEADINGS_TELL = 4;
const HEADINGS_UNDER_TITLE = 2;
const TITLE_ALONE = new RegExp(`^(?:20\\d{2}年度?)?(?:部门)?${projectNoteLayout.title}:?$`);
const TITLED = new RegExp(`^(?:项目名称:)?(.+?)(?:${projectNoteLayout.title}|情况说明)$`);
const NAMED = /^项目名称:(.+)$/;

/** The projects' descriptions among some lines. */
export function projectsIn(lines: readonly NoteLine[]): FoundProject[] {
  const found: FoundProject[] = [];
  let last = -1;
  for (const sections of groupsOf(lines)) {
    const head = headOf(lines, sections[0]!.line, last);
    const enough = head.titled ? HEADINGS_UNDER_TITLE : HEADINGS_TELL;
    if (sections.length < enough) continue;
    found.push({ kind: "project-note", from: head.from, name: head.name, head: head.name ?? head.line, sections });
    last = sections.at(-1)!.line;
  }
  return found;
}

/** Headings that follow one another in their order; one that comes again begins the next project. */
function groupsOf(lines: readonly NoteLine[]): FoundSection[][] {
  const groups: FoundSection[][] = [];
  lines.forEach((line, index) => {
    const section = sectionAt(line, index);
    if (!section) return;
    const above = groups.at(-1)?.at(-1);
    if (above && ORDER.indexOf(section.key) > ORDER.indexOf(above.key)) groups.at(-1)!.push(section);
    else groups.push([section]);
  });
  return groups;
}

interface Head {
  readonly from: number;
  readonly name: NoteLine | null;
  readonly line: NoteLine | null;
  readonly titled: boolean;
}

/** The lines above a project's first heading: its name, with 项目经费情况说明 behind it, above it or below it. */
function headOf(lines: readonly NoteLine[], first: number, last: number): Head {
  const at = (index: number): NoteLine | null => (index > last ? (lines[index] ?? null) : null);
  const isName = (line: NoteLine | null): boolean => line !== null && mayBeName(line.plain);
  const nearest = at(first - 1);
  const above = at(first - 2);
  if (nearest && TITLE_ALONE.test(nearest.plain)) {
    const named = isName(above);
    return { from: first - (named ? 2 : 1), name: named ? above : null, line: nearest, titled: true };
  }
  if (!isName(nearest)) return { from: first, name: null, line: null, titled: false };
  const titledAbove = above !== null && TITLE_ALONE.test(above.plain);
  return { from: first - (titledAbove ? 2 : 1), name: nearest, line: nearest, titled: titledAbove || TITLED.test(nearest!.plain) };
}

const LONGEST_NAME = 80;

function mayBeName(plain: string): boolean {
  return (
    plain.length <= LONGEST_NAME && !/[。；;，,:]$|^(?:详见|见|附|注)|^[^\u4e00-\u9fff]*$/.test(plain) && noteTitleWords(plain) === null
  );
}

function noteTitleWords(plain: string): FoundNote | null {
  return noteTitle({ text: plain, plain, row: 0, pieces: [] }, 0);
}

/** Name of a project as its head prints it, without the words of the title. Null of a placeholder. */
export function projectName(line: NoteLine | null): string | null {
  if (!line) return null;
  const printed = line.text.replace(/[\s\u3000]+/g, "");
  const bare = printed.replace(/^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[)）、.．](?!\d))/, "");
  const half = bare.replace(/：/g, ":");
  const name = TITLED.exec(half)?.[1] ?? NAMED.exec(half)?.[1] ?? half;
  return /^[xX×Ｘ]{2,}/.test(name) || name === "" ? null : name.replace(/:/g, "：");
}
