import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { installWindowsBridge, type ExcelPort } from "../../../src/workbench/host";
import { pageScript, pageValue, type AddinPage } from "./page";
import { ADDIN_ORIGIN, type Site } from "./site";

/** Loads a page in jsdom as Excel for Windows would, in this process. */
export async function openInJsdom(excel: ExcelPort, site: Site, path: string): Promise<AddinPage> {
  const url = ADDIN_ORIGIN + path;
  const html = site.answer(url);
  if (!html) throw new Error(`no page ${path}`);
  const errors: unknown[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => errors.push(error));
  const dom = new JSDOM(html.body, {
    url,
    contentType: "text/html",
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new SiteLoader(site),
    virtualConsole,
    beforeParse: (window) => {
      // Every browser has these; jsdom leaves them out.
      Object.assign(window, { TextDecoder, TextEncoder });
      installWindowsBridge(window, excel);
    },
  });
  await new Promise((resolve) => dom.window.addEventListener("load", resolve));
  if (errors.length > 0) throw errors[0];
  return {
    run: async (work, argument) => pageValue(await (dom.window.eval(pageScript(work as never, argument)) as Promise<string>)),
    close: async () => dom.window.close(),
  };
}

class SiteLoader extends ResourceLoader {
  constructor(private readonly site: Site) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const served = this.site.answer(url);
    const answer = served ? Promise.resolve(served.body) : Promise.reject(new Error(`refused: ${url}`));
    return Object.assign(answer, { abort: () => undefined }) as unknown as ReturnType<ResourceLoader["fetch"]>;
  }
}
