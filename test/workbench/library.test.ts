import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("the library in the emulated host", (excel, name) => {
  const run: ReturnType<typeof excel>["page"]["run"] = (work, argument) => excel().page.run(work, argument);

  test("believes it is in Excel", async () => {
    const seen = await run(async () => {
      const { host, platform } = await Office.onReady();
      return [host, platform, Office.context.displayLanguage];
    });
    expect(seen).toEqual(["Excel", name.includes("web") ? "OfficeOnline" : "PC", "zh-CN"]);
  });

  test("knows the declared requirement sets", async () => {
    const supported = await run(() =>
      ["1.10", "1.15", "1.16"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    );
    expect(supported).toEqual([true, true, false]);
    expect(await run(() => Office.context.requirements.isSetSupported("NoSuchApi", "1.1"))).toBe(false);
  });

  test("has a theme on Windows and none on the web", async () => {
    const background = await run(() => Office.context.officeTheme?.bodyBackgroundColor ?? null);
    expect(background).toBe(name.includes("web") ? null : "#ffffff");
  });

  test("asks nothing of the outside world", async () => {
    await run(() => Excel.run((context) => context.sync()));
    expect(excel().site.outside).toEqual([]);
  });

  test("refuses properties that were not loaded", async () => {
    const code = await run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
        await context.sync();
        try {
          return sheet.name;
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      }),
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  test("carries null objects through", async () => {
    const found = await run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
        const cells = sheet.getUsedRangeOrNullObject();
        await context.sync();
        return [sheet.isNullObject, cells.isNullObject];
      }),
    );
    expect(found).toEqual([true, true]);
  });

  test("throws the host's errors with code and place", async () => {
    const failure = run(() =>
      Excel.run(async (context) => void (await context.sync(context.workbook.worksheets.getItem("没有").load("name")))),
    );
    await expect(failure).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
  });

  test("keeps what a batch did before its error", async () => {
    const failure = run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["写下了"]];
        context.workbook.worksheets.getItem("没有").getRange("A1").values = [["没写"]];
        await context.sync();
      }),
    );
    await expect(failure).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(excel().book.value("Sheet1!A1")).toBe("写下了");
  });

  test("what is not emulated fails by name", async () => {
    const sorted = run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").removeDuplicates([0], false);
        await context.sync();
      }),
    );
    await expect(sorted).rejects.toMatchObject({ code: "HostNotEmulated", message: expect.stringContaining("Range.removeDuplicates") });
    const loaded = run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("linkedDataTypeState");
        await context.sync();
      }),
    );
    await expect(loaded).rejects.toMatchObject({ code: "HostNotEmulated", message: expect.stringContaining("Range.linkedDataTypeState") });
  });

  test("keeps tracked ranges beyond their run, and lets the others go", async () => {
    const values = await run(async () => {
      const saved = await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A2");
        context.trackedObjects.add(cell);
        await context.sync();
        return cell;
      });
      saved.values = [[77]];
      await saved.context.sync();
      saved.load("values");
      await saved.context.sync();
      const read = saved.values;
      saved.untrack();
      await saved.context.sync();
      return read;
    });
    expect(values).toEqual([[77]]);
    expect(excel().host.session.keptReferences).toBe(0);
  });

  test("a ribbon button runs its function to the end", async () => {
    await run(() =>
      Office.actions.associate("stamp", async (event: Office.AddinCommands.Event) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("Z1").values = [[event.source.id]];
          await context.sync();
        });
        event.completed();
      }),
    );
    await excel().press("stamp", "Button1");
    expect(excel().book.value("Z1")).toBe("Button1");
  });

  test("the pane is shown, hidden and started with the document", async () => {
    const behaviour = await run(async () => {
      await Office.addin.hide();
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      return Office.addin.getStartupBehavior();
    });
    expect(behaviour).toBe("Load");
    expect(excel().host.session.runtime.state).toBe("Background");
    await run(() => Office.addin.showAsTaskpane());
    expect(excel().host.session.runtime.state).toBe("Visible");
  });
});
