import { createUniver, ICommandService, LocaleType, LogLevel, type ILanguagePack, type Injector, type Univer } from "@univerjs/presets";
import {
  UniverSheetsCorePreset,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  CalculationMode,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { HIDDEN_MENUS } from "./menus";

/** The library that draws the grid, started in a place on the page. */
export interface Library {
  readonly univer: Univer;
  readonly commands: ICommandService;
  readonly injector: Injector;
}

/** The host shows numbers as its own formats say, so the library's are left out; and it never calculates. */
const LEFT_OUT: readonly unknown[] = [UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin];
const CALCULATION = "formula.mutation.set-formula-calculation-start";

export function startLibrary(container: HTMLElement, locale: string): Library {
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    footer: { menus: false, statisticBar: false, sheetBar: true, zoomSlider: true } as never,
    disableAutoFocus: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    menu: HIDDEN_MENUS,
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  const plugins = preset.plugins.filter((each) => !LEFT_OUT.includes(Array.isArray(each) ? each[0] : each));
  const { univer } = createUniver({
    locale: locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.ZH_CN]: chinese as ILanguagePack, [LocaleType.EN_US]: english as ILanguagePack },
    logLevel: LogLevel.ERROR,
    presets: [{ ...preset, plugins }],
  });
  const injector = univer.__getInjector();
  return { univer, injector, commands: injector.get(ICommandService) };
}

/** Whether a command would make the library calculate formulas. */
export function isCalculation(id: string): boolean {
  return id === CALCULATION;
}
