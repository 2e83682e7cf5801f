import { defaultRangeExtractor, useWindowVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import type { Item } from "../tree";

/** Heights before lines are measured, in pixels. */
const ESTIMATES: Readonly<Record<Item["kind"], number>> = { group: 44, facts: 36, finding: 48, card: 360 };
/** Lines that are drawn beyond those in sight, to each side. */
const OVERSCAN = 8;

interface Lines {
  readonly lines: readonly VirtualItem[];
  /** How high all lines are together, and how far from the top of the page they begin, in pixels. */
  readonly size: number;
  readonly margin: number;
  readonly measure: (line: HTMLElement | null) => void;
  /** Brings a line into sight. */
  readonly scrollTo: (index: number) => void;
}

/** The lines to be drawn, as far as the page is scrolled. The line that Tab enters and an open card always are. */
export function useLines(grid: RefObject<HTMLElement | null>, items: readonly Item[], entry: string | null): Lines {
  const margin = useMargin(grid);
  const kept = useMemo(() => items.flatMap(({ key, kind }, index) => (key === entry || kind === "card" ? [index] : [])), [items, entry]);
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    [kept],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: items.length,
    scrollMargin: margin,
    overscan: OVERSCAN,
    estimateSize: (index) => ESTIMATES[items[index]!.kind],
    getItemKey: useCallback((index: number) => items[index]!.key, [items]),
    rangeExtractor,
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: "auto" }), [virtualizer]);
  return {
    lines: virtualizer.getVirtualItems(),
    size: virtualizer.getTotalSize(),
    margin,
    measure: virtualizer.measureElement,
    scrollTo,
  };
}

/** Where the tree begins on the page, whatever grows or shrinks above it. */
function useMargin(grid: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0);
  const measure = useCallback(() => {
    if (grid.current) setMargin(Math.round(grid.current.getBoundingClientRect().top + window.scrollY));
  }, [grid]);
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [measure]);
  return margin;
}
