import type { Page } from "playwright-core";
import { cleanWords } from "../../../src/text/clean";
import { correctionWords } from "../../../src/text/corrections";
import { scopeWords } from "../../../src/text/finding-list";
import { mapSectionWords } from "../../../src/text/map-section";
import { packPane } from "../../../src/text/pack";
import { relationMapWords } from "../../../src/text/relation-map";
import { settingsWords } from "../../../src/text/settings";
import { summariseWords } from "../../../src/text/summary-excel";
import { paneWords } from "../../../src/text/taskpane";
import type { Language, Words } from "../../../src/text/words";
import { coloursSettled } from "./axe";
import type { Setup } from "./fixture";
import { openPane, type OpenPane } from "./open-pane";

/** A state that the pane can be in, and the way there. */
export interface PaneStateOnShow {
  readonly name: string;
  readonly setup?: Partial<Setup>;
  /** What she does; nothing where the pane starts so. */
  readonly reach?: (pane: Reached) => Promise<void>;
}

/** The open pane, spoken to in its language. */
export interface Reached {
  readonly page: Page;
  readonly language: Language;
  press(button: Words): Promise<void>;
  settled(): Promise<void>;
}

const check = async ({ press, settled }: Reached): Promise<void> => {
  await press(paneWords.check);
  await settled();
};

const at = (name: string, setup: Partial<Setup> = {}, reach?: PaneStateOnShow["reach"]): PaneStateOnShow => ({
  name,
  setup,
  ...(reach ? { reach } : {}),
});

const from =
  (workbook: Setup["workbook"], more: Partial<Setup> = {}): ((name: string, then?: PaneStateOnShow["reach"]) => PaneStateOnShow) =>
  (name, then) => ({
    name,
    setup: { workbook, ...more },
    reach: async (pane) => {
      await check(pane);
      await then?.(pane);
    },
  });

