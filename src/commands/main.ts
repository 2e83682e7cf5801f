import { onePort } from "../workbook/excel/excel-port";
import { connect, loadedLibrary, type Connection } from "./office";
import { browserPacks } from "./browser-packs";
import { ribbonCommands } from "./ribbon";
import { tell } from "./tell";

const library = loadedLibrary();

// Without the library there is no button that could be pressed, and nobody to tell.
if (library) {
  const connection = new Promise<Connection>((resolve) => connect(library, resolve));
  const commands = ribbonCommands({
    port: onePort(),
    connected: () => connection,
    packs: browserPacks(),
    tell: (message) => tell(library, message),
    displayLanguage: () => library.context?.displayLanguage,
  });
  for (const [name, run] of Object.entries(commands)) library.actions.associate(name, run);
}
