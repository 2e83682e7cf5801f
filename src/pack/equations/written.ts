import { shownMoney } from "../../values/money";
import type { Found } from "./find-amounts";
import { workOut } from "./work-out";
import type { Expression } from "./syntax";

const SIGNS = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;

/** An expression in the words of the tables: 合计·基本支出＋合计·项目支出. */
export function labelled(expression: Expression<Found>): string {
  return written(expression, ({ label }) => label, false);
}

/** The same with every figure behind what it is: 合计·基本支出（1,000.00）＋…＝1,500.00 元. */
export function withFigures(expression: Expression<Found>): string {
  const words = written(expression, ({ label, amounts }) => `${label}（${figureOf(amounts)}）`, true);
  const isPlain = ["reference", "call", "number"].includes(expression.kind);
  return isPlain ? words : `${words}＝${figure(expression)} 元`;
}

function figureOf(amounts: Found["amounts"]): string {
  const [first, ...more] = amounts;
  return more.length === 0 && first?.amount.value ? `${shownMoney(first.amount.value)} 元` : `${amounts.length} 行`;
}

function figure(expression: Expression<Found>): string {
  const outcome = workOut(expression);
  return outcome ? shownMoney(outcome.value.toDecimalPlaces(2)) : "—";
}

type NameOf = (found: Found) => string;

function written(expression: Expression<Found>, nameOf: NameOf, withTotals: boolean): string {
  const inner = (part: Expression<Found>): string => {
    const words = written(part, nameOf, withTotals);
    return part.kind === "sum" || part.kind === "product" || part.kind === "negative" ? `(${words})` : words;
  };
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "reference":
      return nameOf(expression.to);
    case "negative":
      return `－${inner(expression.of)}`;
    case "sum":
      return expression.terms
        .map(({ sign, of }, at) => `${at === 0 ? "" : SIGNS[sign]}${of.kind === "product" ? written(of, nameOf, withTotals) : inner(of)}`)
        .join("");
    case "product":
      return expression.factors.map(({ sign, of }, at) => `${at === 0 ? "" : SIGNS[sign]}${inner(of)}`).join("");
    case "call": {
      const [only, ...more] = expression.of;
      const total = withTotals ? `（${figure(expression)} 元）` : "";
      if (expression.name === "SUM" && only?.kind === "reference" && more.length === 0) return `${only.to.label}之和${total}`;
      return `${expression.name}(${expression.of.map((part) => written(part, nameOf, withTotals)).join("，")})${total}`;
    }
  }
}
