import { explanationsIn } from "../reporting/explanations";
import { hereWords as words } from "../text/clean";
import { summaryKeptWords } from "../text/summary-excel";
import { clearedWords } from "../text/taskpane";
import type { Words } from "../text/words";
import { UncleanFile } from "../workbook/clean-statement";
import type { ClearOutcome, OursInWorkbook, Snapshot, Watch, WorkbookPort } from "../workbook/port";

/** What a removal from the open workbook would take out: what she is asked about. */
export interface CleaningPlan {
  readonly ours: OursInWorkbook;
  /** Explanations that she typed into the findings sheet. */
  readonly explanations: number;
}

/** What a removal came to, as two readings of the workbook found it. */
export interface CleanedHere {
  readonly compared: { readonly sheets: number; readonly cells: number };
  readonly bounded: boolean;
  /** Cells with their sheets that are not as they were. */
  readonly differences: readonly string[];
  readonly outcome: ClearOutcome;
}

/** Reads what would go. Throws `UncleanFile` where something of hers refers to the findings sheet and would break. */
export async function planCleaning(port: WorkbookPort, watch?: Watch): Promise<CleaningPlan> {
  const { report } = await port.read(watch);
  const ours = await port.survey();
  if (ours.referring.length > 0) throw new UncleanFile("referred", ours.referring);
  return { ours, explanations: report === null ? 0 : explanationsIn(report).length };
}

/**
 * Takes out of the open workbook what she has agreed to, and compares all other cells before and after. Where there is more to lose by
 * now than she was shown, nothing is done and the new plan is given. It can be stopped before and while things are taken out, and is not
 * compared then; once all is out it is compared, whoever asks to stop. Throws what `planCleaning` throws.
 */
export async function cleanHere(
  port: WorkbookPort,
  agreed: CleaningPlan,
  watch?: Watch,
): Promise<CleanedHere | { readonly changed: CleaningPlan }> {
  const plan = await planCleaning(port, watch);
  if (hasMore(plan, agreed)) return { changed: plan };
  const before = await port.snapshot();
  const outcome = await port.clear({ keepReport: false, keepSummaries: false }, watch);
  await port.setUnmarked([]);
  const after = await port.snapshot();
  return {
    compared: { sheets: before.sheets.size, cells: [...before.sheets.values()].reduce((sum, { size }) => sum + size, 0) },
    bounded: before.bounded,
    differences: differences(before, after),
    outcome,
  };
}

function hasMore(plan: CleaningPlan, agreed: CleaningPlan): boolean {
  const isNew = plan.ours.summaries.some((name) => !agreed.ours.summaries.includes(name));
  return isNew || plan.explanations > agreed.explanations || (plan.ours.report !== null && agreed.ours.report === null);
}

/** What happened, line by line. */
export function cleanedLines({ compared, bounded, differences, outcome }: CleanedHere): Words[] {
  const { answered, lockedReport, protectedSheets, summaries } = outcome;
  return [
    differences.length > 0 ? words.differs(differences) : words.same(compared.sheets, compared.cells),
    ...(bounded ? [words.bounded] : []),
    ...(lockedReport ? [clearedWords.lockedReport] : []),
    ...(summaries.length > 0 ? [summaryKeptWords.lockedHere(summaries)] : []),
    ...(protectedSheets.length > 0 ? [clearedWords.protectedSheets(protectedSheets)] : []),
    ...(answered.length > 0
      ? [
          listed(
            clearedWords.answered,
            answered.map(({ sheet, cell }) => `${sheet}!${cell}`),
          ),
        ]
      : []),
  ];
}

function listed({ zh, en }: Words, places: readonly string[]): Words {
  return { zh: zh + places.join("、"), en: `${en} ${places.join(", ")}` };
}

const MOST_PLACES = 20;

function differences(before: Snapshot, after: Snapshot): string[] {
  const sheets = new Set([...before.sheets.keys(), ...after.sheets.keys()]);
  const found = [...sheets].flatMap((sheet) => {
    const [old, now] = [before.sheets.get(sheet), after.sheets.get(sheet)];
    if (!old || !now) return [sheet];
    const cells = [...new Set([...old.keys(), ...now.keys()])].filter((cell) => isDifferent(old.get(cell), now.get(cell)));
    return cells.map((cell) => `${sheet}!${cell}`);
  });
  return found.slice(0, MOST_PLACES);
}

/** What a formula comes to may change by itself, as that of the time of day; that it fails now may not. */
function isDifferent(old: string | undefined, now: string | undefined): boolean {
  if (old === now) return false;
  if (old === undefined || now === undefined) return true;
  const [[oldValue, oldFormula, oldFormat], [value, formula, format]] = [JSON.parse(old), JSON.parse(now)] as [Content, Content];
  const calculated = typeof formula === "string" && formula.startsWith("=");
  const fails = isError(value) && !isError(oldValue);
  return oldFormula !== formula || oldFormat !== format || (value !== oldValue && (!calculated || fails));
}

type Content = readonly [value: unknown, formula: unknown, format: unknown];

function isError(value: unknown): boolean {
  return typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
}
