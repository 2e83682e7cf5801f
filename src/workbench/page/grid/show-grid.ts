import { LifecycleService, LifecycleStages } from "@univerjs/presets";
import { DeviceInputEventType, HoverManagerService, IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { ExcelHost } from "../../host";
import { BookView } from "./book-view";
import { HoverCard } from "./hover";
import { followLink } from "./links";
import { offerList } from "./lists";
import { drawOverlays } from "./overlays";
import { Person } from "./person";
import type { Screen } from "./screen";
import { takeUndoKeys } from "./undo-keys";
import { startLibrary, type Library } from "./univer";

/** The grid on the page. */
export interface GridView {
  /** Shows the workbook that `host.open` was given last. */
  reopen(): Promise<void>;
  /** Leaves the cell that is being edited as a click elsewhere would: what is typed there is done to the workbook. */
  finishEditing(): Promise<void>;
  /** What stands on the screen now. */
  readonly screen: Screen;
  dispose(): void;
}

/**
 * The workbook of the emulated Excel, as a person sees and edits it. The host's model is the master. The language is the host's;
 * the theme is not: as in Excel a sheet stays white in the dark, and the library could only turn its colours around, those of marks too.
 */
export async function showGrid(container: HTMLElement, host: ExcelHost): Promise<GridView> {
  const { locale } = host.levers;
  const place = document.createElement("div");
  Object.assign(place.style, { position: "absolute", inset: "0" });
  container.append(place);
  const releaseKeys = takeUndoKeys(container, host);
  const library = startLibrary(place, locale);
  let view = new BookView(library, host.book);
  // What the library consists of is there only now that it has a workbook.
  drawOverlays(library.injector);
  await library.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  view.refresh();
  let isOver = false;
  const refresh = onNextFrame(() => {
    if (isOver) return;
    person.settle();
    view.refresh();
  });
  const person = new Person(container, host, library, () => view, refresh);
  const clicked = (sheet: string, row: number, column: number): void => {
    // The click has also selected the cell; a link leads away from there.
    person.settle();
    followLink(host, sheet, row, column);
    offerList(library, view, host, sheet, row, column);
  };
  const card = new HoverCard(container, locale === "zh-CN" ? "zh" : "en");
  const release = [releaseKeys, host.onSettled(refresh), watchPointer(library, host, card, container, clicked)];
  return {
    get screen() {
      return view.screen;
    },
    reopen: () => {
      view.dispose();
      person.forget();
      view = new BookView(library, host.book);
      view.refresh();
      return Promise.resolve();
    },
    finishEditing: async () => {
      if (await closeEditor(library, view.unit)) person.settle();
    },
    dispose: () => {
      isOver = true;
      release.forEach((each) => each());
      person.dispose();
      card.dispose();
      library.univer.dispose();
      place.remove();
    },
  };
}

/** False where no cell is being edited. */
async function closeEditor({ commands, injector }: Library, unitId: string): Promise<boolean> {
  if (!injector.get(IEditorBridgeService).isVisible().visible) return false;
  const closing = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId };
  commands.syncExecuteCommand("sheet.operation.set-cell-edit-visible", closing);
  // The library writes what was typed before the next task.
  await new Promise((resolve) => setTimeout(resolve));
  return true;
}

/** Many changes at once are shown once. */
function onNextFrame(work: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      work();
    });
  };
}

/** Comments where the pointer rests, links and lists where it clicks. */
function watchPointer(
  { injector }: Library,
  host: ExcelHost,
  card: HoverCard,
  container: HTMLElement,
  clicked: (sheet: string, row: number, column: number) => void,
): () => void {
  const pointer = { x: 0, y: 0 };
  const moved = ({ clientX, clientY }: PointerEvent): void => void Object.assign(pointer, { x: clientX, y: clientY });
  const left = (): void => card.hide();
  container.addEventListener("pointermove", moved, true);
  container.addEventListener("pointerleave", left);
  container.addEventListener("pointerdown", left, true);
  const hovers = injector.get(HoverManagerService);
  const hovering = hovers.currentCellPosWithEvent$.subscribe((cell) => {
    const sheet = cell && host.book.sheet(cell.subUnitId);
    if (sheet) card.show(sheet, cell.row, cell.col, pointer);
    else card.hide();
  });
  const clicking = hovers.currentClickedCell$.subscribe((cell) => {
    const { subUnitId, row, col } = cell?.location ?? {};
    if (subUnitId === undefined) return;
    setTimeout(() => clicked(subUnitId, row!, col!));
  });
  return () => {
    hovering.unsubscribe();
    clicking.unsubscribe();
    container.removeEventListener("pointermove", moved, true);
    container.removeEventListener("pointerleave", left);
    container.removeEventListener("pointerdown", left, true);
  };
}
