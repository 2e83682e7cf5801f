import { createRoot } from "react-dom/client";
import { loadedLibrary } from "../../commands/office";
import { WindowPage } from "./window-page";
import { connectWindow } from "./window-link";

const link = connectWindow(loadedLibrary(), () => localStorage);
createRoot(document.getElementById("root")!).render(<WindowPage link={link} />);
