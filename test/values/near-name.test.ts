import { describe, expect, test } from "@jest/globals";
import { editDistance, isSlipOf } from "../../src/values/near-name";

describe("two names are one written with a slip", () => {
  test.each([
    ["上海科普中心", "上海市科普中心"],
    ["某市静安图书馆", "某市静安区图书馆"],
    ["某某图书馆", "某市某区图书馆"],
    ["某市科学技术协会", "某市科技学术协会"],
    ["某市青少年活动服务中心", "某市青少活动服务中心"],
  ])("%s, %s", (one, other) => expect([isSlipOf(one, other), isSlipOf(other, one)]).toEqual([true, true]));

  test.each([
    ["某市第一人民医院", "某市第二人民医院"],
    ["某市人民医院", "某市第一人民医院"],
    ["某市人民医院", "某市中医医院"],
    ["吉林省图书馆", "吉林市图书馆"],
    ["某区东门小学", "某区西门小学"],
    ["某市公路事务中心", "某市公路事务分中心"],
    ["某市科普中心", "某市科技中心"],
    ["某市卫生监督所", "某市卫生监督站"],
    ["某市教育局", "某市教育学院"],
    ["某区实验幼儿园", "某区实验二幼儿园"],
    ["某市科普中心", "某市科普中心"],
    ["某市科普馆", "某市普科馆"],
    ["", "某市"],
  ])("and not: %s, %s", (one, other) => expect([isSlipOf(one, other), isSlipOf(other, one)]).toEqual([false, false]));

  test("and are so many signs apart", () => {
    expect([editDistance("", "甲乙"), editDistance("甲乙丙", "甲丙"), editDistance("与", "和"), editDistance("甲乙", "甲乙")]).toEqual([
      2, 1, 1, 0,
    ]);
  });
});
