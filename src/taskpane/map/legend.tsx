import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TieState } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import { useShared } from "../look";
import { tieLooks, tieSigns } from "./signs";
import { useMapTools } from "./tools";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What the signs on the lines stand for. */
export function Legend(): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  return (
    <ul className={styles.legend} aria-label={say(words.legend)}>
      {(Object.keys(tieSigns) as TieState[]).map((state) => (
        <li key={state} className={shared[tieLooks[state]]}>
          {tieSigns[state]} {say(words.states[state])}
        </li>
      ))}
    </ul>
  );
}
