import { address, areaAddress, fullAddress } from "../../grid/address";
import { sheetName, type PlannedCell, type SheetPlan } from "../../grid/sheet-plan";
import { offerChoices } from "./add-sheet";
import { isAnswered } from "./answered";
import { codeOf, locationOf } from "./faults";
import { asFault, type Between } from "./in-excel";
import type { Known } from "./known";
import { putLooks } from "./looks";
import { setUpPage } from "./page-setup";
import { inRequests, sendPieces } from "./requests";
import { putFormats, putFormulas, putValues, rowBytes, rowsOf } from "./sheet-cells";

/** What the looks of a sheet take in a request, and one of its merged areas or heights, in bytes. */
const AROUND_SHEET = 60_000;
const AREA_BYTES = 400;

/**
 * Adds sheets at the end as the user's own, all of them or none, and shows the first: one round trip to look, one or a few to write, and one
 * each for comments and pages. Where a sheet of hers has a name already, the new one gets another. Tells the names.
 */
export async function addSheets(
  context: Excel.RequestContext,
  known: Known,
  plans: readonly SheetPlan[],
  between: Between,
): Promise<readonly string[]> {
  const named = withFreeNames(plans, await namesTaken(context));
  const added: Excel.Worksheet[] = [];
  try {
    await sendPieces(inRequests(named, planBytes), (piece) => write(context, piece, added), between);
    await putComments(context, known, named);
    await setUpPages(context, named, added);
  } catch (error) {
    await takeBack(context, added);
    throw error;
  } finally {
    known.sheets = null;
  }
  return named.map(({ name }) => name);
}

async function namesTaken(context: Excel.RequestContext): Promise<string[]> {
  const worksheets = context.workbook.worksheets.load("items/name");
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  if (structure.protected) throw asFault("protected-workbook", "the workbook takes no more sheets");
  return worksheets.items.map(({ name }) => name);
}

function withFreeNames(plans: readonly SheetPlan[], taken: readonly string[]): SheetPlan[] {
  const names = [...taken];
  return plans.map((plan) => {
    const name = sheetName(plan.name, names);
    names.push(name);
    return { ...plan, name };
  });
}

function planBytes(plan: SheetPlan): number {
  const cells = rowsOf(plan).reduce((sum, row) => sum + rowBytes(row), 0);
  return cells + AROUND_SHEET + AREA_BYTES * (plan.merges.length + plan.rowHeights.size);
}

async function write(context: Excel.RequestContext, plans: readonly SheetPlan[], added: Excel.Worksheet[]): Promise<never[]> {
  const before = added.length;
  for (const plan of plans) {
    const sheet = context.workbook.worksheets.add(plan.name).load("id");
    added.push(sheet);
    fill(sheet, plan);
  }
  try {
    await context.sync();
    return [];
  } catch (error) {
    // What Excel did not get to is not there, and may be sent once more in smaller pieces.
    added.splice(before, added.length, ...added.slice(before).filter(isThere));
    throw error;
  }
}

function isThere(sheet: Excel.Worksheet): boolean {
  return isAnswered(() => sheet.id);
}

function fill(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.showGridlines = false;
  const rows = rowsOf(plan);
  putValues(sheet, rows);
  putFormulas(sheet, rows);
  // Texts stay what they are; what she types beside them or over them is taken as she means it.
  putFormats(sheet, rows);
  for (const merged of plan.merges) sheet.getRange(areaAddress(merged)).merge();
  putLooks(sheet, plan);
  offerChoices(sheet, plan.choices ?? []);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
}

/** Comments for her to read, and hers to delete: without our signature. An Excel that knows none shows the colour of their cells alone. */
async function putComments(context: Excel.RequestContext, known: Known, plans: readonly SheetPlan[]): Promise<void> {
  const commented = plans.flatMap(({ name, cells }) => cells.filter(hasComment).map((cell) => ({ name, cell })));
  if (!known.takesComments || commented.length === 0) return;
  const at = ({ name, cell }: (typeof commented)[number]): string => fullAddress(name, address(cell));
  for (const each of commented) context.workbook.comments.add(at(each), each.cell.comment);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "NotImplemented") throw error;
    known.takesComments = false;
  }
}

function hasComment(cell: PlannedCell): cell is PlannedCell & { readonly comment: string } {
  return cell.comment !== undefined;
}

/** Comes last, since pages cannot be set up where no printer is installed; nothing of the sheets hangs on it. */
async function setUpPages(context: Excel.RequestContext, plans: readonly SheetPlan[], added: readonly Excel.Worksheet[]): Promise<void> {
  added[0]?.activate();
  added.forEach((sheet, index) => setUpPage(sheet, plans[index]!));
  try {
    await context.sync();
  } catch (error) {
    if (!locationOf(error).startsWith("PageLayout")) throw error;
  }
}

/** Takes away what was added a moment ago, known by what Excel calls it: a sheet of a colleague's may have got the same name meanwhile. */
async function takeBack(context: Excel.RequestContext, added: readonly Excel.Worksheet[]): Promise<void> {
  try {
    const there = added.filter(isThere).map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load("id"));
    await context.sync();
    for (const sheet of there) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch {
    // The failure that led here is the one to tell.
  }
}
