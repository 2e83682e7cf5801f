import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../checking/result";
import { follows, type Row } from "../outline";
import { basisLine } from "../../reporting/reasons";
import { findingsSheet, hindranceWords } from "../../text/reporting";
import { findingWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { figuresOf, type Figure } from "../figures";
import { useShared } from "../look";
import type { Shown } from "../state";
import { CellLink } from "./cell-link";
import { Correction } from "./correction";
import { ExplanationPart } from "./explanation-part";
import { RuleLink } from "./rules-link";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 36px`,
  },
  figures: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    maxWidth: "300px",
  },
  label: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, textAlign: "start", whiteSpace: "pre-wrap" },
  money: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  same: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  message: { margin: 0, whiteSpace: "pre-line" },
  related: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingCardProps {
  readonly row: Row;
  readonly shown: Shown;
  /** True where what the finding speaks of has changed since. */
  readonly isStale: boolean;
}

/** All there is to say of a finding, and the means to settle it. */
export function FindingCard({ row, shown: { outline, checked }, isStale }: FindingCardProps): ReactNode {
  const styles = useStyles();
  const { say, language } = usePane();
  const { finding, alike, followers, cause } = row;
  const { id, rule, message, related, hint, basis, place, form } = finding;
  const [why, hindrance] = [outline.rules.get(rule)?.why, checked.hindrances.get(id)];
  const figures = figuresOf(finding);
  return (
    <div role="gridcell" className={styles.card}>
      <p className={styles.message}>{say(message)}</p>
      {cause && <Part title={findingWords.followers}>{say(follows(cause))}</Part>}
      {figures.length > 0 && <Figures figures={figures} />}
      {form !== place.sheet && <Part title={findingsSheet.project}>{form}</Part>}
      {related.length > 0 && (
        <Part title={findingWords.related}>
          <ul className={styles.related}>
            {related.map(({ sheet, cell, role }) => (
              <li key={JSON.stringify([sheet, cell, role])}>
                <CellLink place={{ sheet, cell }} from={place.sheet} /> {role}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Others title={findingWords.others} findings={alike} from={place.sheet} />
      <Others title={findingWords.followers} findings={followers} from={place.sheet} />
      {hint && <Part title={findingsSheet.hint}>{say(hint)}</Part>}
      {finding.fix && <Correction correction={finding.fix} isStale={isStale} />}
      {why && <Part title={findingWords.why}>{say(why)}</Part>}
      <Part title={findingsSheet.basis}>{basisLine(basis, language)}</Part>
      <RuleLink rule={rule} />
      {hindrance && <Part title={findingWords.mark}>{say(hindranceWords[hindrance])}</Part>}
      <ExplanationPart row={row} explainsArithmetic={checked.explainsArithmetic} />
    </div>
  );
}

/** Other findings, each in a line with a way to its cell. */
function Others({
  title,
  findings,
  from,
}: {
  readonly title: Words;
  readonly findings: readonly Finding[];
  readonly from: string;
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  if (findings.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.related}>
        {findings.map(({ id, place, message }) => (
          <li key={id}>
            <CellLink place={{ sheet: place.sheet, cell: place.cell }} from={from} /> {say(message)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Money stands right-aligned, so that its digits can be compared; anything else reads from the left. */
function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, text, isMoney, inTenThousands }) => [
        <dt key={label.en} className={styles.label}>
          {say(label)}
        </dt>,
        <dd key={`${label.en}:`} className={isMoney ? styles.money : styles.figure}>
          {say(text)}
          {inTenThousands && <span className={styles.same}>{say(inTenThousands)}</span>}
        </dd>,
      ])}
    </dl>
  );
}

function Part({ title, children }: { readonly title: Words; readonly children: ReactNode }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  return (
    <div>
      <h3 className={shared.muted}>{say(title)}</h3>
      {children}
    </div>
  );
}
