import appropriationWithinSpending from "./appropriation-within-spending";
import changeAgainstLastYear from "./change-against-last-year";
import departmentSum from "./department-sum";
import duplicateProject from "./duplicate-project";
import fundedElsewhere from "./funded-elsewhere";
import lastYearFigures from "./last-year-figures";
import projectsWithinSpending from "./projects-within-spending";
import proseFigures from "./prose-figures";
import proseTwice from "./prose-twice";
import runningCostsLimit from "./running-costs-limit";
import tablesLinesAgree from "./tables-lines-agree";
import tablesTotalsAgree from "./tables-totals-agree";
import targetedProjectsLimit from "./targeted-projects-limit";
import threePublicItems from "./three-public-items";
import type { Rule } from "../rule";

/** Tables, notes and forms against one another. */
export const acrossRules: readonly Rule[] = [
  tablesTotalsAgree,
  tablesLinesAgree,
  appropriationWithinSpending,
  threePublicItems,
  runningCostsLimit,
  proseFigures,
  targetedProjectsLimit,
  proseTwice,
  duplicateProject,
  lastYearFigures,
  fundedElsewhere,
  projectsWithinSpending,
  changeAgainstLastYear,
  departmentSum,
];
