import { indicatorWords } from "./summary-indicators";
import { projectWords } from "./summary-projects";
import { tieWords } from "./summary-ties";
import { yearWords } from "./summary-years";

/** What stands over the parts of summary sheets, in all languages: the only rows of their lists that have no key. */
export const partHeadings: ReadonlySet<string> = new Set(
  [
    indicatorWords.counts,
    indicatorWords.unit,
    projectWords.byUnitAndYear,
    tieWords.whys,
    tieWords.notCompared,
    yearWords.moneyPart,
    yearWords.targetsPart,
    yearWords.textsPart,
    yearWords.namesPart,
  ].flatMap((words) => Object.values(words)),
);
