import { Button } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import type { FrameKind } from "../frames";
import type { DialogFrame } from "../state";
import { useWorkbench } from "./context";
import { CloseIcon } from "./icons";

interface FrameProps {
  readonly kind: FrameKind;
  readonly url: string;
  readonly title: string;
  readonly dialog?: DialogFrame;
}

/** A frame with a page of the add-in, which finds Excel around itself. */
export function AddinFrame({ kind, url, title, dialog }: FrameProps): ReactNode {
  const { bench } = useWorkbench();
  const excel = dialog?.excel;
  const load = useCallback((frame: HTMLIFrameElement) => bench.frames.load(frame, kind, url, excel), [bench, kind, url, excel]);
  return <iframe ref={load} title={title} className="frame" data-frame={kind} />;
}

/** The page with the functions of ribbon buttons, which nobody sees. */
export function FunctionsFrame({ url }: { url: string }): ReactNode {
  const { state } = useWorkbench();
  return (
    <div hidden>
      <AddinFrame key={state.excel} kind="functions" url={url} title="" />
    </div>
  );
}

/** A dialog of the add-in's over the sheet. Its cross and Esc close it, and the page that opened it is told. */
export function DialogWindow({ dialog, name }: { dialog: DialogFrame; name: string }): ReactNode {
  const { bench, say } = useWorkbench();
  return (
    <div className="shade">
      <section role="dialog" aria-modal aria-label={say(workbenchWords.dialog)} className="dialog">
        <header className="dialog-title">
          <span>{name}</span>
          <Button
            autoFocus
            appearance="transparent"
            size="small"
            icon={<CloseIcon />}
            aria-label={say(workbenchWords.closeDialog)}
            onClick={() => void bench.host.user.closeDialog()}
          />
        </header>
        <AddinFrame kind="dialog" url={dialog.url} title={name} dialog={dialog} />
      </section>
    </div>
  );
}
