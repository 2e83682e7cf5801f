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
import type { Shown } from "../state";
import { shownTime, verdictLine } from "../status";
import { uncoveredLines } from "../uncovered";
import { Changes } from "./changes";
import { StatusIcon, type Status } from "./icons";
import { ReportLink } from "./report-link";
import { UnwrittenNotice } from "./unwritten-notice";

export const useVerdictStyles = makeStyles({
  headline: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, "> svg": { marginTop: "3px", flexShrink: 0 } },
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  gap: { textAlign: "start", verticalAlign: "top" },
  gaps: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

interface VerdictProps {
  readonly shown: Shown;
  /** Leads to where the reasons stand. */
  readonly toReasons: (where: "list" | "sheets") => void;
}

/** The outcome in a line, counts, what was not covered, and when. A tick stands only before a clean one. */
export function Verdict({ shown: { outline, checked, at }, toReasons }: VerdictProps): ReactNode {
  const styles = useVerdictStyles();
  const shared = useShared();
  const { say, language } = usePane();
  const gaps = uncoveredLines(outline.uncovered, checked.hindrances.size);
  return (
    <section className={shared.stack}>
      <div className={styles.headline}>
        <StatusIcon status={statusOf(outline)} />
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
                {reasons ? (
                  <Link as="button" inline className={styles.gap} onClick={() => toReasons(reasons)}>
                    {say(words)}
                  </Link>
                ) : (
                  say(words)
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Changes result={checked.result} />
      <p className={shared.muted}>{say(verdictWords.checkedAt(shownTime(at, language)))}</p>
      {checked.written && <ReportLink />}
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

function statusOf({ verdict, counts }: Outline): Status {
  if (verdict === "clean") return "success";
  if (verdict === "settled") return "explained";
  if (verdict === "found") return severities.find((severity) => counts[severity] > 0)!;
  return verdict === "only-blank" ? "info" : "warning";
}
