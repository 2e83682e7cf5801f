import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("the ribbon", (excel) => {
  test("buttons are disabled and enabled, tabs shown and hidden", async () => {
    await excel().page.run(() =>
      Office.ribbon.requestUpdate({
        tabs: [
          {
            id: "审核",
            visible: false,
            groups: [
              {
                id: "组",
                controls: [
                  { id: "清除", enabled: false },
                  { id: "检查", enabled: true },
                ],
              },
            ],
          },
        ],
      }),
    );
    const { enabled, visible } = excel().host.session.ribbon;
    expect([[...enabled], [...visible]]).toEqual([
      [
        ["清除", false],
        ["检查", true],
      ],
      [["审核", false]],
    ]);
  });

  test("a disabled button cannot be pressed until it is enabled again", async () => {
    const enable = (enabled: boolean): Promise<void> =>
      excel().page.run(
        (each) => Office.ribbon.requestUpdate({ tabs: [{ id: "审核", controls: [{ id: "清除", enabled: each }] }] }),
        enabled,
      );
    await excel().page.run(() => Office.actions.associate("clear", (event: Office.AddinCommands.Event) => event.completed()));
    await enable(false);
    await expect(excel().press("clear", "清除")).rejects.toThrow("disabled");
    await enable(true);
    await excel().press("clear", "清除");
  });
});
