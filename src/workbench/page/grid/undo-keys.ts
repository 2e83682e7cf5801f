import type { ExcelHost } from "../../host";

/**
 * Ctrl+Z takes back the workbook's last step, whoever did it; the host has nothing to do again, so Ctrl+Y does nothing. While a cell is
 * edited both are the editor's. To be called before the library starts: it listens at the same place, and must not hear of these keys.
 */
export function takeUndoKeys(container: HTMLElement, host: ExcelHost): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const isOurs = container.contains(event.target as Node | null) && !host.user.isEditing;
    if (!isOurs || !(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key.toLowerCase() === "z" && !event.shiftKey) host.user.undo();
  };
  window.addEventListener("keydown", pressed, true);
  return () => window.removeEventListener("keydown", pressed, true);
}
