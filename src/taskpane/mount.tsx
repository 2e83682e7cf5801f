import { createRoot } from "react-dom/client";
import { App, type AppProps } from "./components/app";

/** Puts the pane into its page. */
export function mount(root: HTMLElement, props: AppProps): void {
  createRoot(root).render(<App {...props} />);
}
