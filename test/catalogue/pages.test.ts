import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2";
import { JSDOM } from "jsdom";
import { rules } from "../../src/rules";
import { generatedFiles } from "../../src/workbench/docs/pages";

const generated = generatedFiles();

test.each([...generated.keys()])("%s is what the rules make of it", (file) => {
  if (readFileSync(file, "utf8") !== generated.get(file)) throw new Error(`${file} is stale: run npm run docs`);
});

describe.each(["zh", "en"])("the catalogue in %s", (language) => {
  const html = generated.get(`assets/help/rules.${language}.html`)!;
  const { document } = new JSDOM(html).window;
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);

  test("has an article under the id of every rule, and every link within it leads somewhere", () => {
    expect([...document.querySelectorAll("article")].map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")!).filter((href) => href.startsWith("#"));
    expect(anchors.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("asks for nothing and runs nothing; its policy lets its own style through", () => {
    expect([...document.querySelectorAll("script, link, img, [src], [style], [onclick]")]).toEqual([]);
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    const style = Buffer.from(sha256(new TextEncoder().encode(document.querySelector("style")!.textContent))).toString("base64");
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${style}'`);
  });
});
