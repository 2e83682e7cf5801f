import { FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Button } from "@fluentui/react-components";
import { useEffect, useState, type DragEvent, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import { themes } from "../../../taskpane/look";
import { CloseIcon } from "./icons";
import type { AddinManifest } from "../manifest";
import type { Language } from "../../../text/words";
import type { Workbench } from "../workbench";
import { useWorkbench, WorkbenchContext } from "./context";
import { DeveloperPanel } from "./developer-panel";
import { DialogWindow, FunctionsFrame } from "./addin-frame";
import { GridPlace } from "./grid-place";
import { Ribbon } from "./ribbon";
import { TaskPane } from "./task-pane";
import { TitleBar } from "./title-bar";

export interface AppProps {
  readonly bench: Workbench;
  readonly manifests: Readonly<Record<Language, AddinManifest>>;
}

/** The whole page: title, ribbon, sheets, task pane, and what developers set. */
export function App({ bench, manifests }: AppProps): ReactNode {
  return (
    <WorkbenchContext value={bench}>
      <Page manifests={manifests} />
    </WorkbenchContext>
  );
}

function Page({ manifests }: Pick<AppProps, "manifests">): ReactNode {
  const { bench, state, say } = useWorkbench();
  const manifest = manifests[state.language];
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = state.language === "zh" ? "zh-CN" : "en";
    root.style.colorScheme = state.dark ? "dark" : "light";
    document.title = `${state.name} - ${say(workbenchWords.title)}`;
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void bench.openChosen(file);
  };
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <FluentProvider theme={themes[state.dark ? "dark" : "light"]} className="provider">
      <div className="page" onDragOver={over} onDrop={drop} onDragLeave={() => setOver(false)}>
        <TitleBar />
        <Ribbon manifest={manifest} />
        {state.notice && <NoticeBar />}
        <div className="middle">
          <GridPlace />
          {state.paneOpen && <TaskPane manifest={manifest} />}
        </div>
        <DeveloperPanel />
        {state.functionsOpen && <FunctionsFrame url={manifest.functions} />}
        {state.dialog && <DialogWindow dialog={state.dialog} name={manifest.name} />}
        {isOver && <div className="drop">{say(workbenchWords.drop)}</div>}
      </div>
    </FluentProvider>
  );
}

function NoticeBar(): ReactNode {
  const { bench, state, say } = useWorkbench();
  const { intent, words } = state.notice!;
  return (
    <MessageBar intent={intent} role="status" className="notice" layout="multiline">
      <MessageBarBody>{say(words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<CloseIcon />}
            aria-label={say(workbenchWords.dismiss)}
            onClick={() => bench.store.set({ notice: null })}
          />
        }
      />
    </MessageBar>
  );
}
