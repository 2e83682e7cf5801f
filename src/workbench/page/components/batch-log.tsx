import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { developerWords } from "../../../text/workbench";
import type { BatchRecord } from "../../host";
import { useWorkbench } from "./context";

/** Batches that stay readable in a table. */
const MOST_SHOWN = 200;

/** The batches that went to Excel, newest first, and what it was asked for in vain. */
export function BatchLog(): ReactNode {
  const { bench, say } = useWorkbench();
  const [cleared, clear] = useState(0);
  const batches = bench.host.log.slice(cleared).reverse().slice(0, MOST_SHOWN);
  const gaps = bench.host.gaps.join("、");
  return (
    <div className="log">
      <div className="log-head">
        <strong>{say(developerWords.log)}</strong>
        <Button size="small" onClick={() => clear(bench.host.log.length)}>
          {say(developerWords.clear)}
        </Button>
        <span>
          {say(developerWords.gaps)}: {gaps || say(developerWords.none)}
        </span>
      </div>
      <table>
        <thead>
          <tr>
            {(["number", "actions", "bytes", "milliseconds", "error"] as const).map((key) => (
              <th key={key} scope="col">
                {say(developerWords[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <BatchLine key={batch.number} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BatchLine({ batch: { number, actions, requestBytes, responseBytes, milliseconds, error } }: { batch: BatchRecord }): ReactNode {
  return (
    <tr className={error === undefined ? "" : "failed"}>
      <td>{number}</td>
      <td title={actions.join("\n")}>
        <div>{inShort(actions)}</div>
      </td>
      <td>
        {requestBytes} / {responseBytes}
      </td>
      <td>{milliseconds.toFixed(1)}</td>
      <td>{error ?? ""}</td>
    </tr>
  );
}

/** Equal actions once, with their number. */
function inShort(actions: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const action of actions) if (!action.startsWith("instantiate")) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => (count > 1 ? `${count} × ${action}` : action)).join("; ");
}
