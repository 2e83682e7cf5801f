import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("custom XML parts", (excel) => {
  test("are kept by id and found by the namespace of their root", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const plain = customXmlParts.add("<!-- 无 --><记录/>").load("namespaceUri");
        const ours = customXmlParts
          .add('<?xml version="1.0"?><j:审核 次="1" xmlns:j="urn:test:review"><j:项/></j:审核>')
          .load("id,namespaceUri");
        await context.sync();
        ours.setXml('<审核 xmlns="urn:test:review" 次="2"/>');
        const found = customXmlParts.getByNamespace("urn:test:review").getOnlyItemOrNullObject();
        const none = customXmlParts.getByNamespace("urn:test:other").getOnlyItemOrNullObject();
        const xml = found.getXml();
        await context.sync();
        customXmlParts.getItem(ours.id).delete();
        const left = customXmlParts.getCount();
        await context.sync();
        return [plain.namespaceUri, ours.namespaceUri, xml.value, none.isNullObject, left.value];
      }),
    );
    expect(seen).toEqual(["", "urn:test:review", '<审核 xmlns="urn:test:review" 次="2"/>', true, 1]);
  });

  test("writing them clears what could be undone, reading does not", async () => {
    const page = excel().page;
    excel().host.user.type("A1", 1);
    await page.run(() =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.load("items/id");
        await context.sync();
      }),
    );
    expect(excel().book.undo.depth).toBe(1);
    await page.run(() => Excel.run(async (context) => void (await context.sync(context.workbook.customXmlParts.add("<a/>")))));
    expect(excel().book.undo.depth).toBe(0);
  });

  test("what has no root is refused", async () => {
    const added = excel().page.run(() =>
      Excel.run(async (context) => void (await context.sync(context.workbook.customXmlParts.add("没有标签")))),
    );
    await expect(added).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
