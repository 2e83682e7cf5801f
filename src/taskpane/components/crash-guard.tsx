import { Component, type ReactNode } from "react";
import { faultWords } from "../../text/faults";
import { paneWords } from "../../text/taskpane";
import type { Report } from "../controller";
import { Notice } from "./notice";

interface GuardProps {
  readonly reload: () => void;
  readonly report: Report;
  readonly children: ReactNode;
}

/** Shows what failed where the pane itself does, in place of a white page. */
export class CrashGuard extends Component<GuardProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Notice
        title={paneWords.crashed}
        advice={{ mend: faultWords.unknown.mend }}
        details={this.props.report(error, "pane")}
        retry={{ label: paneWords.reload, act: this.props.reload }}
      />
    );
  }
}
