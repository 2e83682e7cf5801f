import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const OWN_LIBRARY = "office/office.js";
const LIBRARY = "node_modules/@microsoft/office-js";
/** What the library loads in Excel on Windows, on the web and on the Mac, in our two languages. Its telemetry is left out. */
const LIBRARY_FILES = /^(?:office|excel-(?:win32-16\.0[01]|web-16\.00|mac-16\.00)(?:-core)?|(?:zh-cn|en-us)[\\/]office_strings)\.js$/;
const LIBRARY_FOLDERS = ["", "zh-cn", "en-us"];
/** What the library that draws relations looks like: loaded when something is drawn. */
const DRAWING_STYLE = "node_modules/@xyflow/react/dist/base.css";
const MANIFEST_ADDRESS = "https://localhost:3000";
/** Hash of nothing: lets the pane's style sheets be made empty and filled through the object model, and no other inline style. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Pages that read rule packs from addresses. */
const READ_PACKS = ["taskpane.html", "commands.html"];

/** Puts the add-in's pages, its manifest, icons and the library that talks to Excel beside the scripts. */
export class AddinFiles {
  static OWN_LIBRARY = OWN_LIBRARY;

  /** `address`: where the folder will be served. `officeJs`: address of the library; that of our own copy unless a hosted one is wanted. */
  constructor({ address, officeJs }) {
    this.address = address.replace(/\/+$/, "");
    this.officeJs = officeJs;
  }

  apply(compiler) {
    const { Compilation, sources: kinds } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("AddinFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "AddinFiles", stage }, () => {
        for (const [file, content] of this.files()) {
          compilation.emitAsset(file, new kinds.RawSource(content), { minimized: true });
        }
      });
      compilation.fileDependencies.addAll([...sources(), "manifest.xml"].map((file) => path.resolve(file)));
    });
  }

  files() {
    return [
      ...sources().map((file) => [
        path.basename(file),
        file.endsWith(".html") ? this.page(readFileSync(file, "utf8"), path.basename(file)) : readFileSync(file),
      ]),
      ["xyflow.css", readFileSync(DRAWING_STYLE)],
      ["manifest.xml", readFileSync("manifest.xml", "utf8").replaceAll(MANIFEST_ADDRESS, this.address)],
      ...readdirSync("assets/icons").map((icon) => [`icons/${icon}`, readFileSync(`assets/icons/${icon}`)]),
      ["samples/project-2023.xlsx", readFileSync("assets/samples/project-2023.xlsx")],
      ...readdirSync("assets/help").map((page) => [`help/${page}`, readFileSync(`assets/help/${page}`)]),
      ...(this.officeJs === OWN_LIBRARY ? library() : []),
    ];
  }

  page(html, name) {
    return html.replaceAll("%OFFICE_JS%", this.officeJs).replaceAll("%POLICY%", this.policy(name));
  }

  /**
   * Nothing but the add-in's own address is ever asked for, unless the library comes from elsewhere. The pages that check may also read a
   * rule pack from an address that somebody chose, which is not known beforehand: any, but encrypted only, and only as data. Nothing of a
   * workbook is ever sent.
   */
  policy(name) {
    const hosted = /^https:\/\/[^/]+/.exec(this.officeJs)?.[0];
    const own = hosted ? `'self' ${hosted}` : "'self'";
    return [
      "default-src 'none'",
      `script-src ${own}`,
      `style-src 'self' ${EMPTY_STYLE}`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${own}${READ_PACKS.includes(name) ? " https:" : ""}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; ");
  }
}

/** Files that go into the folder as they are, pages aside. */
function sources() {
  return ["src/taskpane", "src/commands"].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:html|css)$/.test(file) || file === "start.js")
      .map((file) => `${folder}/${file}`),
  );
}

function library() {
  const files = LIBRARY_FOLDERS.flatMap((folder) => readdirSync(path.join(LIBRARY, "dist", folder)).map((file) => path.join(folder, file)));
  const needed = files.filter((file) => LIBRARY_FILES.test(file));
  return [
    ...needed.map((file) => [`office/${file.replaceAll(path.sep, "/")}`, readFileSync(path.join(LIBRARY, "dist", file))]),
    ["office/LICENSE.md", readFileSync(path.join(LIBRARY, "LICENSE.md"))],
  ];
}
