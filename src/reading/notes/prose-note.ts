import type { NoteKind } from "../../official/note-layout";
import { cellAt, unbroken, type PlacedText } from "../../grid/placed-text";
import { yearIn } from "../../values/year";
import type { Note, SheetPlace } from "../budget-facts";
import type { Fact } from "../facts";
import { figuresOf } from "./figures";
import { paragraphsOf, type NoteLine } from "./lines";
import type { FoundNote } from "./sections";
import { unitList } from "./unit-list";

/** Notes whose whole purpose is their figures. */
const WITH_FIGURES: readonly NoteKind[] = ["explanation", "other-matters", "units"];
const PLACEHOLDER = /[xX×Ｘ]{2,}|…|[(（][\s\u3000]*[)）]|“[\s\u3000]*”/;

/** A prose sheet: its title and the lines below it. */
export function readProseNote(place: SheetPlace, { layout, title, department }: FoundNote, body: readonly NoteLine[]): Note {
  const paragraphs = paragraphsOf(body);
  const year = yearOf(title, paragraphs, layout.kind);
  const figures = figuresOf(place, paragraphs, layout.kind, year.value);
  const units = layout.kind === "units" ? unitList(body, figures, department) : null;
  const nothingSaid = figures.length === 0 && (units?.units.length ?? 0) === 0;
  const untouched = body.length === 0 || body.some(({ text }) => PLACEHOLDER.test(text));
  return {
    ...place,
    kind: "note",
    layout,
    about: layout.kind,
    title: { label: layout.title, value: printed(title), text: printed(title), cell: cellAt(title, 0), problem: null },
    year,
    paragraphs: paragraphs.map(unbroken),
    figures,
    units,
    isBlank: nothingSaid && (untouched || WITH_FIGURES.includes(layout.kind)),
  };
}

function printed({ text }: NoteLine): string {
  return text.replace(/[\s\u3000]+/g, "");
}

/** Years that a text is about; the year compared with and days are others. */
const SPOKEN_OF = /(?<![比较与同和至截])(20\d{2})年(?!\d{1,2}月|底|末)/g;

function yearOf(title: NoteLine, paragraphs: readonly PlacedText[], about: NoteKind): Fact<number> {
  const fact = { label: "年度", problem: null };
  const titled = yearIn(title.plain);
  if (titled !== null) return { ...fact, value: titled, text: printed(title), cell: cellAt(title, 0) };
  if (about === "explanation" || about === "other-matters") {
    const named = paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(SPOKEN_OF)].map(({ 1: year, index }) => ({ year: Number(year), paragraph, index })),
    );
    const most = mostFrequent(named.map(({ year }) => year));
    const first = named.find(({ year }) => year === most);
    if (first) return { ...fact, value: first.year, text: `${first.year}年`, cell: cellAt(first.paragraph, first.index) };
  }
  return { ...fact, value: null, text: "", cell: cellAt(title, 0) };
}

/** The year named most often; null where two are named as often. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = [...new Set(years)].map((year) => ({ year, count: years.filter((other) => other === year).length }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return !first || first.count === second?.count ? null : first.year;
}