/** Every state by its name: what tests of accessibility go through, and what is looked at in pictures. */
export const paneStates: readonly PaneStateOnShow[] = [
  at("connecting", { connection: null }),
  at("no-library", { connection: "no-library" }),
  at("no-answer", { connection: "no-answer" }),
  at("not-excel", { connection: "not-excel" }),
  at("too-old", { connection: "too-old" }),
  at("first-run"),
  at("checking", {}, async ({ page, press }) => {
    await page.evaluate(() => window.pane.hold("mark"));
    await press(paneWords.check);
    await page.getByRole("progressbar").last().waitFor();
  }),
  at("stopping", {}, async ({ page, press }) => {
    await page.evaluate(() => window.pane.hold("mark"));
    await press(paneWords.check);
    await page.getByRole("progressbar").last().waitFor();
    await page.keyboard.press("Escape");
  }),
  from("faulty")("found"),
  from("faulty")("card", async ({ page }) => {
    const row = page.locator("[data-finding]").nth(1);
    await row.focus();
    await page.keyboard.press("ArrowRight");
  }),
  from("cascade")("cascade"),
  from("budget")("budget"),
  from("faulty")("correction", async ({ page }) => {
    const row = page.locator("[data-finding]").first();
    await row.focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-correct]").waitFor();
  }),
  from("faulty")("corrected", async ({ page }) => {
    const row = page.locator("[data-finding]").first();
    await row.focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-correct]").click();
    await page.locator("[data-correct][aria-disabled=true]").waitFor();
  }),
  from("faulty")("explaining", async ({ page }) => {
    const row = page.locator("[data-finding]").first();
    await row.focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox").last().waitFor();
  }),
  from("faulty")("scope", async ({ page, language }) => {
    await page.getByRole("button", { name: scopeWords.title[language] }).first().click();
  }),
  from("budget")("map", async ({ page, language }) => {
    await page.getByRole("button", { name: mapSectionWords.title[language] }).click();
    await page.locator(".react-flow__edge").first().waitFor();
  }),
  from("budget")("map-as-list", async ({ page, language }) => {
    await page.getByRole("button", { name: mapSectionWords.title[language] }).click();
    await page.getByRole("button", { name: relationMapWords.asList[language], exact: true }).click();
  }),
  from("many")("many"),
  from("thousands")("thousands"),
  from("thousands")("correct-all", async ({ page, language }) => {
    await page.getByRole("button", { name: correctionWords.all(400)[language], exact: true }).click();
    await page.getByRole("dialog").waitFor();
  }),
  from("clean")("clean"),
  from("partlyClean")("partly-clean"),
  from("onlyBlank")("only-blank"),
  from("nothing")("nothing-recognised"),
  at("failed", {}, async (pane) => {
    await pane.page.evaluate(() => window.pane.failNext("mark", "lost-connection"));
    await pane.press(paneWords.check);
    await pane.page.getByRole("alert").waitFor();
  }),
  at("read-only", {}, async (pane) => {
    await pane.page.evaluate(() => window.pane.failNext("mark", "read-only"));
    await check(pane);
  }),
  from("faulty")("changed", async ({ page }) => {
    await page.evaluate(() => window.pane.mends("党建引领百万市民共享科普", "B9"));
  }),
  from("faulty")("rechecked", async ({ page }) => {
    await page.evaluate(() => window.pane.mends("党建引领百万市民共享科普", "B9"));
    await page.evaluate(() => window.pane.pauses());
  }),
  from("faulty")("outdated", async ({ page }) => {
    await page.evaluate(() => window.pane.failNext("readAgain", "busy"));
    await page.evaluate(() => window.pane.mends("党建引领百万市民共享科普", "B9"));
    await page.evaluate(() => window.pane.pauses());
  }),
  from("faulty", { tells: "nothing" })("unheard"),
  from("faulty")("cleared", async ({ page, press }) => {
    await press(paneWords.clear);
    await page.getByRole("status").waitFor();
  }),
  from("faulty")("cleared-some", async ({ page, press }) => {
    await page.evaluate(() =>
      window.pane.clears({
        answered: [{ sheet: "信息化运维项目", cell: "D12" }],
        keepsReport: true,
        lockedReport: false,
        protectedSheets: ["市科协综合治理费用"],
        summaries: ["封面结论", "图表"],
      }),
    );
    await press(paneWords.clear);
    await page.getByRole("status").waitFor();
  }),
  from("faulty")("clean-copy-asked", async ({ page, press }) => {
    await press(cleanWords.open);
    await page.getByRole("dialog").waitFor();
  }),
  from("faulty")("clean-here-asked", async ({ page, press, language }) => {
    await press(cleanWords.open);
    await page.getByRole("dialog").getByRole("button").nth(1).click();
    await page.getByRole("heading", { name: cleanWords.confirm[language] }).waitFor();
  }),
  from("faulty")("summarised", async ({ page, press, language }) => {
    await press(summariseWords.button);
    await page.getByRole("button", { name: summariseWords.show[language] }).waitFor();
  }),
  at("rules", {}, async ({ page, language }) => page.getByRole("button", { name: packPane.heading[language] }).first().click()),
  at("settings", {}, async ({ page, language }) => {
    await page.getByRole("button", { name: settingsWords.heading[language], exact: true }).click();
    await page.getByRole("checkbox").last().waitFor();
  }),
  at("crashed", {}, async ({ page }) => {
    await page.evaluate(() => window.pane.crash());
    await page.getByRole("alert").waitFor();
  }),
];

/** Opens the pane in a state. */
export async function openPaneIn(
  { setup, reach }: PaneStateOnShow,
  language: Language = "zh",
  view: Parameters<typeof openPane>[1] = {},
): Promise<OpenPane> {
  const pane = await openPane({ ...setup, language }, view);
  const { page } = pane;
  await reach?.({
    page,
    language,
    press: (button) => page.getByRole("button", { name: button[language], exact: true }).first().click(),
    settled: () => page.getByRole("button", { name: paneWords.checkAgain[language] }).waitFor(),
  });
  await coloursSettled(page);
  return pane;
}
