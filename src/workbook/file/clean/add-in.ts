import { ADD_IN } from "../../signature";
import type { Package } from "../annotate/package";
import { relationIdOf } from "../annotate/book";

/** Takes out what Excel writes into a file in which our pane was open: a file that is passed on would name the add-in. */
export function dropAddIn(files: Package): void {
  for (const { target: panes } of files.relationships("").filter(({ type }) => type.endsWith("/webextensiontaskpanes"))) {
    const xml = files.xml(panes);
    const related = files.relationships(panes);
    const all = xml.all("taskpane");
    const ours = all.filter((pane) => {
      const id = pane.children.map(relationIdOf).find((each) => each !== undefined);
      const extension = related.find((each) => each.id === id)?.target;
      return extension !== undefined && files.has(extension) && isOurs(files, extension);
    });
    if (ours.length === 0) continue;
    if (ours.length === all.length) {
      files.unrelate("", panes);
      files.remove(panes);
      continue;
    }
    ours.forEach((pane) => xml.remove(pane));
    for (const { target } of related.filter(({ target }) => isOurs(files, target))) {
      files.unrelate(panes, target);
      files.remove(target);
    }
    files.putXml(panes, xml);
  }
}

function isOurs(files: Package, extension: string): boolean {
  return files
    .xml(extension)
    .all("reference")
    .some(({ attributes }) => attributes["id"]?.toLowerCase() === ADD_IN);
}
