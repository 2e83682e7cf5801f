import type { CheckResult } from "../../checking/result";
import { nameOf, sheetSubjects } from "../../checking/subjects";
import { groupBy } from "../../grid/group";
import type { SheetSubject, WorkbookReading } from "../../reading/facts";
import { relationMapWords as words } from "../../text/relation-map";
import type { Language } from "../../text/words";
import { sheetState, type SheetState } from "../sheet-sign";
import { unitTeller } from "../summary/tallies";
import type { MapNode } from "./model";

/** A node before its ties are known. */
export type Place = Omit<MapNode, "ties" | "counts">;

/** Up to so many project forms, or project notes, of one unit and year stand by themselves. */
const MOST_ALONE = 4;
const ORDER: readonly Place["kind"][] = ["table", "note", "project-note", "form"];
/** From the one that tells most to the one that tells least. */
const GRAVEST: readonly SheetState[] = ["error", "warning", "notJudged", "info", "explained", "clean", "blank"];

/** A node for each sheet that was recognised, tables before prose and project forms; many project forms of one unit share theirs. */
export function placesOf(reading: WorkbookReading, result: Pick<CheckResult, "files" | "findings">, language: Language): Place[] {
  const unitOf = unitTeller([reading]);
  const stateAt = stateTeller(reading.file, result);
  const sheets = [...groupBy(sheetSubjects(reading), ({ sheet }) => sheet)].map(([sheet, subjects]) =>
    placeOn(sheet, subjects, unitOf(subjects[0]!), stateAt(sheet)),
  );
  const alike = groupBy(sheets, ({ id, kind, unit, year }) =>
    kind === "form" || kind === "project-note" ? JSON.stringify([kind, unit, year]) : id,
  );
  const nodes = [...alike].flatMap(([key, own]) => (own.length > MOST_ALONE ? [together(key, own, language)] : own));
  return ORDER.flatMap((kind) => nodes.filter((node) => node.kind === kind));
}

function placeOn(sheet: string, subjects: readonly SheetSubject[], unit: string | null, state: SheetState): Place {
  const [first] = subjects as readonly [SheetSubject];
  const only = subjects.length === 1;
  return {
    id: JSON.stringify(["sheet", sheet]),
    sheets: [sheet],
    name: only ? shortName(first) : sheet,
    title: only ? nameOf(first) : subjects.map(nameOf).join("、"),
    kind: first.kind,
    unit,
    year: first.year.value,
    state,
  };
}

/** As people call it among themselves: tables and notes without the department and the year. */
function shortName(subject: SheetSubject): string {
  if (subject.kind === "table") return subject.layout.sheetName.replace(/^部门/, "");
  return subject.kind === "note" ? subject.layout.title.replace(/^部门/, "") : nameOf(subject);
}

function together(key: string, own: readonly Place[], language: Language): Place {
  const [{ kind, unit, year }] = own as readonly [Place];
  const name = (kind === "form" ? words.manyForms : words.manyNotes)(own.length)[language];
  const state = GRAVEST.find((grave) => own.some((place) => place.state === grave))!;
  return { id: key, sheets: own.flatMap(({ sheets }) => sheets), name, title: name, kind, unit, year, state };
}

function stateTeller(file: string, { files, findings }: Pick<CheckResult, "files" | "findings">): (sheet: string) => SheetState {
  const results = new Map(files.find((own) => own.file === file)?.sheets.map((own) => [own.sheet, own]));
  const found = groupBy(findings, ({ place }) => place.sheet);
  return (sheet) => {
    const own = results.get(sheet);
    return own ? sheetState(own, found.get(sheet) ?? []) : "blank";
  };
}
