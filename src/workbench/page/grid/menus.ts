/** Entries of the library's menus for what the emulated Excel does not do: what is to be seen there must work. */
const LEFT_OUT = [
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.contextMenu.text-to-number",
  "sheet.command.copy-sheet",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

export const HIDDEN_MENUS: Record<string, { hidden: true }> = Object.fromEntries(LEFT_OUT.map((id) => [id, { hidden: true as const }]));
