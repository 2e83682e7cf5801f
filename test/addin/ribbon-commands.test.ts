import { afterEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre";
import { areaAddress } from "../../src/workbench/host/model/address";
import { openAddin } from "../support/excel/addin";
import { closeChromium, type Flavour } from "../support/excel/chromium-page";
import type { RunningExcel } from "../support/excel/open-excel";
import type { AddinPage } from "../support/excel/page";
import { publishedForm } from "../support/published-form";
import { describeWithChromium } from "../support/with-chromium";

const SAMPLE = readFileSync("assets/samples/project-2023.xlsx");
/** The ribbon's language is Chinese; a form as it is copied from a published document. */
const TEXT = `某某市科协 政务公开\n${publishedForm}`;

let excel: RunningExcel;
afterEach(async () => {
  expect(excel.site.outside).toEqual([]);
  await excel.close();
  await closeChromium();
});

const open = async (flavour: Flavour, workbook: Uint8Array = SAMPLE): Promise<void> =>
  void (excel = await openAddin("/commands.html", workbook, flavour));
const names = (): string[] => excel.book.sheets.map(({ name }) => name);
const selected = (): string => {
  const { sheet, area } = excel.book.selection;
  return `${sheet.name}!${areaAddress({ ...area, bottom: area.top, right: area.left })}`;
};

/** The window once it shows this; after another one, once that is gone. */
async function dialogWith(selector: string, before: AddinPage | null = null): Promise<AddinPage> {
  while (before && excel.host.dialogs.window === before) await new Promise(setImmediate);
  const dialog = await excel.openedDialog();
  await dialog.run(async (wanted) => {
    while (!document.querySelector(wanted!)) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, selector);
  return dialog;
}

const textOf = (dialog: AddinPage): Promise<string> => dialog.run(() => document.getElementById("root")!.innerText);
const click = (dialog: AddinPage, text: string): Promise<void> =>
  dialog.run((wanted) => void [...document.querySelectorAll("button")].find((button) => button.textContent === wanted)!.click(), text);

/** Presses a button; closes the message that it shows, and gives what it says once that holds some words. */
async function pressAndRead(name: string, words: string, button = "关闭"): Promise<string> {
  const pressed = excel.press(name);
  const dialog = await dialogWith("button");
  await dialog.run(async (wanted) => {
    while (!document.getElementById("root")!.innerText.includes(wanted!)) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, words);
  const text = await textOf(dialog);
  await click(dialog, button);
  await pressed;
  return text;
}

for (const flavour of ["windows", "web"] as const)
  describeWithChromium(`commands of the ribbon, the pane closed (${flavour})`, () => {
    test("下一处 says to check first; after 一键审核 it and 上一处 walk over the findings", async () => {
      await open(flavour);
      expect(await pressAndRead("nextFinding", "还没有审核")).toContain("请先点“一键审核”");
      await excel.press("checkWorkbook");
      expect(excel.book.active.name).toBe("审核结果");
      await excel.press("nextFinding");
      const first = selected();
      await excel.press("nextFinding");
      const second = selected();
      expect(second).not.toBe(first);
      await excel.press("previousFinding");
      expect(selected()).toBe(first);
    });

    test("只审核本表 goes to the first finding of the sheet, and writes no other sheet", async () => {
      await open(flavour);
      const before = names();
      await excel.press("checkSheet");
      expect([names(), excel.book.active.name]).toEqual([before, before[0]]);
      expect(excel.book.sheets.filter(({ comments }) => comments.length > 0).map(({ name }) => name)).toEqual([before[0]]);
    });

    test("插入标准表样 adds what is picked, for the year that is written", async () => {
      await open(flavour);
      const before = names();
      const pressed = excel.press("insertTemplates");
      const dialog = await dialogWith("button.main");
      await click(dialog, "插入");
      expect(await textOf(dialog)).toContain("请至少选一种表样");
      await dialog.run(() => {
        for (const name of ["project-2023", "budget-income"]) document.querySelector<HTMLInputElement>(`[name="${name}"]`)!.click();
        const year = document.querySelector<HTMLInputElement>("input[type=text]")!;
        if (year.value !== String(new Date().getFullYear() + 1)) throw new Error(year.value);
        year.value = "二七";
      });
      await click(dialog, "插入");
      expect(await textOf(dialog)).toContain("年度请填四位数字");
      await dialog.run(() => void (document.querySelector<HTMLInputElement>("input[type=text]")!.value = "2027"));
      await click(dialog, "插入");
      await pressed;
      expect(names()).toEqual([...before, "财政项目支出绩效目标申报表", "部门收入总表"]);
      expect(excel.book.active.name).toBe("财政项目支出绩效目标申报表");
      expect(excel.book.active.text(1, 0)).toBe("（2027年度）");
    });

    test("插入标准表样 and 导入已公开文本 change nothing where she cancels, or closes the window", async () => {
      await open(flavour);
      const before = names();
      let last: AddinPage | null = null;
      for (const name of ["insertTemplates", "importText"]) {
        const cancelled = excel.press(name);
        last = await dialogWith("button.main", last);
        await click(last, "取消");
        await cancelled;
      }
      const closed = excel.press("insertTemplates");
      last = await dialogWith("button.main", last);
      if (flavour === "web") await last.close();
      else await excel.host.dialogs.closeByUser();
      await closed;
      expect(names()).toEqual(before);
    });

    test("插入标准表样 tells that a protected workbook takes no sheets", async () => {
      await open(flavour);
      excel.book.protection = { password: "" };
      const before = names();
      const pressed = excel.press("insertTemplates");
      const dialog = await dialogWith("button.main");
      await dialog.run(() => document.querySelector<HTMLInputElement>('[name="budget"]')!.click());
      await click(dialog, "插入");
      const told = await dialogWith("[role=alert] button", dialog);
      expect(await textOf(told)).toMatch(/没有插入标准表样[^]*结构受保护[^]*没有添加任何工作表/);
      await click(told, "关闭");
      await pressed;
      expect(names()).toEqual(before);
    });

    test("导入已公开文本 shows what becomes of a text before it is inserted", async () => {
      await open(flavour);
      const before = names();
      const pressed = excel.press("importText");
      const dialog = await dialogWith("button.main");
      await dialog.run(async (text) => {
        const area = document.querySelector("textarea")!;
        area.value = text!;
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
        while (document.querySelector<HTMLButtonElement>("button.main")!.disabled)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      }, TEXT);
      const preview = await textOf(dialog);
      expect(preview).toMatch(/会添加 1 张工作表：\s*流动科普展览 · \d+ 处请核对/);
      expect(preview).toContain("第 1 行：某某市科协 政务公开");
      await click(dialog, "插入");
      await pressed;
      expect(names()).toEqual([...before, "流动科普展览"]);
    });

    test("清除标记 takes the marks away again, and 生成汇总 shows the cover", async () => {
      await open(flavour);
      await excel.press("summariseWorkbook");
      expect(names()).toContain("审核结果");
      expect(excel.book.active.name).toBe("封面结论");
      await pressAndRead("clearMarks", "部分保留");
      expect(excel.book.sheets.flatMap(({ comments }) => comments)).toEqual([]);
    });

    test("干净副本 opens a new workbook without anything of ours, and says what it lacks", async () => {
      await open(flavour);
      const hers = names();
      await excel.press("checkWorkbook");
      const told = await pressAndRead("openCleanCopy", "已移除");
      expect(told).toMatch(/干净副本已在新窗口中打开[^]*完全一致/);
      const [copy] = excel.host.session.opened;
      expect((await readXlsx(copy!)).sheets.map(({ name }) => name)).toEqual(hers);
    });

    test("审核规则 says which are in force, writes them into a sheet when asked, and shows that sheet from then on", async () => {
      await open(flavour);
      const told = await pressAndRead("showRules", "现在使用：内置通用规则", "写入“审核规则”表");
      expect(told).toContain("查看全部规则的说明");
      expect(names()).toContain("审核规则");
      excel.book.activate(excel.book.sheets[0]!);
      await excel.press("showRules");
      expect(excel.book.active.name).toBe("审核规则");
    });
  });
