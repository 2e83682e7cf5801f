import { describe, expect, test } from "@jest/globals";
import * as faults from "../../src/text/faults";
import * as pane from "../../src/text/taskpane";

/** Every pair of words in a module, with where it stands; those made by a function are called with what they are made for. */
function pairs(value: unknown, path: string): [string, { zh: string; en: string }][] {
  if (typeof value === "function") return pairs(value.length > 1 ? value("表", 1, 2, 3) : value(argumentFor(path)), path);
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [[path, value as { zh: string; en: string }]];
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}.${key}`));
}

function argumentFor(path: string): unknown {
  if (path.endsWith("doing")) return { zh: "读取", en: "Read" };
  return path.endsWith("protectedSheets") ? ["Sheet1", "Sheet2"] : 3;
}

describe.each(Object.entries({ faults, pane }))("the words of %s", (name, module) => {
  const all = pairs({ ...module }, name);

  test("are there in both languages", () => {
    expect(all.length).toBeGreaterThan(20);
    for (const [path, { zh, en }] of all) expect([path, /[\u4e00-\u9fff]/.test(zh), en.trim() !== ""]).toEqual([path, true, true]);
  });

  test("are English in English", () => {
    const chinese = all.filter(([path, { en }]) => /[\u4e00-\u9fff]/.test(en) && !path.endsWith(".parts"));
    expect(chinese).toEqual([]);
  });
});
