/**
 * Runs something as a task of its own. Excel answers in tasks: answers given as microtasks would starve the page's timers
 * and bring events too late.
 */
export const later: (run: () => void) => void = typeof setImmediate === "function" ? (run) => void setImmediate(run) : throughChannel();

function throughChannel(): (run: () => void) => void {
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    channel.port2.postMessage(null);
  };
}
