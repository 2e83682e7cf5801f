import { asFault } from "./in-excel";
import { faultOf } from "./faults";

/** Bytes of one piece: the most that Excel gives at once. */
const PIECE = 4 * 1024 * 1024;
/** Signs that one call turns into text. */
const AT_ONCE = 0x8000;

/**
 * The open workbook as a file, piece by piece. Excel keeps two such copies at most, so that each is closed whatever happens. Throws
 * `WorkbookFault`.
 */
export async function documentBytes(): Promise<Uint8Array> {
  if (!Office.context.requirements.isSetSupported("File", "1.1")) throw asFault("unknown", "FileNotSupported");
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: PIECE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(data as ArrayLike<number>, length);
      length += (data as ArrayLike<number>).length;
    }
    if (length !== file.size) throw asFault("unknown", "FileIncomplete");
    return bytes;
  } finally {
    await answered((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

/** Opens a file as a new workbook. Throws `WorkbookFault`. */
export async function openCopy(file: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < file.length; at += AT_ONCE) text += String.fromCharCode(...file.subarray(at, at + AT_ONCE));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw faultOf(error);
  }
}

/** What a call of the older kind answers. */
function answered<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    try {
      ask(({ status, value, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
        else reject(asFault("unknown", `FileFailed ${error.code}: ${error.message}`, error));
      });
    } catch (error) {
      reject(faultOf(error));
    }
  });
}
