import { expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { project2023 } from "../../src/official/project-2023";
import type { PackDocument } from "../../src/pack/document";
import { packInSheet, packSheet } from "../../src/pack/pack-sheet";
import { builtInPack } from "../../src/pack/rule-pack";
import { all, cleanForms, withAmounts, withFields } from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";
import { jihe, scratch } from "../support/cli";

const own: PackDocument = { id: "kexie", version: "3", extends: ["jihe-standard"], rules: { "date-order": "off" } };
const faulty = all(
  withAmounts({ annualApplication: "370000.00" }),
  withFields({ startDate: "2023-12-01", endDate: "2023-11-30" }),
)(cleanForms["project-2023"]);

/** A workbook with a form that has two faults, and a rule pack on a sheet 审核规则. */
async function workbook(path: string, document: PackDocument | null): Promise<string> {
  const rules = document ? [packSheet(document, builtInPack, "zh")] : [];
  writeFileSync(path, await writeFile([formSheet(project2023, faulty, "申报表"), ...rules], { ours: false }));
  return path;
}

interface Printed {
  readonly rulePack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly files: readonly { readonly unrecognised: readonly unknown[] }[];
  readonly findings: readonly { readonly rule: string; readonly cell: string }[];
}

async function checked(...args: string[]): Promise<{ status: number; err: string; printed: Printed }> {
  const { status, out, err } = await jihe("check", ...args, "--json");
  return { status, err, printed: out === "" ? (null as never) : (JSON.parse(out) as Printed) };
}

const told = ({ findings }: Printed): string[] => findings.map(({ rule, cell }) => `${rule} ${cell}`);

test("a workbook is checked by its own sheet 审核规则, unless another pack is named", async () => {
  const within = scratch();
  const file = await workbook(within("申报表.xlsx"), own);
  const plain = await checked(await workbook(within("无规则表.xlsx"), null));
  const { printed, err } = await checked(file);
  expect(told(plain.printed)).toEqual(expect.arrayContaining(["annual-funding-sum E6", "date-order B5"]));
  expect(told(printed)).toEqual(told(plain.printed).filter((each) => each !== "date-order B5"));
  expect(printed.rulePack).toMatchObject({ id: "kexie", version: "3" });
  expect(printed.files[0]!.unrecognised).toEqual([]);
  expect(err).toBe(`${file}: 按其中的“审核规则”表审核。\n`);
  const named = await checked(file, "--rules", "jihe-standard");
  expect([told(named.printed), named.printed.rulePack.id]).toEqual([told(plain.printed), "jihe-standard"]);
  const elsewhere = await checked(within("无规则表.xlsx"), "--rules", file);
  expect([told(elsewhere.printed), elsewhere.printed.rulePack.id]).toEqual([told(printed), "kexie"]);
});

test("workbooks with different sheets 审核规则 are not checked together, and both are named", async () => {
  const within = scratch();
  const [one, other] = [await workbook(within("a.xlsx"), own), await workbook(within("b.xlsx"), { ...own, version: "4" })];
  const { status, out, err } = await jihe("check", one, other);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toBe(`${one}: 其中的“审核规则”表与 ${other} 中的不同，不能一起审核。请用 --rules 指明按哪一个，或分开审核。\n`);
  expect((await jihe("check", one, other, "--rules", "jihe-standard")).status).toBe(1);
});

test("a wrong sheet is refused by its cells, and nothing is checked or written", async () => {
  const within = scratch();
  const file = await workbook(within("a.xlsx"), { ...own, version: "第三版，试用", extends: ["./none.json"] });
  const { status, out, err } = await jihe("check", file, "--report", within("r.xlsx"));
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(/^.*a\.xlsx 审核规则!B5: .*版本/);
  expect(() => readFileSync(within("r.xlsx"))).toThrow();
});

test("jihe rules writes a pack as a sheet, which says the same", async () => {
  const within = scratch();
  expect((await jihe("rules", "-o", within("blank.xlsx"))).status).toBe(0);
  const blank = await readFile(readFileSync(within("blank.xlsx")));
  expect(packInSheet(blank.grids[0]!)).toMatchObject({ document: { id: "本单位", version: "1", extends: ["jihe-standard"] } });
  writeFileSync(within("base.json"), JSON.stringify({ ...own, id: "base" }));
  const document = { id: "own", version: "1", extends: ["./base.json"], rules: { "date-order": "trial" } };
  writeFileSync(within("own.json"), JSON.stringify(document));
  expect((await jihe("rules", "--rules", within("own.json"), "-o", within("own.xlsx"))).status).toBe(0);
  const written = await readFile(readFileSync(within("own.xlsx")));
  expect(packInSheet(written.grids[0]!)).toMatchObject({ document });
  const form = await workbook(within("申报表.xlsx"), null);
  const [asJson, asSheet] = [await checked(form, "--rules", within("own.json")), await checked(form, "--rules", within("own.xlsx"))];
  expect(asSheet.printed).toEqual(asJson.printed);
});
