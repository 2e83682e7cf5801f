import type { ReactNode } from "react";
import { cleanWords } from "../../text/clean";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Cleaned, Refusal } from "../state";
import { StatusIcon } from "./icons";
import { Notice } from "./notice";
import { useVerdictStyles } from "./verdict";

/** The statement after a clean copy was opened, or after this workbook was cleaned. */
export function CleanOutcome({ cleaned: { title, lines, isSame } }: { readonly cleaned: Cleaned }): ReactNode {
  const shared = useShared();
  const verdict = useVerdictStyles();
  const { say } = usePane();
  return (
    <section className={shared.stack}>
      <div className={verdict.headline}>
        <StatusIcon status={isSame ? "success" : "warning"} />
        <h2 className={shared.heading}>{say(title)}</h2>
      </div>
      {lines.map((line) => (
        <p key={line.zh} className={shared.text}>
          {say(line)}
        </p>
      ))}
    </section>
  );
}

/** Why there is no clean copy, and the other way to one. */
export function Refused({ refusal: { why, instead } }: { readonly refusal: Refusal }): ReactNode {
  const { run, dispatch } = usePane();
  const other = { retry: { label: cleanWords.here, act: () => void run({ kind: "planCleaning" }) }, also: cleanWords.instead };
  return (
    <Notice title={cleanWords.refused} advice={{ what: why }} dismiss={() => dispatch({ kind: "dismissed" })} {...(instead ? other : {})} />
  );
}
