import type { ReactNode } from "react";
import type { Words } from "../../../text/words";

/** Why the page cannot start, in both languages: nobody has chosen one yet. */
export function Trouble({ words, details }: { words: Words; details: string }): ReactNode {
  return (
    <div role="alert" className="trouble">
      <p lang="zh-CN">{words.zh}</p>
      <p lang="en">{words.en}</p>
      {details && <pre>{details}</pre>}
    </div>
  );
}
