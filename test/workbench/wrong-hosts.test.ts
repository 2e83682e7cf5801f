import { afterEach, describe, expect, test } from "@jest/globals";
import { CHECKS } from "../support/excel/checks";
import { describeEveryExcel } from "../support/excel/every-excel";
import { openExcel, type RunningExcel } from "../support/excel/open-excel";
import { WRONG_HOSTS } from "../support/excel/wrong-hosts";

/** Each wrong host, and the check that must notice it. */
const NOTICED_BY: Readonly<Record<string, string>> = {
  "answers as microtasks": "timers get their turn between batches",
  "answers before the work is done": "what a page wrote is in the workbook when it is told so",
  "loses an event": "an edit is heard",
  "swallows errors": "what is not there is an error",
  "says a refused comment was added": "a second comment on a cell is refused",
  "rolls a failed batch back": "a failed batch keeps what it did before",
  "takes what it does not declare": "what is above the declared sets is refused",
  "shows no fill as nothing": "no fill reads as white",
  "answers from memory": "what the user changed is read anew",
  "keeps the undo stack through protection": "protecting empties the undo stack",
};

describeEveryExcel("a right host", (excel) => {
  test.each(Object.entries(CHECKS))("%s", (_, check) => check(excel()));
});

describe("a wrong host is noticed", () => {
  let excel: RunningExcel;
  afterEach(() => excel.close());

  test.each(Object.entries(WRONG_HOSTS))("that %s", async (wrong, between) => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { between });
    const check = CHECKS[NOTICED_BY[wrong]!]!;
    const noticed = await check(excel).then(
      () => null,
      (error: unknown) => error,
    );
    // A failed expectation, and not any error: the check itself must have noticed.
    expect(noticed).toHaveProperty("matcherResult");
  });
});
