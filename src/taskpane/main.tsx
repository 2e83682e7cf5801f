import manifest from "../../package.json";
import { faultReport } from "../commands/fault-report";
import { connect, languageOf, loadedLibrary, openInBrowser } from "../commands/office";
import { chosenLanguage } from "../commands/own-language";
import type { Report } from "./controller";
import { lateEngine } from "./late-engine";
import { mount } from "./mount";
import { painted } from "./painted";
import { createStore } from "./store";
import { isDarkOffice } from "./theme";

const store = createStore();
const firstLanguage = languageOf(navigator.language);
const office = (): { language: typeof firstLanguage; versions: string } => {
  const { connection } = store.get();
  return connection.kind === "connected" ? connection.office : { language: firstLanguage, versions: navigator.userAgent };
};

const report: Report = (error, job) => faultReport(error, job, `${manifest.name} ${manifest.version}, ${office().versions}`);
const language = (): typeof firstLanguage => chosenLanguage() ?? office().language;
const { prepare, run, packs } = lateEngine(
  () => import(/* webpackChunkName: "engine" */ "./engine").then(({ startEngine }) => startEngine(store, { language, report })),
  store,
  report,
);

mount(document.getElementById("root")!, {
  store,
  run,
  report,
  firstLanguage,
  darkOffice: () => isDarkOffice(loadedLibrary()?.context.officeTheme),
  reload: () => location.reload(),
  openInBrowser: (address) => openInBrowser(loadedLibrary(), address),
  packs,
});

// The pane shows first; what it needs for its first job comes while she reads.
void painted().then(prepare);
connect(loadedLibrary(), (connection) => store.dispatch({ kind: "connection", connection }));
