const HIDDEN_BOUND = 100;

/** Settles once the browser has shown what was last set; at once, nearly, where the pane is hidden and nothing is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN_BOUND);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
