import { Spinner, Tooltip } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import type { AddinManifest, RibbonButton } from "../manifest";
import { useWorkbench } from "./context";

/** The add-in's part of the ribbon, as its manifest asks for it. */
export function Ribbon({ manifest }: { manifest: AddinManifest }): ReactNode {
  const { say } = useWorkbench();
  const [chosen, choose] = useState(0);
  const tab = manifest.tabs[chosen] ?? manifest.tabs[0]!;
  return (
    <nav className="ribbon" aria-label={say(workbenchWords.ribbon)} data-region="ribbon">
      <div role="tablist" className="tabs">
        {manifest.tabs.map(({ id, label }, index) => (
          <button key={id} role="tab" className="tab" aria-selected={index === chosen} onClick={() => choose(index)}>
            {label ?? say(workbenchWords.home)}
          </button>
        ))}
      </div>
      <div className="groups">
        {tab.groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label} className="group">
            <div className="buttons">
              {group.buttons.map((button) => (
                <RibbonControl key={button.id} button={button} />
              ))}
            </div>
            <div className="group-label">{group.label}</div>
          </div>
        ))}
      </div>
    </nav>
  );
}

function RibbonControl({ button }: { button: RibbonButton }): ReactNode {
  const { bench, state } = useWorkbench();
  const isRunning = state.running.includes(button.id);
  return (
    <Tooltip content={`${button.label}\n${button.tip}`} relationship="description" withArrow>
      <button
        className="control"
        data-control={button.id}
        disabled={!bench.isEnabled(button)}
        aria-busy={isRunning}
        onClick={() => void bench.press(button)}
      >
        {isRunning ? <Spinner size="small" className="control-icon" /> : <img src={button.icon} alt="" className="control-icon" />}
        <span>{button.label}</span>
      </button>
    </Tooltip>
  );
}
