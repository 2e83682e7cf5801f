import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedWorkbook } from "../../commands/check-workbook";
import { layoutTitle } from "../../official";
import { sheetSigns, type SheetState } from "../../reporting/sheet-sign";
import { freshnessWords } from "../../text/freshness";
import { sheetWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { countsOfRows, type Group } from "../groups";
import { heads, headTitles } from "../heads";
import { useShared } from "../look";
import type { SheetOutline } from "../outline";
import type { Shown } from "../state";
import type { Item } from "../tree";
import { Chevron } from "./icons";
import { Reasons } from "./reasons";

const useStyles = makeStyles({
  header: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  chevron: { marginTop: "2px" },
  sign: { display: "inline-block", width: "16px", marginRight: tokens.spacingHorizontalXS, textAlign: "center" },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  facts: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px` },
});

const TONES: Readonly<Record<SheetState, "success" | "error" | "warning" | null>> = {
  clean: "success",
  error: "error",
  warning: "warning",
  info: null,
  notJudged: "warning",
  explained: "success",
  blank: null,
};

interface GroupRowProps {
  readonly item: Extract<Item, { readonly kind: "group" }>;
  readonly shown: Shown;
  readonly stale: Stale;
}

/** The title of a group, with what its findings come to. */
export function GroupRow({ item: { group, open, hasBody }, shown, stale }: GroupRowProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const { sheet, title } = group;
  const name = sheet?.sheet.sheet;
  return (
    <div role="gridcell" className={styles.header}>
      {hasBody ? <Chevron open={open} className={styles.chevron} /> : <span />}
      <span>
        <span className={styles.name}>
          {sheet && <Sign state={sheet.state} />}
          {say(title)}
          {name !== undefined && isHidden(shown.checked, name) && say(sheetWords.hidden)}
        </span>
        <span className={shared.muted}>
          {countsOf(group).map(say).join(" · ")}
          {name !== undefined && stale.sheets.has(name) && (
            <span className={shared.warning}> · {say(stale.isLeft ? freshnessWords.changedSince : freshnessWords.changed)}</span>
          )}
        </span>
      </span>
    </div>
  );
}

/** How a sheet came out, by sign and by name. */
export function Sign({ state }: { readonly state: SheetState }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const tone = TONES[state];
  return (
    <span role="img" aria-label={say(sheetWords.signs[state])} className={mergeClasses(styles.sign, tone ? shared[tone] : undefined)}>
      {sheetSigns[state]}
    </span>
  );
}

/** What was read of a sheet, and the rules that could not judge it. */
export function FactsRow({ group }: { readonly group: Group }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  if (!group.sheet) return null;
  const { sheet, notJudged } = group.sheet;
  return (
    <div role="gridcell" className={styles.facts}>
      <p className={shared.muted}>
        {say(sheetWords.parts(layoutTitle(sheet.layout), sheet.partsRead, sheet.partsExpected, sheet.rulesRun))}
      </p>
      {notJudged.length > 0 && <Reasons title={sheetWords.notJudged} skipped={notJudged} forms={sheet.forms} />}
    </div>
  );
}

function isHidden({ contents }: CheckedWorkbook, name: string): boolean {
  return contents.grids.some(({ sheet, visibility }) => sheet === name && visibility !== "visible");
}

/** What a group comes to: its findings by severity, rules that could not judge, or that there is nothing. */
function countsOf({ rows, sheet }: Group): Words[] {
  const counts = countsOfRows(rows);
  const found = heads.filter((head) => counts[head] > 0).map((head) => counted(headTitles[head], counts[head]));
  const missed = sheet && sheet.notJudged.length > 0 ? [counted(sheetWords.notJudged, sheet.notJudged.length)] : [];
  if (found.length + missed.length > 0) return [...found, ...missed];
  return [stateOf(sheet)];
}

const counted = ({ zh, en }: Words, count: number): Words => ({ zh: `${zh} ${count}`, en: `${en} ${count}` });

function stateOf(sheet: SheetOutline | null): Words {
  return sheetWords.signs[sheet?.state ?? "clean"];
}
