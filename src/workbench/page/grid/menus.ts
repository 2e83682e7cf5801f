/** Entries of the library's menus for what the host does not do, or does in other ways. */
const IDS = [
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.contextMenu.permission",
  "sheet.command.copy-sheet",
  "sheet.menu.text-to-number",
];

export const HIDDEN_MENUS: Record<string, { hidden: true }> = Object.fromEntries(IDS.map((id) => [id, { hidden: true as const }]));
