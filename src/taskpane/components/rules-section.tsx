import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useId, useState, useSyncExternalStore, type ReactNode } from "react";
import type { PackInForce } from "../../commands/pack-source";
import { packPane } from "../../text/pack";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import { Chevron } from "./icons";
import { PackChoices } from "./pack-choices";
import { PackFacts } from "./pack-facts";
import { PackNotices } from "./pack-notices";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  header: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { paddingLeft: "24px", paddingTop: tokens.spacingVerticalXS },
});

/** The rules that a check goes by: one line, which opens on where they come from and on what else may be chosen. */
export function RulesSection(): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, packs } = usePane();
  const view = useSyncExternalStore(packs.subscribe, packs.get);
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const { inForce, busy } = view;
  return (
    <section className={shared.stack}>
      <div>
        <h2 className={styles.heading}>
          <button
            type="button"
            className={mergeClasses(shared.plain, styles.header)}
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            onClick={() => setOpen(!open)}
          >
            <Chevron open={open} />
            <span>
              {say(packPane.heading)}
              {" · "}
              {inForce ? say(titleOf(inForce)) : say(packPane.loading)}
            </span>
          </button>
        </h2>
        {open && (
          <div id={bodyId} className={mergeClasses(shared.stack, styles.body)}>
            {inForce && <PackFacts inForce={inForce} />}
            <PackChoices busy={busy} />
            {busy && <Spinner size="tiny" label={say(packPane.working)} labelPosition="after" />}
          </div>
        )}
      </div>
      <PackNotices view={view} />
    </section>
  );
}

/** What a pack is called; one without a name by its id and version. */
function titleOf({ origin, document }: PackInForce): Words {
  const { title, id, version } = document;
  if (origin.kind === "built-in") return packPane.builtIn;
  const words = typeof title === "string" ? { zh: title, en: title } : title;
  return words ?? { zh: `${id} ${version}`, en: `${id} ${version}` };
}
