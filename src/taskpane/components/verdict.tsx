import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Counts as Counted } from "../../checking/result";
import { severities } from "../../rules/rule";
import { nothingRecognised } from "../../text/faults";
import { verdictWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import { heads, headTitles } from "../heads";
import type { Outline } from "../outline";
import { standingOf, type Freshness } from "../freshness";
import type { Shown } from "../state";
import { verdictLine } from "../status";
import { uncoveredLines, type Reasons } from "../uncovered";
import { Changes } from "./changes";
import { FreshnessLines } from "./freshness-lines";
import { StatusIcon, type Status } from "./icons";
import { ReportLink } from "./report-link";
import { Scope, type ScopeProps } from "./scope";
import { Summaries } from "./summaries";
import { UnwrittenNotice } from "./unwritten-notice";

export const useVerdictStyles = makeStyles({
  headline: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, "> svg": { marginTop: "3px", flexShrink: 0 } },
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  gap: { textAlign: "start", verticalAlign: "top", fontSize: "inherit", lineHeight: "inherit" },
  gaps: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface VerdictProps {
  readonly shown: Shown;
  readonly freshness: Freshness;
  /** Leads to where the reasons stand. */
  readonly toReasons: (where: Reasons) => void;
  readonly scope: Omit<ScopeProps, "shown">;
}

/** The outcome in a line, counts, what was not covered, and when. A tick stands only before a clean one that still holds. */
export function Verdict({ shown, freshness, toReasons, scope }: VerdictProps): ReactNode {
  const styles = useVerdictStyles();
  const shared = useShared();
  const { say } = usePane();
  const { outline, checked } = shown;
  const gaps = uncoveredLines(outline.uncovered, checked.hindrances.size);
  return (
    <section className={shared.stack}>
      <div className={styles.headline}>
        <StatusIcon status={statusOf(outline, freshness)} />
        <h2 className={shared.heading}>{say(verdictLine(outline))}</h2>
      </div>
      {(outline.verdict === "found" || outline.counts.trial > 0) && <Counts counts={outline.counts} />}
      {outline.verdict === "clean" && <p className={shared.text}>{say(verdictWords.cleanDetail(outline.subjects))}</p>}
      {outline.verdict === "nothing-recognised" && <p className={shared.text}>{say(nothingRecognised.mend)}</p>}
      {checked.unwritten && <UnwrittenNotice why={checked.unwritten} className={styles.gaps} />}
      {gaps.length > 0 && (
        <div className={styles.gaps}>
          <ul className={shared.list}>
            {gaps.map(({ words, reasons }) => (
              <li key={words.en}>
                <Link as="button" inline className={styles.gap} onClick={() => toReasons(reasons)}>
                  {say(words)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {outline.verdict !== "nothing-recognised" && <Scope shown={shown} {...scope} />}
      <Changes result={checked.result} />
      <FreshnessLines shown={shown} freshness={freshness} />
      {shown.summaries && <Summaries summaries={shown.summaries} checked={checked} className={styles.gaps} />}
      {checked.reportId !== null && <ReportLink />}
    </section>
  );
}

function Counts({ counts }: { readonly counts: Counted }): ReactNode {
  const styles = useVerdictStyles();
  const { say } = usePane();
  return (
    <div className={styles.counts}>
      {heads
        .filter((head) => counts[head] > 0)
        .map((head) => (
          <span key={head} className={styles.count}>
            <StatusIcon status={head} />
            {say(headTitles[head])} {counts[head]}
          </span>
        ))}
    </div>
  );
}

function statusOf({ verdict, counts }: Outline, freshness: Freshness): Status {
  if ((verdict === "clean" || verdict === "settled") && ["changing", "outdated"].includes(standingOf(freshness))) return "warning";
  if (verdict === "clean") return "success";
  if (verdict === "settled") return "explained";
  if (verdict === "found") return severities.find((severity) => counts[severity] > 0)!;
  return verdict === "only-blank" ? "info" : "warning";
}
