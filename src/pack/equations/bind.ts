import { compact } from "../../grid/text";
import { formLayout } from "../../official";
import { amountParts, fieldParts, spellingsOf, type AmountPart, type FormLayoutId } from "../../official/layout";
import type { TableLayout } from "../../official/table-layout";
import { equationFaults } from "../../text/equations";
import type { Words } from "../../text/words";
import { bindTable } from "./bind-table";
import { nearest } from "./nearest";
import type { Names } from "./syntax";
import type { FormTarget, Target } from "./targets";
import { formsCalled, knownTitles, tableCalled } from "./titles";

/** What the names of a reference point at, or why they point at nothing. */
export function bindNames([first, ...names]: Names): Target | Words {
  const blank = [first, ...names].some((name) => compact(name!) === "");
  if (blank) return equationFaults.blankName;
  const table: TableLayout | null = tableCalled(first!);
  if (table) return bindTable(table, names);
  const forms = formsCalled(first!);
  if (forms) return bindForm(first!, forms, names);
  return equationFaults.unknownTable(first!, nearest(first!, knownTitles));
}

/** Whose money a field of several with one label is: [年度].[其他资金]. */
function bindForm(title: string, layouts: readonly FormLayoutId[], names: Names): FormTarget | Words {
  const [field, block, ...more] = [...names].reverse().map(compact);
  if (field === undefined || more.length > 0) return equationFaults.formPath(title);
  const keys: Partial<Record<FormLayoutId, AmountPart["key"]>> = {};
  for (const id of layouts) {
    const parts = partsCalled(id, field).filter(({ of }) => block === undefined || compact(of) === block);
    if (parts.length > 1)
      return equationFaults.fieldTwice(
        title,
        field,
        parts.map(({ of }) => of),
      );
    if (parts[0]) keys[id] = parts[0].key;
  }
  if (Object.keys(keys).length > 0) return { kind: "form", keys };
  if (layouts.some((id) => fieldParts(formLayout(id)).some((part) => spellingsOf(part).includes(field)))) {
    return equationFaults.noAmount(field);
  }
  const known = layouts.flatMap((id) => amountParts(formLayout(id)).map(({ label }) => bareField(label)));
  return equationFaults.unknownField(title, field, nearest(field, known));
}

function partsCalled(id: FormLayoutId, field: string): AmountPart[] {
  return amountParts(formLayout(id)).filter((part) => spellingsOf(part).some((spelling) => bareField(spelling) === bareField(field)));
}

/** 其中：财政资金 and 项目总预算（元） are spoken of without what stands around the name. */
function bareField(label: string): string {
  return compact(label)
    .replace(/^其中:?/, "")
    .replace(/\((?:万?元)\)$/, "");
}
