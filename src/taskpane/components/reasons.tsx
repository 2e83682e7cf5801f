import type { ReactNode } from "react";
import type { SkippedRule } from "../../checking/result";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";

interface ReasonsProps {
  readonly title: Words;
  readonly skipped: readonly SkippedRule[];
  /** The projects on the sheet: which one is meant is said where there are several. */
  readonly forms: readonly string[];
}

/** Rules that did not judge, each with the reason. */
export function Reasons({ title, skipped, forms }: ReasonsProps): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  return (
    <div>
      <p className={shared.text}>{say(title)}</p>
      <ul className={shared.list}>
        {skipped.map(({ rule, form, reason }) => (
          <li key={JSON.stringify([rule, form, reason.en])} className={shared.muted}>
            {forms.length > 1 && `${form}：`}
            {say(reason)} ({rule})
          </li>
        ))}
      </ul>
    </div>
  );
}
