import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { languageOf } from "../../commands/office";
import { relationMapWords as words } from "../../text/relation-map";
import { themes, useShared } from "../look";
import { RelationView } from "./relation-view";
import { MapToolsContext, useMapTools } from "./tools";
import type { WindowLink } from "./window-link";

const useStyles = makeStyles({
  page: { boxSizing: "border-box", minHeight: "100vh", padding: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  said: { minHeight: tokens.lineHeightBase300, margin: 0 },
});

/** The map in a window of its own. */
export function WindowPage({ link }: { readonly link: WindowLink }): ReactNode {
  const { content, said, trouble } = useSyncExternalStore(link.subscribe, link.get);
  const language = content?.language ?? languageOf(navigator.language);
  const dark = content?.dark ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = themes[dark ? "dark" : "light"];
  const tools = useMemo(() => ({ language, level: 2 as const, goTo: link.goTo }), [language, link]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === "zh" ? "zh-CN" : "en";
    document.title = words.title[language];
    root.style.backgroundColor = theme.colorNeutralBackground1;
    root.style.colorScheme = dark ? "dark" : "light";
  }, [language, dark, theme]);
  const told = trouble === "gone" ? words.paneGone[language] : (said ?? "");
  return (
    <FluentProvider theme={theme}>
      <MapToolsContext value={tools}>
        <Page told={told}>
          {content ? (
            <RelationView map={content.map} roomy />
          ) : trouble ? (
            <p role="alert">{words.noContent[language]}</p>
          ) : (
            <Spinner label={words.loading[language]} labelPosition="below" />
          )}
        </Page>
      </MapToolsContext>
    </FluentProvider>
  );
}

function Page({ told, children }: { readonly told: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  return (
    <main className={styles.page}>
      <h1 className={shared.heading}>{say(words.title)}</h1>
      <p role="status" className={styles.said}>
        {told}
      </p>
      {children}
    </main>
  );
}
