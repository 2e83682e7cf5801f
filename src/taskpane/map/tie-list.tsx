import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { groupBy } from "../../grid/group";
import { countTies, type MapCells, type MapSide, type MapTie, type TieState } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import { findingWords } from "../../text/taskpane";
import { useShared } from "../look";
import { countWords, stateWords, tieLooks, tieSigns } from "./signs";
import { useMapTools } from "./tools";

const useStyles = makeStyles({
  rule: { paddingTop: tokens.spacingVerticalS },
  ties: { listStyleType: "none", margin: 0, padding: 0 },
  tie: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  state: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  sides: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
    margin: 0,
    maxWidth: "640px",
  },
  label: { gridColumnStart: 2, margin: 0 },
  figure: { gridColumnStart: 3, margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  difference: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  cells: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { marginRight: tokens.spacingHorizontalS },
});

const ORDER: readonly TieState[] = ["fails", "not-checked", "holds"];
const SHOWN_AT_FIRST = 8;
const CELLS_AT_FIRST = 4;

interface TieListProps {
  readonly ties: readonly MapTie[];
  readonly whys: Readonly<Record<string, string>>;
}

/** Ties relation by relation, those that fail first: both figures aligned, their cells as links, the difference and the reason. */
export function TieList({ ties, whys }: TieListProps): ReactNode {
  const rank = (own: readonly MapTie[]): number => Math.min(...own.map(({ state }) => ORDER.indexOf(state)));
  const rules = [...groupBy(ties, ({ rule }) => rule)].sort(([, a], [, b]) => rank(a) - rank(b));
  return (
    <>
      {rules.map(([rule, own]) => (
        <RuleTies key={rule} ties={own} why={whys[rule]} />
      ))}
    </>
  );
}

function RuleTies({ ties, why }: { readonly ties: readonly MapTie[]; readonly why: string | undefined }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  const [all, setAll] = useState(false);
  const sorted = ORDER.flatMap((state) => ties.filter((tie) => tie.state === state));
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  return (
    <div className={styles.rule}>
      <strong>{ties[0]!.what}</strong> <span className={shared.muted}>{say(countWords(countTies(ties)))}</span>
      {why !== undefined && (
        <details className={shared.muted}>
          <summary>{say(words.why)}</summary>
          {why}
        </details>
      )}
      <ul className={styles.ties}>
        {shown.map((tie) => (
          <Tie key={tie.id} tie={tie} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {say(words.more(sorted.length - shown.length))}
        </Button>
      )}
    </div>
  );
}

function Tie({ tie }: { readonly tie: MapTie }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  const { state, compared, reason } = tie;
  return (
    <li className={styles.tie} data-tie={state}>
      <div className={styles.state}>
        <span className={shared[tieLooks[state]]}>
          {tieSigns[state]} {stateWords(tie).map(say).join(" · ")}
        </span>
        {compared?.tolerance != null && <span className={shared.muted}>{say(words.tolerance(compared.tolerance))}</span>}
      </div>
      {compared && (
        <dl className={styles.sides}>
          <Side side={compared.left} />
          <Side side={compared.right} operator={state === "fails" ? say(words.mustBe(compared.operator)) : compared.operator} />
          {state !== "holds" || tie.isNear ? (
            <>
              <dt className={mergeClasses(styles.label, shared.muted)}>{say(words.difference)}</dt>
              <dd className={mergeClasses(styles.figure, styles.difference)}>{compared.difference}</dd>
            </>
          ) : null}
        </dl>
      )}
      {reason !== null && (
        <p className={shared.muted}>
          {say(state === "not-checked" ? words.whyNot : words.likelyCause)}
          {reason}
        </p>
      )}
    </li>
  );
}

function Side({ side: { label, figure, cells }, operator }: { readonly side: MapSide; readonly operator?: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>
        {label}
        <Cells cells={cells} />
      </dt>
      <dd className={styles.figure}>
        {operator === undefined ? null : `${operator} `}
        {figure}
      </dd>
    </>
  );
}

/** Each cell as a link that goes there; of many the first few. */
function Cells({ cells }: { readonly cells: readonly MapCells[] }): ReactNode {
  const styles = useStyles();
  const { say, goTo } = useMapTools();
  const [all, setAll] = useState(false);
  const shown = all || cells.length <= CELLS_AT_FIRST + 1 ? cells : cells.slice(0, CELLS_AT_FIRST);
  return (
    <div className={styles.cells}>
      {shown.map(({ sheet, cell }, at) => (
        <Link
          key={JSON.stringify([sheet, cell])}
          as="button"
          inline
          className={styles.cell}
          aria-label={say(findingWords.goTo(`${sheet}!${cell}`))}
          onClick={() => goTo({ sheet, cell })}
        >
          {sheet === shown[at - 1]?.sheet ? cell : `${sheet}!${cell}`}
        </Link>
      ))}
      {shown.length < cells.length && (
        <Link as="button" inline onClick={() => setAll(true)}>
          {say(words.moreCells(cells.length))}
        </Link>
      )}
    </div>
  );
}
