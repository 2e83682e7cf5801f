import { WorkbookFault, type WorkbookPort } from "../workbook/port";

/** Where the sample lies beside the add-in's pages. */
const SAMPLE = "samples/project-2023.xlsx";

/** Opens the sample as a new workbook, which leaves the one at hand as it is. Throws what the port throws, and `not-loaded` where it is not to be had. */
export async function openSample(port: WorkbookPort): Promise<void> {
  await port.openCopy(await sample());
}

async function sample(): Promise<Uint8Array> {
  try {
    const answer = await fetch(SAMPLE);
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new WorkbookFault("not-loaded", "SampleNotLoaded", { cause: error });
  }
  throw new WorkbookFault("not-loaded", "SampleNotLoaded");
}
