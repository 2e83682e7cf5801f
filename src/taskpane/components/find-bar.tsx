import { Button, Input, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { listWords } from "../../text/finding-list";
import { usePane } from "../context";
import { countsOfRows } from "../groups";
import { heads, headTitles } from "../heads";
import type { Outline } from "../outline";
import { groupings, toggled, type Grouping, type View } from "../view";
import { Cross, StatusIcon } from "./icons";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexShrink: 1, flexBasis: "150px", minWidth: 0 },
  input: { width: "100%", minWidth: 0, "> input": { minWidth: 0 } },
  grouping: { flexShrink: 1, flexBasis: "112px", minWidth: "96px" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    paddingLeft: "6px",
    paddingRight: "6px",

    fontWeight: tokens.fontWeightRegular,
  },
});

/** Search, grouping and filters. */
export function FindBar({ outline, view }: { readonly outline: Outline; readonly view: View }): ReactNode {
  const styles = useStyles();
  const { say, dispatch } = usePane();
  return (
    <div className={styles.bar} role="search">
      <div className={styles.row}>
        <Search query={view.query} />
        <Select
          size="small"
          className={styles.grouping}
          aria-label={say(listWords.groupBy)}
          value={view.grouping}
          onChange={(_, { value }) => dispatch({ kind: "viewed", change: { grouping: value as Grouping } })}
        >
          {groupings.map((grouping) => (
            <option key={grouping} value={grouping}>
              {say(listWords.groupings[grouping])}
            </option>
          ))}
        </Select>
      </div>
      <Chips outline={outline} view={view} />
    </div>
  );
}

/** Those heads that something stands under, and that is filtered by. */
function Chips({ outline, view }: { readonly outline: Outline; readonly view: View }): ReactNode {
  const styles = useStyles();
  const { say, dispatch } = usePane();
  const counts = useMemo(() => countsOfRows(outline.sheets.flatMap(({ rows }) => rows)), [outline]);
  const offered = heads.filter((head) => counts[head] > 0 || view.heads.has(head));
  return (
    <div className={styles.chips} role="group" aria-label={say(listWords.filter)}>
      {offered.map((head) => (
        <ToggleButton
          key={head}
          size="small"
          className={styles.chip}
          icon={<StatusIcon status={head} />}
          checked={view.heads.has(head)}
          onClick={() => dispatch({ kind: "viewed", change: { heads: toggled(view.heads, head) } })}
        >
          {say(headTitles[head])} {counts[head]}
        </ToggleButton>
      ))}
      {(counts.explained + counts.trial > 0 || view.openOnly) && (
        <ToggleButton
          size="small"
          className={styles.chip}
          checked={view.openOnly}
          onClick={() => dispatch({ kind: "viewed", change: { openOnly: !view.openOnly } })}
        >
          {say(listWords.openOnly)}
        </ToggleButton>
      )}
    </div>
  );
}

function Search({ query }: { readonly query: string }): ReactNode {
  const styles = useStyles();
  const { say, dispatch } = usePane();
  const box = useRef<HTMLDivElement>(null);
  useFindKey(box);
  const search = (text: string): void => dispatch({ kind: "viewed", change: { query: text } });
  const clear = (): void => {
    search("");
    inputIn(box)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || query === "" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    clear();
  };
  return (
    <div ref={box} className={styles.search}>
      <Input
        size="small"
        className={styles.input}
        aria-label={say(listWords.search)}
        placeholder={say(listWords.searchHint)}
        value={query}
        onChange={(_, { value }) => search(value)}
        onKeyDown={onKeyDown}
        contentAfter={
          query === "" ? null : (
            <Button size="small" appearance="transparent" icon={<Cross />} aria-label={say(listWords.clearSearch)} onClick={clear} />
          )
        }
      />
    </div>
  );
}

/** The browser's own search would miss what is not drawn. */
function useFindKey(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const typing = target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
      const finds = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "f";
      if (!finds && (key !== "/" || ctrlKey || metaKey || altKey || typing)) return;
      event.preventDefault();
      inputIn(box)?.focus();
      inputIn(box)?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [box]);
}

function inputIn(box: RefObject<HTMLElement | null>): HTMLInputElement | null | undefined {
  return box.current?.querySelector("input");
}
