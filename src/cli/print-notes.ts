import type { Note, ProjectNote, UnitList } from "../reading/budget-facts";
import type { Fact } from "../reading/facts";
import { cliWords } from "../text/cli";
import { shownMoney } from "../values/money";
import type { Terminal } from "./terminal";

/** The lines that `jihe read` prints of a prose sheet or of the description of a project. */
export function printNote(note: Note | ProjectNote, terminal: Terminal): void {
  const blank = cliWords.blankValue[terminal.language];
  const line = (cell: string, text: string): void => terminal.out(`    ${cell.padEnd(5)} ${text}`);
  const fact = ({ cell, label, value }: Fact<string>): void => line(cell, `${label}: ${value ?? blank}`);
  terminal.out(`  ${note.sheet}  ${note.layout.id}`);
  if (note.kind === "note") {
    line(note.title.cell, note.title.value ?? blank);
    if (note.units) printUnits(note.units, line);
  } else {
    [note.name, note.implementingUnit, note.startDate, note.endDate].forEach(fact);
    const { total, parts } = note;
    line(total.cell, `${total.label}: ${total.value ? shownMoney(total.value) : blank}`);
    for (const { name, amount } of parts) line(amount.cell, `${name}: ${amount.value ? shownMoney(amount.value) : blank}`);
    fact({ ...note.targetsTable, label: note.layout.sections.at(-1)!.label });
  }
  for (const { cell, text } of note.figures) line(cell, text);
}

function printUnits({ units }: UnitList, line: (cell: string, text: string) => void): void {
  for (const { cell, label, value } of units) line(cell, `${label}: ${value ?? ""}`);
}
