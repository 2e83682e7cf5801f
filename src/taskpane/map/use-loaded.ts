import { useEffect, useState } from "react";

/** Something that is fetched once it is needed. */
export type Loaded<Value> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: Value }
  | { readonly kind: "failed"; readonly retry: () => void };

/** Fetches on the first showing, and again when she asks for it after a failure. `load` must stay the same. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState(1);
  const [outcome, setOutcome] = useState<{ readonly value: Value } | "failed" | null>(null);
  useEffect(() => {
    let isGone = false;
    const settle = (settled: { readonly value: Value } | "failed"): void => {
      if (!isGone) setOutcome(settled);
    };
    load().then(
      (value) => settle({ value }),
      () => settle("failed"),
    );
    return () => void (isGone = true);
  }, [load, attempt]);
  if (outcome === null) return { kind: "loading" };
  if (outcome !== "failed") return { kind: "ready", value: outcome.value };
  const retry = (): void => {
    setOutcome(null);
    setAttempt(attempt + 1);
  };
  return { kind: "failed", retry };
}
