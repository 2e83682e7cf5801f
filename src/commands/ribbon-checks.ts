import { partPackSheet, sheetOfPack } from "../pack/pack-sheet";
import { packPane } from "../text/pack";
import { ribbonWords } from "../text/ribbon";
import type { Language } from "../text/words";
import { checkSheet } from "./check-sheet";
import { checkWorkbook, clearWorkbook, type CheckedWorkbook } from "./check-workbook";
import { faultKind } from "./fault-report";
import { stepToFinding } from "./next-finding";
import { ownName } from "./own-name";
import { builtInForce, type PackInForce } from "./pack-source";
import { troubleLines } from "./pack-trouble";
import type { Told, Work } from "./ribbon";
import { isSummarised } from "./is-summarised";
import { leftSomething } from "./left-something";
import { putSummaries } from "./summarise-workbook";

/** 一键审核. */
export const checkAll: Work = async ({ port, ...options }) => {
  const checked = await checkWorkbook(port, { ...options, by: ownName() });
  if (isNothing(checked)) return "nothing-recognised";
  if (checked.unwritten) return `checked-${checked.unwritten}`;
  return (await isShown(port.showReport())) ? null : "report-hidden";
};

/** 只审核本表: then her eyes are on its first finding. */
export const checkShown: Work = async ({ port, ...options }) => {
  const { checked, kind, unjudged, first } = await checkSheet(port, { ...options, by: ownName() });
  if (kind === "not-official") return "sheet-not-official";
  if (kind === "blank") return "sheet-blank";
  const shown = first === null || (await isShown(port.goTo(first), "hidden-cell"));
  if (checked.unwritten) return `checked-${checked.unwritten}`;
  if (kind === "clean") return { why: "sheet-clean", unjudged };
  return shown ? null : "cell-hidden";
};

/** 下一处. */
export const goToNext: Work = (place) => step(place, 1);

/** 上一处. */
export const goToPrevious: Work = (place) => step(place, -1);

async function step({ port }: Parameters<Work>[0], by: 1 | -1): Promise<Told> {
  try {
    const stepped = await stepToFinding(port, by);
    return stepped === "shown" ? null : stepped;
  } catch (error) {
    if (faultKind(error) === "hidden-cell") return "cell-hidden";
    throw error;
  }
}

/** 生成汇总: the check, and the summary sheets from what it has read. */
export const summarise: Work = async ({ port, ...given }) => {
  const options = { ...given, by: ownName() };
  const checked = await checkWorkbook(port, options);
  if (isNothing(checked)) return "nothing-recognised";
  if (!isSummarised(checked)) return `checked-${checked.unwritten!}`;
  const { written, locked, released } = await putSummaries(port, checked, options);
  const isToSee = await isShown(written.has("cover") ? port.showSummary("cover") : port.showReport());
  if (locked.length > 0) return "summaries-locked";
  if (released.length > 0) return "summaries-released";
  if (checked.unwritten) return `checked-${checked.unwritten}`;
  return isToSee ? null : "cover-hidden";
};

/** 清除标记. */
export const clearMarks: Work = async ({ port }) => (leftSomething(await clearWorkbook(port)) ? "some-kept" : null);

/** 审核规则: shows the workbook's own sheet of rules; where it has none, says what is in force and offers to write one. */
export const showRules: Work = async ({ port, packs, language, offer }) => {
  const { packSheet } = partPackSheet((await port.read()).grids);
  if (packSheet) {
    await port.goTo({ sheet: packSheet.sheet, cell: "A1" });
    return null;
  }
  const rules = packs ? await packs.inForce(null) : builtInForce;
  if (!(await offer({ why: "no-rules-sheet", details: [inForceLine(rules, language), ...troubleLines(rules, language)] }))) return null;
  return (await port.addSheet(sheetOfPack(rules.document, rules.pack, language))) ? null : "rules-sheet-exists";
};

function inForceLine({ origin, document }: PackInForce, language: Language): string {
  const { title, id, version } = document;
  const name = origin.kind === "built-in" ? packPane.builtIn[language] : typeof title === "string" ? title : (title?.[language] ?? id);
  return ribbonWords.rulesInForce(name, version)[language];
}

function isNothing({ result }: CheckedWorkbook): boolean {
  return result.files.every(({ sheets }) => sheets.length === 0);
}

/** False where somebody has hidden what was to be shown: it is up to date all the same. */
async function isShown(showing: Promise<unknown>, hidden: "hidden-sheet" | "hidden-cell" = "hidden-sheet"): Promise<boolean> {
  try {
    await showing;
    return true;
  } catch (error) {
    if (faultKind(error) === hidden) return false;
    throw error;
  }
}
