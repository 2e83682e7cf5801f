import { expect, test } from "@jest/globals";
import { isNumbered, subjectOf } from "../../src/values/subject";

test.each([
  ["一、财政拨款收入", "财政拨款收入"],
  ["1. 一般公共预算", "一般公共预算"],
  ["1、一般公共预算", "一般公共预算"],
  ["１．政府性基金", "政府性基金"],
  ["（一）因公出国(境)费用", "因公出国（境）费用"],
  ["其中：1.一般公共预算资金", "一般公共预算资金"],
  ["十二、住房 保障\n支出", "住房保障支出"],
  ["①事业收入", "事业收入"],
  ["维修(护)费", "维修（护）费"],
  ["一般公共服务支出", "一般公共服务支出"],
  ["三公经费", "三公经费"],
  ["二、", ""],
])("%s", (printed, subject) => {
  expect(subjectOf(printed)).toBe(subject);
});

test("numbering is told from words that begin like a number", () => {
  expect(["一、甲", "1.甲", "（二）甲", "②甲"].map(isNumbered)).toEqual([true, true, true, true]);
  expect(["一般公共服务支出", "三公经费", "收入总计"].map(isNumbered)).toEqual([false, false, false]);
});
