import { describe, expect, test } from "@jest/globals";
import { importText } from "../../src/importing/import-text";
import { TEXT_2020 } from "./texts";

const HEAD = "某市科普中心二〇二〇年度预算材料";
const PAGE = 9;
const lines = TEXT_2020.split("\n");
const plain = importText(TEXT_2020);

/** The text cut into pages; `head` and `foot` are put around each. */
function paged(head: (page: number) => string, foot: (page: number) => string): string {
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, at) => lines.slice(at * PAGE, (at + 1) * PAGE));
  return pages.map((page, at) => `${head(at + 1)}${page.join("\n")}\n${foot(at + 1)}`).join("");
}

describe("what each page repeats is no part of the form", () => {
  test.each<[string, (page: number) => string, (page: number) => string]>([
    ["a head behind each page break", () => `${HEAD}\n`, () => "\f"],
    ["two lines of a head", () => `某市科普中心\n${HEAD}\n\n`, () => "\f"],
    ["a foot above the page's number", () => "", (page) => `${HEAD}\n${page}\n\f`],
    ["a foot below the page's number", () => "", (page) => `${page}\n${HEAD}\f`],
    ["a head below a number that says it is one", () => `${HEAD}\n`, (page) => `第 ${page} 页\n`],
  ])("%s", (_, head, foot) => {
    const { forms, leftOver } = importText(paged(head, foot));
    expect(forms).toEqual(plain.forms);
    const said = leftOver.map(({ text }) => text);
    expect(said.filter((text) => text === HEAD).length).toBeGreaterThanOrEqual(3);
  });

  test("but the title of forms of one page each is, and so are their labels", () => {
    const { forms } = importText([TEXT_2020, TEXT_2020, TEXT_2020, TEXT_2020].join("\f"));
    expect(forms).toEqual([plain.forms, plain.forms, plain.forms, plain.forms].flat());
  });

  test("and so is what each form has at the head of its second page", () => {
    const [first, second] = [lines.slice(0, -6), lines.slice(-6)];
    const twoPages = [...first, `\f${second[0]}`, ...second.slice(1)].join("\n");
    const { forms } = importText([twoPages, twoPages, twoPages, twoPages].join("\f"));
    expect(forms).toEqual([plain.forms, plain.forms, plain.forms, plain.forms].flat());
  });

  test("and so is what only stands at the head of a page or two", () => {
    const text = [...lines.slice(0, 9), `\f${HEAD}`, ...lines.slice(9, 18), `\f${HEAD}`, ...lines.slice(18)].join("\n");
    expect(importText(text).leftOver.map(({ text: said }) => said)).toEqual(plain.leftOver.map(({ text: said }) => said));
  });
});
