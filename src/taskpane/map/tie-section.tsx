import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { stateOf, type MapTie, type TieCounts } from "../../reporting/relation-map/model";
import { Chevron } from "../components/icons";
import { useShared } from "../look";
import { countWords, tieLooks, tieSigns } from "./signs";
import { TieList } from "./tie-list";
import { useMapTools } from "./tools";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  header: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px 16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXS} 0`,
    "> svg": { alignSelf: "center" },
  },
  body: { paddingLeft: "20px" },
});

interface TieSectionProps {
  readonly title: string;
  readonly ties: readonly MapTie[];
  readonly counts: TieCounts;
  readonly whys: Readonly<Record<string, string>>;
  readonly startsOpen: boolean;
  /** True below the heading of what is chosen. */
  readonly isPart: boolean;
}

/** Ties of one kind below a heading that opens on them. */
export function TieSection({ title, ties, counts, whys, startsOpen, isPart }: TieSectionProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, level } = useMapTools();
  const Heading = `h${isPart ? level + 1 : level}` as "h2" | "h3" | "h4";
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  const state = stateOf(counts);
  return (
    <section>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.header)}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <Chevron open={open} />
          <span className={shared[tieLooks[state]]} aria-hidden="true">
            {tieSigns[state]}
          </span>
          <span>
            {title} <span className={shared.muted}>{say(countWords(counts))}</span>
          </span>
        </button>
      </Heading>
      {open && (
        <div id={body} className={styles.body}>
          <TieList ties={ties} whys={whys} />
        </div>
      )}
    </section>
  );
}
