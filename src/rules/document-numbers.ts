import type { Slip } from "./slips";

/** A number of a document as it is cited: 国办发〔2016〕10号. Digits are half-width here. */
export interface DocumentNumber extends Slip {
  /** What stands before the year; in running text it may begin with other words. */
  readonly issuer: string;
  readonly year: string;
  /** What stands between the year and the number: 发字, 第. */
  readonly between: string;
  readonly number: string;
  /** True where the year stands in 〔〕 and all digits are half-width. */
  readonly isRegular: boolean;
}

const ISSUER = String.raw`[\u4e00-\u9fff]{1,12}`;
const DIGIT = String.raw`[\d０-９]`;
const YEAR = String.raw`[12１２][90９０]\s?${DIGIT}\s?${DIGIT}`;
const NUMBER = String.raw`${DIGIT}(?:\s?${DIGIT}){0,3}\s?号`;
const BRACKETED = String.raw`(${ISSUER})\s{0,2}([〔﹝[［【(（])\s?(${YEAR})\s?([〕﹞\]］】)）])\s?((?:[发函办]?字)?第?)\s?(${NUMBER})`;
/** Without brackets only with one of these words: 财政部公告2019年第39号 is rightly so. */
const BARE = String.raw`(${ISSUER})(${YEAR})([发函办]字)第?(${NUMBER})`;
const CITED = new RegExp(`${BRACKETED}|${BARE}`, "g");
const REGULAR = /[〔﹝]\d{4}[〕﹞]\D*\d+号/;
/** Other things that have a year and a number: cases of courts, contracts, licences. */
const OTHER = /(?:合同|协议|编号|单号|证|许可|备案?|案|初|终|执|再|项目|批次|标|包|公告|招标|采购|第)$/;

/** Numbers of documents cited in a text. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  if (!text.includes("号")) return [];
  return [...text.matchAll(CITED)].flatMap((match) => {
    const [issuer, year, between, number] = match[1] === undefined ? match.slice(7, 11) : [match[1], match[3], match[5], match[6]];
    if (OTHER.test(issuer!)) return [];
    const printed = match[0].replace(/\s+/g, "");
    return {
      from: match.index,
      text: printed,
      issuer: issuer!,
      year: digits(year!),
      between: between!,
      number: digits(number!),
      isRegular: REGULAR.test(printed),
    };
  });
}

/** Year and number alone, without an issuer that may begin with words of the sentence. */
export function withoutIssuer({ from, text, issuer }: DocumentNumber): Slip {
  return { from: from + issuer.length, text: text.slice(issuer.length) };
}

/** The number as it should be printed. */
export function regular({ issuer, year, between, number }: DocumentNumber): string {
  return `${issuer}〔${year}〕${between}${number}号`;
}

function digits(printed: string): string {
  return printed.normalize("NFKC").replace(/\D/g, "");
}
