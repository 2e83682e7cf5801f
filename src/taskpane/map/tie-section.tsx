import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { stateOf, type MapTie, type TieCounts } from "../../reporting/relation-map/model";
import { Disclosure } from "../components/disclosure";
import { useShared } from "../look";
import { countWords, tieLooks, tieSigns } from "./signs";
import { TieList } from "./tie-list";
import { useMapTools } from "./tools";

const useStyles = makeStyles({
  title: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  body: { paddingLeft: "24px" },
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
  const [open, setOpen] = useState(startsOpen);
  const state = stateOf(counts);
  return (
    <section>
      <Disclosure
        heading={`h${isPart ? level + 1 : level}` as "h2" | "h3" | "h4"}
        title={
          <span className={styles.title}>
            <span className={shared[tieLooks[state]]} aria-hidden="true">
              {tieSigns[state]}
            </span>
            <span>
              {title} <span className={shared.muted}>{say(countWords(counts))}</span>
            </span>
          </span>
        }
        open={open}
        onOpen={setOpen}
        bodyClass={styles.body}
      >
        <TieList ties={ties} whys={whys} />
      </Disclosure>
    </section>
  );
}
