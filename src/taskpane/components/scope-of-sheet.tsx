import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { layoutTitle } from "../../official";
import { scopeWords } from "../../text/finding-list";
import { sheetWords, verdictWords } from "../../text/taskpane";
import { BOUNDED_RANGE } from "../../workbook/bounded-range";
import { usePane } from "../context";
import { useShared } from "../look";
import type { SheetOutline } from "../outline";
import type { Shown } from "../state";
import { Disclosure } from "./disclosure";
import { Sign } from "./group-row";
import { Reasons } from "./reasons";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface ScopeOfSheetProps {
  readonly outline: SheetOutline;
  readonly shown: Shown;
}

/** What was read of a sheet, run and compared on it, and what was skipped, with the reasons. */
export function ScopeOfSheet({ outline: { sheet, state, notJudged }, shown }: ScopeOfSheetProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const { partsRead, partsExpected, rulesRun, comparisons, forms, blank } = sheet;
  const notApplicable = sheet.rulesSkipped.filter(({ hinders }) => !hinders);
  const isBounded = shown.checked.contents.sheets.some(({ grid, bounded }) => grid.sheet === sheet.sheet && bounded);
  const facts = blank
    ? [sheetWords.signs.blank]
    : [scopeWords.parts(partsRead, partsExpected), scopeWords.rules(rulesRun), scopeWords.comparisons(comparisons)];
  return (
    <li>
      <h4 className={styles.name}>
        <Sign state={state} />
        {sheet.sheet}
      </h4>
      <p className={shared.muted}>{[layoutTitle(sheet.layout), ...facts.map(say)].join(" · ")}</p>
      {isBounded && <p className={shared.muted}>{say(verdictWords.bounded(BOUNDED_RANGE))}</p>}
      {notJudged.length > 0 && <Reasons title={sheetWords.notJudged} skipped={notJudged} forms={forms} />}
      {notApplicable.length > 0 && <NotApplicable skipped={notApplicable} forms={forms} />}
    </li>
  );
}

/** Many, and of little interest: drawn only once they are asked for. */
function NotApplicable({ skipped, forms }: Omit<Parameters<typeof Reasons>[0], "title">): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const [open, setOpen] = useState(false);
  const title = scopeWords.notApplicable(skipped.length);
  return (
    <Disclosure heading="h5" title={<span className={shared.muted}>{say(title)}</span>} open={open} onOpen={setOpen}>
      <Reasons title={title} skipped={skipped} forms={forms} />
    </Disclosure>
  );
}
