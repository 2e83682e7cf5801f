import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { severities, type Severity } from "../../rules/rule";
import { nothingRecognised } from "../../text/faults";
import { severityWords } from "../../text/reporting";
import { verdictWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Outline } from "../outline";
import type { Shown } from "../state";
import { shownTime, verdictLine } from "../status";
import { uncoveredLines } from "../uncovered";
import { StatusIcon } from "./icons";
import { ReportLink } from "./report-link";

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
      {outline.verdict === "found" && <Counts counts={outline.counts} />}
      {outline.verdict === "clean" && <p className={shared.text}>{say(verdictWords.cleanDetail(outline.subjects))}</p>}
      {outline.verdict === "nothing-recognised" && <p className={shared.text}>{say(nothingRecognised.mend)}</p>}
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
      <p className={shared.muted}>{say(verdictWords.checkedAt(shownTime(at, language)))}</p>
      {checked.written && <ReportLink />}
    </section>
  );
}

function Counts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): ReactNode {
  const styles = useVerdictStyles();
  const { say } = usePane();
  return (
    <div className={styles.counts}>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <span key={severity} className={styles.count}>
            <StatusIcon status={severity} />
            {say(severityWords[severity])} {counts[severity]}
          </span>
        ))}
    </div>
  );
}

function statusOf({ verdict, counts }: Outline): Severity | "success" {
  if (verdict === "clean") return "success";
  if (verdict === "found") return severities.find((severity) => counts[severity] > 0)!;
  return verdict === "only-blank" ? "info" : "warning";
}
