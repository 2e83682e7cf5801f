import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shownPlace } from "../../reporting/entries";
import { findingWords } from "../../text/taskpane";
import type { CellPlace } from "../../workbook/port";
import { usePane } from "../context";

interface CellLinkProps {
  readonly place: CellPlace;
  /** The sheet that is being spoken of; a cell of another one names its sheet. */
  readonly from: string | null;
}

/** Goes to a cell. */
export function CellLink({ place: { sheet, cell }, from }: CellLinkProps): ReactNode {
  const { say, run } = usePane();
  const name = shownPlace({ sheet, cell }, from === null ? null : { sheet: from });
  return (
    <Link as="button" inline aria-label={say(findingWords.goTo(name))} onClick={() => void run({ kind: "goTo", place: { sheet, cell } })}>
      {name}
    </Link>
  );
}
