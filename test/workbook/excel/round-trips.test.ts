import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { desktopLevers, webLevers, type Book, type Levers } from "../../../src/workbench/host";
import { newId } from "../../../src/workbench/host/model/ids";
import { faultyBook } from "../../support/excel/checked-books";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";

const page = await portPage();

/** What each Excel is like; both speak to the page as on Windows, since jsdom has none of the frames that the web needs. */
const FLAVOURS: Readonly<Record<string, Levers>> = { desktop: desktopLevers(), web: webLevers() };

/** Round trips of a check, by its parts; of the same check over the marks of the first; and of a clear, which reads first. */
interface Trips {
  readonly read: number;
  readonly mark: number;
  readonly report: number;
  readonly again: number;
  readonly clear: number;
}

interface Case {
  readonly sheets: number;
  /** Left out, as many as the sheets have. */
  readonly findings?: number;
  /** Comments of hers. */
  readonly comments?: number;
  readonly trips: Trips;
}

const SMALL = { read: 3, mark: 2, report: 2, again: 7, clear: 5 };

/**
 * A request does at most 500 things, and asks for the places or texts of at most 1,000 comments, which is done from 1,000 comments on;
 * the findings sheet goes in pieces of 3 MB, twice over one of an earlier check.
 */
const CASES: readonly Case[] = [
  { sheets: 1, trips: SMALL },
  { sheets: 10, trips: SMALL },
  // 600 comments and 200 formats; over those of an earlier check another 800 go first.
  { sheets: 100, trips: { read: 3, mark: 3, report: 2, again: 10, clear: 6 } },
  { sheets: 1, findings: 10, trips: SMALL },
  { sheets: 1, findings: 1_000, trips: { read: 3, mark: 4, report: 2, again: 11, clear: 7 } },
  { sheets: 1, findings: 2_000, comments: 1_200, trips: { read: 4, mark: 8, report: 4, again: 26, clear: 16 } },
];

async function bookOf({ sheets, comments = 0 }: Case): Promise<Book> {
  const book = await faultyBook(sheets);
  const written = { authorName: "李四", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z", resolved: false, replies: [] };
  for (let row = 0; row < comments; row++) book.sheets[0]!.comments.push({ ...written, id: newId(), content: "请核实", row, column: 20 });
  return book;
}

const lines: string[] = [];

describe.each(Object.keys(FLAVOURS))("round trips in Excel, %s", (flavour) => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: { ...FLAVOURS[flavour], ...page.levers } });
  }, 60_000);
  afterAll(() => excel.close());

  const of = async (work: () => Promise<unknown>): Promise<number> => (await roundTrips(excel, work)).length;

  test.each(CASES)(
    "of a check of $sheets sheets, with $findings findings and $comments comments of hers",
    async (each) => {
      const book = excel.open(await bookOf(each));
      // Nothing is undone here, and finding out what could be takes longer than the batches.
      book.undo.step = (deed) => deed();
      await excel.page.run(() => window.jihe.renew());
      const found = await excel.page.run((findings) => window.jihe.find(findings), each.findings ?? null);
      const trips: Trips = {
        read: await of(() => excel.page.run(() => window.jihe.again("read"))),
        mark: await of(() => excel.page.run(() => window.jihe.again("mark"))),
        report: await of(() => excel.page.run(() => window.jihe.again("report"))),
        again: await of(() => excel.page.run(() => window.jihe.again())),
        clear: await of(() => excel.page.run(() => window.jihe.clear())),
      };
      lines.push([flavour, each.sheets, found, each.comments ?? 0, ...Object.values(trips)].join("\t"));
      expect(trips).toEqual(each.trips);
    },
    120_000,
  );
});

afterAll(() => {
  const head = ["round trips:", "sheets", "findings", "comments", "read", "mark", "report", "again", "clear"].join("\t");
  console.log([head, ...lines].join("\n"));
});
