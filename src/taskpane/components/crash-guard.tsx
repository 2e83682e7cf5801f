import { makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { faultWords } from "../../text/faults";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Report } from "../controller";
import { useShared } from "../look";
import { Notice } from "./notice";

const useStyles = makeStyles({ place: { padding: tokens.spacingHorizontalL } });

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
      <Crashed>
        <Notice
          title={paneWords.crashed}
          advice={{ mend: faultWords.unknown.mend }}
          details={this.props.report(error, "pane")}
          retry={{ label: paneWords.reload, act: this.props.reload }}
        />
      </Crashed>
    );
  }
}

/** The place of the pane that is gone. */
function Crashed({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  return (
    <main className={styles.place}>
      <h1 className={shared.hidden}>{say(paneWords.name)}</h1>
      {children}
    </main>
  );
}
