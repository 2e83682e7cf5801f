import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import type { PackInForce } from "../../commands/pack-source";
import { packPane } from "../../text/pack";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import { Disclosure } from "./disclosure";
import { PackChoices } from "./pack-choices";
import { PackFacts } from "./pack-facts";
import { PackNotices } from "./pack-notices";

const useStyles = makeStyles({
  header: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { paddingLeft: "24px" },
});

/** The rules that a check goes by: one line, which opens on where they come from and on what else may be chosen. */
export function RulesSection(): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, packs } = usePane();
  const view = useSyncExternalStore(packs.subscribe, packs.get);
  const [open, setOpen] = useState(false);
  const { inForce, busy } = view;
  return (
    <section className={shared.stack}>
      <div>
        <Disclosure
          heading="h2"
          title={`${say(packPane.heading)} · ${say(inForce ? titleOf(inForce) : packPane.loading)}`}
          open={open}
          onOpen={setOpen}
          headerClass={styles.header}
          bodyClass={mergeClasses(shared.stack, styles.body)}
        >
          {inForce && <PackFacts inForce={inForce} />}
          <PackChoices busy={busy} />
          {busy && <Spinner size="tiny" label={say(packPane.working)} labelPosition="after" />}
        </Disclosure>
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
