import type { Language } from "../../text/words";

/** What a button does: runs a function of the add-in's, or shows its pane. */
export type RibbonAction = { readonly kind: "function"; readonly name: string } | { readonly kind: "pane"; readonly page: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of a picture of 32 by 32. */
  readonly icon: string;
  readonly action: RibbonAction;
}

/** A button that opens a list of what it can do. */
export interface RibbonMenu extends Omit<RibbonButton, "action"> {
  readonly items: readonly RibbonButton[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonTab {
  readonly id: string;
  /** Null for a tab of Excel's own, which has its name from Excel. */
  readonly label: string | null;
  readonly groups: readonly RibbonGroup[];
}

/** The add-in as its manifest describes it to Excel. Pages are addresses. */
export interface AddinManifest {
  readonly name: string;
  readonly pane: string;
  readonly functions: string;
  readonly tabs: readonly RibbonTab[];
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

/**
 * Reads a manifest (XML, add-in only). Its addresses are those that the add-in was built for; here its folder is served at `folder`.
 * Throws where it is no manifest.
 */
export function readManifest(xml: string, language: Language, folder: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("manifest.xml");
  const reader = new ManifestReader(root, LOCALES[language], folder);
  return {
    name: reader.text(only(root, "DisplayName")),
    pane: reader.address(only(only(root, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue")!),
    functions: reader.resource(only(root, "FunctionFile")),
    tabs: [...all(root, "OfficeTab"), ...all(root, "CustomTab")].map((tab) => reader.tab(tab)),
  };
}

class ManifestReader {
  private readonly builtFor: string;

  constructor(
    private readonly root: Element,
    private readonly locale: string,
    private readonly folder: string,
  ) {
    const pane = only(only(root, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue")!;
    this.builtFor = new URL(".", pane).href;
  }

  tab(tab: Element): RibbonTab {
    const label = children(tab, "Label")[0];
    return {
      id: tab.getAttribute("id")!,
      label: label ? this.resource(label) : null,
      groups: children(tab, "Group").map((group) => this.group(group)),
    };
  }

  private group(group: Element): RibbonGroup {
    return {
      id: group.getAttribute("id")!,
      label: this.resource(children(group, "Label")[0]!),
      controls: children(group, "Control").map((control) => this.control(control)),
    };
  }

  private control(control: Element): RibbonControl {
    const items = children(control, "Items")[0];
    if (!items) return this.button(control);
    return { ...this.face(control), items: children(items, "Item").map((item) => this.button(item)) };
  }

  private button(control: Element): RibbonButton {
    return { ...this.face(control), action: this.action(only(control, "Action")) };
  }

  private face(control: Element): Omit<RibbonButton, "action"> {
    const icons = all(children(control, "Icon")[0]!, "Image");
    return {
      id: control.getAttribute("id")!,
      label: this.resource(children(control, "Label")[0]!),
      tip: this.resource(only(only(control, "Supertip"), "Description")),
      icon: this.resource(icons.find((icon) => icon.getAttribute("size") === "32") ?? icons[0]!),
    };
  }

  private action(action: Element): RibbonAction {
    const name = all(action, "FunctionName")[0]?.textContent;
    return name ? { kind: "function", name } : { kind: "pane", page: this.resource(only(action, "SourceLocation")) };
  }

  /** The text or the address that an element names by its id. */
  resource(element: Element): string {
    const id = element.getAttribute("resid");
    const found = all(only(this.root, "Resources"), "*").find((resource) => resource.getAttribute("id") === id);
    if (!found) throw new Error(`manifest.xml: resid="${id}"`);
    const text = this.text(found);
    return found.localName === "String" ? text : this.address(text);
  }

  text(element: Element): string {
    const own = children(element, "Override").find((override) => override.getAttribute("Locale") === this.locale);
    return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
  }

  address(address: string): string {
    return address.startsWith(this.builtFor) ? this.folder + address.slice(this.builtFor.length) : address;
  }
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function only(parent: Element, name: string): Element {
  const [found] = all(parent, name);
  if (!found) throw new Error(`manifest.xml: ${name}`);
  return found;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}
