import { area } from "../../../src/grid/address";
import type { Book } from "../../../src/workbench/host";
import { addConditionalFormat } from "../../../src/workbench/host/model/conditional-formats";
import { newId } from "../../../src/workbench/host/model/ids";
import { addName } from "../../../src/workbench/host/model/names";
import { setStyle } from "../../../src/workbench/host/model/styling";
import { faultyBook, marksOfBook } from "./checked-books";

/** A workbook of hers with everything that marks could harm, under the findings themselves. */
export async function herBook(): Promise<Book> {
  const book = await faultyBook(2);
  const cells = (await marksOfBook(book)).filter(({ sheet }) => sheet === book.sheets[0]!.name).map(({ cell }) => area(cell));
  const [commented, noted, coloured, ...others] = cells;
  const sheet = book.sheets[0]!;
  const written = { authorName: "李四", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z" };
  sheet.comments.push({
    ...written,
    id: newId(),
    content: "请核实",
    row: commented!.top,
    column: commented!.left,
    resolved: false,
    replies: [],
  });
  sheet.notes.push({ row: noted!.top, column: noted!.left, content: "旧批注", authorName: "王五", visible: false, width: 96, height: 56 });
  setStyle(sheet, coloured!, { fillColor: "#FFFF00", fontColor: "#00B050", italic: true });
  const looks = { fillColor: "#C6EFCE", fontColor: "#006100" };
  for (const formula of ['=LEN("绩核")>0', "=$A$1<>0"]) {
    const format = addConditionalFormat(sheet, cells, "Custom");
    Object.assign(format, { rule: { formula }, format: looks, stopIfTrue: true });
  }
  sheet.dataValidations.push({
    areas: [others[0] ?? coloured!],
    type: "List",
    rule: { list: { inCellDropDown: true, source: "甲,乙" } },
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: false, title: "" },
    ignoreBlanks: true,
  });
  addName(book, "总额", `='${sheet.name}'!$A$1`, "她的");
  book.settings.set("别的加载项", 1);
  book.documentSettings = new Map([["另一个", '"x"']]);
  book.addSheet("审核结果").cells.ensure(0, 0).value = "领导审核结果";
  return book;
}
