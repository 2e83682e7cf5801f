import { beforeEach, expect, jest, test } from "@jest/globals";
import type { ICommandInfo, IExecutionOptions } from "@univerjs/presets";
import { ExcelHost } from "../../src/workbench/host";
import { newBook } from "../support/excel/workbook";

// The library starts only in a browser; of its commands this needs no more than their names.
jest.unstable_mockModule("@univerjs/preset-sheets-core", () => ({ FormulaDataModel: null }));
jest.unstable_mockModule("../../src/workbench/page/grid/univer", () => ({ isCalculation: () => false }));
const { Person } = await import("../../src/workbench/page/grid/person");

const VALUES = "sheet.mutation.set-range-values";
const EDITOR = "sheet.operation.set-cell-edit-visible";
const nothing = { dispose: () => undefined };

let host: ExcelHost;
let view: { unit: string; isUpdating: boolean };
let person: InstanceType<typeof Person>;
let executed: (command: ICommandInfo, options?: IExecutionOptions) => void;

beforeEach(() => {
  globalThis.window = new EventTarget() as never;
  host = new ExcelHost(newBook("甲"));
  view = { unit: "u", isUpdating: false };
  const commands = {
    beforeCommandExecuted: () => nothing,
    onCommandExecuted: (listener: typeof executed) => ((executed = listener), nothing),
  };
  person = new Person(
    new EventTarget() as never,
    host,
    { commands } as never,
    () => view as never,
    () => undefined,
  );
});

/** The grid did this to the cell A1. */
function put(cell: object, { id = VALUES, trigger = "", ...options }: { id?: string; trigger?: string; fromFormula?: true } = {}): void {
  const subUnitId = host.book.active.id;
  const part = { subUnitId, value: {} };
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  const params = { unitId: "u", subUnitId, trigger, cellValue: { 0: { 0: cell } }, from: part, to: part, fromRange: range, toRange: range };
  executed({ id, type: 2, params }, options);
}

test("formulas that the library rewrites are no deeds of the person's", () => {
  put({ v: 5 });
  put({ f: "=B1" }, { fromFormula: true });
  put({}, { id: "sheet.mutation.move-range", trigger: "sheet.command.paste" });
  put({ f: "=C1" }, { trigger: "sheet.command.paste" });
  person.settle();
  expect([host.book.active.value(0, 0), host.book.active.formula(0, 0)]).toEqual([5, 5]);
  put({ f: "=C1" }, { trigger: "sheet.command.paste" });
  person.settle();
  expect(host.book.active.formula(0, 0)).toBe("=C1");
});

test("a cell is edited no more once its editor closed, whoever closed it, or another workbook or the end came", () => {
  const edit = (visible: boolean): void => executed({ id: EDITOR, type: 1, params: { visible } });
  edit(true);
  expect(host.user.isEditing).toBe(true);
  view.isUpdating = true;
  edit(false);
  person.settle();
  expect(host.user.isEditing).toBe(false);
  view.isUpdating = false;
  edit(true);
  put({ v: 7 });
  person.forget();
  person.settle();
  expect([host.user.isEditing, host.book.active.value(0, 0)]).toEqual([false, ""]);
  edit(true);
  put({ v: 8 });
  person.dispose();
  expect([host.user.isEditing, host.book.active.value(0, 0)]).toEqual([false, 8]);
});
