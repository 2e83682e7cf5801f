import manifest from "../../package.json";
import { browserPacks } from "../commands/browser-packs";
import { faultReport } from "../commands/fault-report";
import { connect, languageOf, loadedLibrary, openInBrowser } from "../commands/office";
import { onePort } from "../workbook/excel/excel-port";
import { createPackDesk } from "./pack-desk";
import { createController, type Report } from "./controller";
import { startFollowing } from "./follower";
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
const port = onePort();
const packs = createPackDesk({ source: browserPacks(), port, language: () => office().language });
const now = (): Date => new Date();
const run = createController(store, {
  port,
  language: () => office().language,
  packs,
  report,
  now,
  painted,
  cleaner: () => import(/* webpackChunkName: "clean-copy" */ "../commands/clean-copy"),
});

startFollowing(store, {
  port,
  packs,
  now,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

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

void packs.load();
connect(loadedLibrary(), (connection) => store.dispatch({ kind: "connection", connection }));
