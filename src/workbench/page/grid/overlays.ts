import {
  CellValueType,
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Injector,
  type Nullable,
} from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Shown } from "./sheet-view";

const SIGNS = { comment: { color: "#8B3FBF", size: 8 }, note: { color: "#D13438", size: 6 } } as const;

/** Before the library's own looks at a cell. */
const PRIORITY = 100;

type Cell = ICellDataForSheetInterceptor;

/** Draws what is shown over the cells' own values and styles, and keeps it out of both: what is copied or edited is the cell itself. */
export function drawOverlays(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { workbook }, next) => {
      const shown = (cell as Nullable<Cell>)?.custom as Shown | undefined;
      const own = (): Nullable<IStyleData> => workbook.getStyles().getStyleByCell(cell as never);
      return next(shown ? (drawn(cell as Cell, shown, own) as typeof cell) : cell);
    },
  });
}

function drawn(cell: Cell, { text, look, sign }: Shown, own: () => Nullable<IStyleData>): Cell {
  return {
    ...cell,
    ...(text === undefined ? {} : { v: text, t: cell.t ?? CellValueType.STRING }),
    ...(look ? { s: { ...own(), ...look, ...(look.bd ? { bd: { ...own()?.bd, ...look.bd } } : {}) } } : {}),
    ...(sign ? { markers: { ...cell.markers, tr: SIGNS[sign] } } : {}),
  };
}
