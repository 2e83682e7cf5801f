import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { relationMapWords as words } from "../../text/relation-map";
import { useShared } from "../look";
import type { Selected } from "./selection";
import { countWords } from "./signs";
import { TieList } from "./tie-list";
import { TieSection } from "./tie-section";
import { useMapTools } from "./tools";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  back: { flexShrink: 0 },
});

interface SelectedTiesProps {
  readonly selected: Selected;
  readonly whys: Readonly<Record<string, string>>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Puts the keyboard back on what is chosen in the drawing. */
  readonly back: () => void;
}

/** All ties of what is chosen on the map. */
export function SelectedTies({ selected: { title, groups }, whys, heading, back }: SelectedTiesProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, level } = useMapTools();
  const Heading = `h${level}` as const;
  const [only, ...others] = groups;
  return (
    <section
      data-selected
      onKeyDown={({ key }) => {
        if (key === "Escape") back();
      }}
    >
      <div className={styles.head}>
        <Heading ref={heading} tabIndex={-1} className={mergeClasses(shared.subheading, shared.focusTarget)}>
          {say(title)}
        </Heading>
        <Button size="small" appearance="subtle" className={styles.back} onClick={back}>
          {say(words.backToMap)}
        </Button>
      </div>
      <p role="status" className={shared.muted}>
        {only && others.length === 0 ? say(countWords(only.counts)) : null}
        {!only && say(words.noTies)}
      </p>
      {only && others.length === 0 ? (
        <TieList ties={only.ties} whys={whys} />
      ) : (
        groups.map(({ id, title: name, ties, counts }) => (
          <TieSection key={id} title={say(name)} ties={ties} counts={counts} whys={whys} startsOpen={counts.fails > 0} isPart />
        ))
      )}
    </section>
  );
}
