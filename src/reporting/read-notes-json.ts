import type { Figure, Note, ProjectNote, UnitList } from "../reading/budget-facts";
import type { Fact } from "../reading/facts";
import { plainMoney } from "../values/money";

/** What `jihe read --json` prints of a prose sheet or of the description of a project. */
export function noteJson(note: Note | ProjectNote): object {
  return note.kind === "note" ? proseJson(note) : projectJson(note);
}

function proseJson({ sheet, layout, about, title, year, figures, units, isBlank }: Note): object {
  return {
    sheet,
    layout: layout.id,
    year: year.value,
    name: title.value,
    total: null,
    parts: [],
    figures: figures.map(figureJson),
    about,
    title: factJson(title),
    isBlank,
    ...(units ? { units: unitsJson(units) } : {}),
  };
}

function projectJson(note: ProjectNote): object {
  const { sheet, layout, year, name, total, parts, figures, isBlank } = note;
  return {
    sheet,
    layout: layout.id,
    year: year.value,
    name: name.value,
    total: { value: total.value ? plainMoney(total.value) : null, cell: total.cell },
    parts: parts.map((part) => ({
      name: part.name,
      value: part.amount.value ? plainMoney(part.amount.value) : null,
      cell: part.amount.cell,
    })),
    figures: figures.map(figureJson),
    title: factJson(name),
    implementingUnit: factJson(note.implementingUnit),
    startDate: factJson(note.startDate),
    endDate: factJson(note.endDate),
    targetsTable: factJson(note.targetsTable),
    isBlank,
  };
}

function figureJson({
  text,
  value,
  printed,
  unit,
  isMoney,
  subject,
  direction,
  comparedWithYear,
  cell,
  refersTo,
  ...rest
}: Figure): object {
  const { directionUnclear, partOf } = rest;
  return {
    text,
    value: value && (isMoney ? plainMoney(value) : value.toFixed()),
    printed,
    unit,
    subject,
    direction,
    comparedWithYear,
    cell,
    directionUnclear,
    partOf,
    refersTo,
  };
}

function unitsJson({ department, subordinate, administrative, institutions, units }: UnitList): object {
  const count = (figure: Figure | null): object | null => figure && { value: figure.value?.toFixed() ?? null, cell: figure.cell };
  return {
    department,
    subordinate: count(subordinate),
    administrative: count(administrative),
    institutions: count(institutions),
    list: units.map(factJson),
  };
}

function factJson({ value, cell }: Fact<string>): object {
  return { value, cell };
}
