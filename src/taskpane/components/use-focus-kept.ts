import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { usePane } from "../context";
import type { Item } from "../tree";

/** Moves the focus to a line, drawn by now or not; null stands for the line that the keyboard is to stand at after what has just been done. */
export type FocusOn = (key: string | null) => void;

/** What is waited for until it is drawn. */
type Wanted = { readonly key: string | null } | null;

/**
 * The focus among the lines, of which not all are drawn: it is given once a line is, and where its line is gone, say because its finding was
 * mended, the line now standing there has it.
 */
export function useFocusKept(
  grid: RefObject<HTMLElement | null>,
  items: readonly Item[],
  current: string | null,
  scrollTo: (index: number) => void,
): FocusOn {
  const { dispatch } = usePane();
  const wanted = useRef<Wanted>(null);
  const held = useTracked(grid);
  const place = useRef(0);
  const give = useCallback(
    (key: string): boolean => {
      const line = grid.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
      line?.focus({ preventScroll: true });
      if (line) scrollTo(items.findIndex((item) => item.key === key));
      return line !== undefined && line !== null;
    },
    [grid, items, scrollTo],
  );
  const focusOn = useCallback<FocusOn>(
    (key) => {
      if (key !== null && give(key)) return;
      wanted.current = { key };
      if (key !== null) dispatch({ kind: "lineReached", key });
    },
    [give, dispatch],
  );
  useLayoutEffect(() => {
    const key = wanted.current && (wanted.current.key ?? current);
    if (key !== null && give(key)) wanted.current = null;
  });
  useEffect(() => {
    const at = items.findIndex(({ key }) => key === current);
    if (at >= 0) place.current = at;
    else if (held.current?.isConnected === false && document.activeElement === document.body && document.hasFocus()) {
      const near = items[Math.min(place.current, items.length - 1)];
      if (near) focusOn(near.key);
    }
  }, [items, current, focusOn, held]);
  return focusOn;
}

/**
 * What within the tree has the focus, or had it when it was taken away; null once she has gone elsewhere. Which line that is, is told as it
 * changes.
 */
function useTracked(grid: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const { dispatch } = usePane();
  const held = useRef<HTMLElement>(null);
  useEffect(() => {
    const tree = grid.current!;
    const enter = ({ target }: FocusEvent): void => {
      held.current = target as HTMLElement;
      const key = held.current.closest<HTMLElement>("[data-line]")?.dataset["line"];
      if (key !== undefined) dispatch({ kind: "lineReached", key });
    };
    // Browsers differ in whether what is taken away loses the focus before or after: a moment later it is certain.
    const leave = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (held.current === target && (target as HTMLElement).isConnected) held.current = null;
      });
    tree.addEventListener("focusin", enter);
    tree.addEventListener("focusout", leave);
    return () => {
      tree.removeEventListener("focusin", enter);
      tree.removeEventListener("focusout", leave);
    };
  }, [grid, dispatch]);
  return held;
}
