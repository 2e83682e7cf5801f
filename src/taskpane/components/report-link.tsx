import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";

/** Shows the findings sheet. */
export function ReportLink(): ReactNode {
  const { say, run } = usePane();
  return (
    <div>
      <Link as="button" onClick={() => void run({ kind: "showReport" })}>
        {say(paneWords.showReport)}
      </Link>
    </div>
  );
}
