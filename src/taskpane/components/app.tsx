import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { chooseLanguage, chosenLanguage } from "../../commands/own-language";
import type { Language } from "../../text/words";
import { PaneContext, type OpenInBrowser } from "../context";
import type { Report, Run } from "../controller";
import { themes } from "../look";
import { createMapDesk, MapContext } from "../map-desk";
import type { PackDesk } from "../pack-desk";
import type { Store } from "../store";
import { CrashGuard } from "./crash-guard";
import { Pane } from "./pane";

export interface AppProps {
  readonly store: Store;
  readonly run: Run;
  readonly report: Report;
  /** What to speak before Excel has said. */
  readonly firstLanguage: Language;
  /** How Office shows itself, if it says; asked only once it is connected. */
  readonly darkOffice: () => boolean | null;
  readonly reload: () => void;
  readonly openInBrowser: OpenInBrowser;
  readonly packs: PackDesk;
}

/** The task pane in the colours and the language of its surroundings. */
export function App({ store, run, report, firstLanguage, darkOffice, reload, openInBrowser, packs }: AppProps): ReactNode {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const prefersDark = useSyncExternalStore(onSchemeChange, () => darkScheme().matches);
  const { connection, drafts } = state;
  const working = state.work !== null;
  const [ownLanguage, setOwnLanguage] = useState(chosenLanguage);
  const language = ownLanguage ?? (connection.kind === "connected" ? connection.office.language : firstLanguage);
  const dark = (connection.kind === "connected" ? darkOffice() : null) ?? prefersDark;
  const theme = themes[dark ? "dark" : "light"];
  const speak = useCallback((chosen: Language | null) => {
    chooseLanguage(chosen);
    setOwnLanguage(chosen);
  }, []);
  const tools = useMemo(
    () => ({ language, ownLanguage, speak, run, report, dispatch: store.dispatch, openInBrowser, packs, drafts, working }),
    [language, ownLanguage, speak, run, report, store, openInBrowser, packs, drafts, working],
  );
  const [desk] = useState(createMapDesk);
  const map = useMemo(() => ({ desk, dark, isWorking: () => store.get().work !== null }), [desk, dark, store]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === "zh" ? "zh-CN" : "en";
    // What shows beyond the pane, and scroll bars.
    root.style.backgroundColor = theme.colorNeutralBackground1;
    root.style.colorScheme = dark ? "dark" : "light";
    keepScheme(dark);
  }, [language, dark, theme]);
  return (
    <FluentProvider theme={theme}>
      <PaneContext value={tools}>
        <MapContext value={map}>
          <CrashGuard reload={reload} report={report}>
            <Pane state={state} reload={reload} />
          </CrashGuard>
        </MapContext>
      </PaneContext>
    </FluentProvider>
  );
}

/** For the moment before the next pane has asked Office. */
function keepScheme(dark: boolean): void {
  try {
    window.localStorage.setItem("jihe.scheme", dark ? "dark" : "light");
  } catch {
    // Then the pane begins in the computer's own scheme.
  }
}

function darkScheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function onSchemeChange(changed: () => void): () => void {
  const query = darkScheme();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
