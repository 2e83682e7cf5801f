import type { Form } from "../../src/reading/facts";
import { gridOf, withCells, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Role, type Site } from "./kinds";
import type { Random } from "./random";

const PROSE: readonly Role[] = ["long text", "paragraph"];
const TEXTS: readonly Role[] = [...PROSE, "indicator", "target", "sub-project"];

/** A slip in the text of a cell; null where it gives no occasion. */
function textKind(
  name: string,
  roles: readonly Role[],
  change: (text: string, random: Random, site: Site) => string | null,
  reached: (site: Site, text: string) => Reach,
): Kind {
  return {
    name,
    roles,
    slip(site, random) {
      const text = change(site.cell.text, random, site);
      if (text === null || text === site.cell.text) return null;
      return { grid: withCells(gridOf(site), written(site.cell, text)), reach: reached(site, text) };
    },
  };
}

const isNote = ({ subject }: Site): boolean => subject?.kind === "note" || subject?.kind === "project-note";

export const ofHeading = blind(
  "the first heading of a project's description is read as none, and what stands before the second is no text of it",
);

export function isFirstHeading({ subject, cell }: Site): boolean {
  return subject?.kind === "project-note" && /^一、/.test(cell.text);
}

/** Some place within a text, between two Chinese characters. */
function between(text: string, random: Random): number | null {
  const places = [...text.matchAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g)].map(({ index }) => index);
  return places.length === 0 ? null : random.pick(places);
}

function insert(text: string, put: string, random: Random): string | null {
  const place = between(text, random);
  return place === null ? null : text.slice(0, place) + put + text.slice(place);
}

/** Some sign of a kind within a text, replaced. */
export function oneOf(text: string, pattern: RegExp, put: (found: string) => string, random: Random): string | null {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const { 0: sign, index } = random.pick(found);
  return text.slice(0, index) + put(sign) + text.slice(index + sign.length);
}

/** Half of what stands between brackets that pair is not within another pair, so that taking one away leaves the other alone. */
const TITLE_ENDS = /[《》]/g;
const WORDS_OF_COMMON_SENSE = ["and", "of", "the", "for"];

/** A text that ends where a sentence cannot: behind a comma or 、 within its second half. */
function cut(text: string, random: Random): string | null {
  const places = [...text.matchAll(/[，、]/g)].map(({ index }) => index + 1).filter((place) => place > text.length / 2);
  return places.length === 0 || text.length < 20 ? null : text.slice(0, random.pick(places));
}

function goalOnly({ subject, key }: Site): string | null {
  const isGoal = key === "annualGoal" || (key === "overallGoal" && (subject as Form).layout.id !== "project-2023");
  return isGoal ? (subject as Form).fields.projectName.value : null;
}

function yearOfPlan(text: string, site: Site, random: Random): string | null {
  const { subject, key } = site;
  const year = subject?.year.value ?? null;
  const plans = ["plan", "annualGoal", "overallGoal"].includes(key ?? "");
  if (year === null || !plans) return null;
  return oneOf(text, new RegExp(`${year}(?=年(?!度?预算))`, "g"), () => String(year - 1), random);
}

export const textSlips: readonly Kind[] = [
  textKind(
    "HTML tag",
    TEXTS,
    (text, random) => insert(text, random.pick(["<br/>", "<p>", "</span>", "&nbsp;"]), random),
    (site) => (isFirstHeading(site) ? ofHeading : reach("text")),
  ),
  textKind(
    "doubled punctuation",
    PROSE,
    (text, random) => oneOf(text, /[。，；、](?![。，；、])/g, (sign) => sign + sign, random),
    () => reach("text"),
  ),
  textKind(
    "unpaired 《》",
    PROSE,
    (text, random) => oneOf(text, TITLE_ENDS, () => "", random),
    () => reach("text"),
  ),
  textKind(
    "half-width punctuation",
    PROSE,
    (text, random) => oneOf(text, /(?<=[\u4e00-\u9fff])[，；](?=[\u4e00-\u9fff])/g, (sign) => (sign === "，" ? "," : ";"), random),
    () => reach("text"),
  ),
  textKind(
    "stray Latin word",
    PROSE,
    (text, random) => (/《/.test(text) ? null : insert(text, random.pick(WORDS_OF_COMMON_SENSE), random)),
    () => reach("text"),
  ),
  textKind("text cut behind a comma", PROSE, cut, (site) =>
    isNote(site) ? blind("a paragraph of a prose sheet may go on in the next") : reach("text"),
  ),
  textKind(
    "text cut in a clause",
    ["long text"],
    (text, random) => (text.length < 20 ? null : text.slice(0, (between(text.slice(10), random) ?? 0) + 10)),
    () => blind("the end of a text without an end sign is often a heading or a list"),
  ),
  textKind(
    "placeholder for a word",
    ["long text", "paragraph", "field"],
    (text, random) => oneOf(text, /(?<![\w@/双])[\u4e00-\u9fff]{2}(?![\w@/])/g, () => random.pick(["XX", "××"]), random),
    () => reach("text"),
  ),
  textKind(
    "stale year of a plan",
    ["long text"],
    (text, random, site) => yearOfPlan(text, site, random),
    ({ cell }) =>
      /年\d+月[至—-]\d+月/.test(cell.text) ? blind("months from to behind a year, which may be a span of several years") : reach("dates"),
  ),
  textKind(
    "goal is the project's name",
    ["long text"],
    (_, __, site) => goalOnly(site),
    () => reach("text"),
  ),
  textKind(
    "wrong but plausible words",
    ["field", "choice", "indicator", "sub-project", "long text"],
    (text, random) => (/[□■]/.test(text) ? null : oneOf(text, /[\u4e00-\u9fff]/g, () => "某", random)),
    ({ role }) =>
      blind(
        role === "choice"
          ? "other answers may be given than those printed"
          : "another name or wording that nothing on the sheets contradicts",
      ),
  ),
];
