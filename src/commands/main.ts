import { onePort } from "../workbook/excel/excel-port";
import { talk } from "./dialog";
import { connect, loadedLibrary, type Connection } from "./office";
import type { PackSource } from "./pack-source";
import { ribbonCommands } from "./ribbon";
import { tell } from "./tell";

const library = loadedLibrary();
/** Room for a list, and for a text with what becomes of it. */
const ASKING = { height: 70, width: 45 };

// Without the library there is no button that could be pressed, and nobody to tell.
if (library) {
  const connection = new Promise<Connection>((resolve) => connect(library, resolve));
  const commands = ribbonCommands({
    port: onePort(),
    connected: () => connection,
    packs: laterPacks(),
    tell: (message) => tell(library, message),
    ask: (page, language, hear) => talk(library, new URL(`${page}.html?language=${language}`, location.href).href, ASKING, hear),
    displayLanguage: () => library.context?.displayLanguage,
  });
  for (const [name, run] of Object.entries(commands)) library.actions.associate(name, run);
}

/** The packs of this browser, once a command asks for them: with them come all rules. */
function laterPacks(): Pick<PackSource, "inForce"> {
  let packs: Promise<PackSource> | null = null;
  const load = async (): Promise<PackSource> => (await import(/* webpackChunkName: "ribbon-checks" */ "./browser-packs")).browserPacks();
  return { inForce: async (sheet) => (await (packs ??= load())).inForce(sheet) };
}
