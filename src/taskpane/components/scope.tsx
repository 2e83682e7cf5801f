import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, type Ref } from "react";
import { hindranceWords } from "../../text/reporting";
import { scopeWords } from "../../text/finding-list";
import { usePane } from "../context";
import { useShared } from "../look";
import { shownScope } from "../scope";
import type { Shown } from "../state";
import { CellLink } from "./cell-link";
import { Disclosure } from "./disclosure";
import { ScopeOfSheet } from "./scope-of-sheet";

const useStyles = makeStyles({
  header: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: "24px",
  },
  sheets: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface ScopeProps {
  readonly shown: Shown;
  readonly ref: Ref<HTMLButtonElement>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** How far the check went, in a line; it opens on each sheet with what was read, run, skipped and why. */
export function Scope({ shown, ref, open, onOpen }: ScopeProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { id, version } = shown.checked.result.pack;
  return (
    <div>
      <Disclosure
        heading="h3"
        title={
          <>
            <span className={styles.title}>{say(scopeWords.title)}</span>
            {" · "}
            {[...shownScope(shown), scopeWords.pack(id, version)].map(say).join(" · ")}
          </>
        }
        open={open}
        onOpen={onOpen}
        headerClass={styles.header}
        bodyClass={styles.body}
        ref={ref}
      >
        <ul className={styles.sheets}>
          {shown.outline.sheets.map((sheet) => (
            <ScopeOfSheet key={sheet.sheet.sheet} outline={sheet} shown={shown} />
          ))}
        </ul>
        <PartlyMarked shown={shown} />
      </Disclosure>
    </div>
  );
}

/** Cells that are not marked as they should be, and why. */
function PartlyMarked({ shown: { checked } }: { readonly shown: Shown }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const { hindrances, result } = checked;
  const hindered = result.findings.flatMap(({ id, place }) => {
    const hindrance = hindrances.get(id);
    return hindrance ? [{ id, place, hindrance }] : [];
  });
  if (hindered.length === 0) return null;
  return (
    <div>
      <h4 className={shared.subheading}>{say(scopeWords.partlyMarked)}</h4>
      <ul className={shared.list}>
        {hindered.map(({ id, place, hindrance }) => (
          <li key={id} className={shared.muted}>
            <CellLink place={{ sheet: place.sheet, cell: place.cell }} from={null} /> {say(hindranceWords[hindrance])}
          </li>
        ))}
      </ul>
    </div>
  );
}
