import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../commands/check-workbook";
import { layoutTitle } from "../../official";
import { sheetSigns, type SheetState } from "../../reporting/sheet-sign";
import { freshnessWords } from "../../text/freshness";
import { sheetWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { useShared } from "../look";
import { heads, headTitles } from "../heads";
import type { SheetOutline } from "../outline";
import type { Shown } from "../state";
import { FindingRow } from "./finding-row";
import { Chevron } from "./icons";

const useStyles = makeStyles({
  group: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  header: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px 16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  chevron: { marginTop: "2px" },
  sign: { textAlign: "center", fontWeight: tokens.fontWeightBold },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  counts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "block",
  },
  body: { paddingBottom: tokens.spacingVerticalS },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  aside: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 60px` },
  reasons: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 60px` },
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

interface SheetGroupProps {
  readonly outline: SheetOutline;
  readonly shown: Shown;
  readonly stale: Stale;
}

/** A sheet, which opens on its findings and on the rules that could not judge it. */
export function SheetGroup({ outline, shown, stale }: SheetGroupProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, dispatch } = usePane();
  const bodyId = useId();
  const { sheet, state, rows, notJudged } = outline;
  const open = shown.openSheets.has(sheet.sheet);
  const tone = TONES[state];
  const first = rows.some(({ finding }) => finding.id === shown.current) ? shown.current : rows[0]?.finding.id;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.header)}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          data-not-judged={notJudged.length > 0 ? "" : undefined}
          onClick={() => dispatch({ kind: "sheetToggled", sheet: sheet.sheet })}
        >
          <Chevron open={open} className={styles.chevron} />
          <span role="img" aria-label={say(sheetWords.signs[state])} className={mergeClasses(styles.sign, tone ? shared[tone] : undefined)}>
            {sheetSigns[state]}
          </span>
          <span>
            <span className={styles.name}>
              {sheet.sheet}
              {isHidden(shown.checked, sheet.sheet) && say(sheetWords.hidden)}
            </span>
            <span className={styles.counts}>
              {countsOf(outline).map(say).join(" · ")}
              {stale.sheets.has(sheet.sheet) && (
                <span className={shared.warning}> · {say(stale.isLeft ? freshnessWords.changedSince : freshnessWords.changed)}</span>
              )}
            </span>
          </span>
        </button>
      </h3>
      {open && (
        <div id={bodyId} className={styles.body}>
          {!sheet.blank && (
            <p className={mergeClasses(shared.muted, styles.aside)}>
              {say(sheetWords.parts(layoutTitle(sheet.layout), sheet.partsRead, sheet.partsExpected, sheet.rulesRun))}
            </p>
          )}
          <ul className={styles.rows}>
            {rows.map((row) => (
              <FindingRow key={row.finding.id} row={row} shown={shown} stale={stale} inTabOrder={row.finding.id === first} />
            ))}
          </ul>
          {notJudged.length > 0 && <Reasons outline={outline} className={styles.reasons} />}
        </div>
      )}
    </div>
  );
}

function isHidden({ contents }: CheckedWorkbook, name: string): boolean {
  return contents.grids.some(({ sheet, visibility }) => sheet === name && visibility !== "visible");
}

function Reasons({ outline, className }: { readonly outline: SheetOutline; readonly className: string }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  return (
    <div className={className}>
      <p className={shared.text}>{say(sheetWords.notJudged)}</p>
      <ul className={shared.list}>
        {outline.notJudged.map(({ rule, form, reason }) => (
          <li key={JSON.stringify([rule, form, reason.en])} className={shared.muted}>
            {outline.sheet.forms.length > 1 && `${form}：`}
            {say(reason)} ({rule})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a sheet comes to: its findings by severity, rules that could not judge, or that there is nothing. */
function countsOf({ counts, notJudged, state }: SheetOutline): { readonly zh: string; readonly en: string }[] {
  const found = heads
    .filter((head) => counts[head] > 0)
    .map((head) => ({ zh: `${headTitles[head].zh} ${counts[head]}`, en: `${headTitles[head].en} ${counts[head]}` }));
  const missed =
    notJudged.length > 0
      ? [{ zh: `${sheetWords.notJudged.zh} ${notJudged.length}`, en: `${sheetWords.notJudged.en} ${notJudged.length}` }]
      : [];
  return found.length + missed.length > 0 ? [...found, ...missed] : [sheetWords.signs[state]];
}
