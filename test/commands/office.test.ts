import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { connect, languageOf, openInBrowser, type Connection, type OfficeLibrary } from "../../src/commands/office";
import { isDarkOffice } from "../../src/taskpane/theme";

/** The library as far as connecting asks for it. */
function library(answer: Promise<{ host: string | null }>, newest = 17): OfficeLibrary {
  const isSetSupported = (_: string, version: string): boolean => Number(version.split(".")[1]) <= newest;
  const diagnostics = { host: "Excel", version: "16.0.1", platform: "PC" };
  return {
    onReady: () => answer,
    context: { requirements: { isSetSupported }, diagnostics, displayLanguage: "zh-CN" },
  } as unknown as OfficeLibrary;
}

describe("connecting to Excel", () => {
  const reported: Connection[] = [];
  const report = (connection: Connection): void => void reported.push(connection);
  beforeEach(() => void (reported.length = 0));
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test("tells language and versions", async () => {
    connect(library(Promise.resolve({ host: "Excel" })), report);
    await jest.runAllTimersAsync();
    expect(reported).toEqual([{ kind: "connected", office: { language: "zh", versions: "Excel 16.0.1 PC, ExcelApi 1.17" } }]);
  });

  test.each([
    ["not-excel", "Word", 17],
    ["not-excel", null, 17],
    ["too-old", "Excel", 9],
  ])("says %s of host %s with ExcelApi 1.%d", async (kind, host, newest) => {
    connect(library(Promise.resolve({ host }), newest), report);
    await jest.runAllTimersAsync();
    expect(reported).toEqual([{ kind }]);
  });

  test("is bounded, and an answer that comes later counts", async () => {
    let answer: (info: { host: string }) => void = () => undefined;
    connect(library(new Promise((resolve) => (answer = resolve))), report);
    await jest.advanceTimersByTimeAsync(14_999);
    expect(reported).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(reported).toEqual([{ kind: "no-answer" }]);
    answer({ host: "Excel" });
    await jest.runAllTimersAsync();
    expect(reported.map(({ kind }) => kind)).toEqual(["no-answer", "connected"]);
  });

  test("says at once that the library did not load", () => {
    connect(undefined, report);
    expect(reported).toEqual([{ kind: "no-library" }]);
  });
});

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["en-US", "en"],
  ["fr-FR", "en"],
  ["", "zh"],
  [undefined, "zh"],
])("Excel in %s is spoken to in %s", (display, language) => expect(languageOf(display)).toBe(language));

test.each([
  ["#262626", true],
  ["0A0A0A", true],
  ["#FFFFFF", false],
  ["#E6E6E6", false],
])("Office's background %s is dark: %s", (bodyBackgroundColor, dark) => expect(isDarkOffice({ bodyBackgroundColor })).toBe(dark));

test("Office on the web does not say how it looks", () => {
  expect([isDarkOffice(undefined), isDarkOffice({}), isDarkOffice({ bodyBackgroundColor: "Window" })]).toEqual([null, null, null]);
});

describe("showing a page in the browser", () => {
  const shown: string[] = [];
  beforeEach(() => void (shown.length = 0));
  const excel = (supported: boolean, openBrowserWindow = (address: string): void => void shown.push(address)): OfficeLibrary =>
    ({
      context: {
        requirements: { isSetSupported: (set: string) => set === "OpenBrowserWindowApi" && supported },
        ui: { openBrowserWindow },
      },
    }) as unknown as OfficeLibrary;
  const refuses = (): never => {
    throw new Error("not allowed");
  };

  test("is asked of an Excel that offers it", () => {
    expect([openInBrowser(excel(true), "https://jihe.test/help"), shown]).toEqual([true, ["https://jihe.test/help"]]);
  });

  test.each([
    ["does not offer it", excel(false)],
    ["refuses", excel(true, refuses)],
    ["is not there", undefined],
  ])("is left to the link where Excel %s", (_, library) => {
    expect([openInBrowser(library, "https://jihe.test/help"), shown]).toEqual([false, []]);
  });
});
