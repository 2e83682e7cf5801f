import type { Grid } from "../../grid/grid";
import { yearIn } from "../../values/year";
import type { Unrecognised } from "../facts";
import { isContents, landmarksOf, rankLayouts, scored, type Evidence } from "./recognise-tables";
import type { Fit } from "./fit";

/** From this share on a sheet is worth telling what it lacks of the table. */
const RESEMBLES_FROM = 0.35;

/** The table that a sheet without one comes closest to, and what it lacks; null where it resembles none. */
export function nearestTable(grid: Grid): Unrecognised["nearest"] {
  const landmarks = landmarksOf(grid);
  if (isContents(landmarks)) return null;
  const [title] = landmarks.titles;
  const evidence: Evidence = { titled: title?.layout ?? null, named: null };
  const year = title ? yearIn(title.text) : null;
  const fits = landmarks.headers.flatMap((header) => rankLayouts(header, year, evidence));
  const closest = title ? fits.filter(({ layout }) => layout === title.layout) : fits;
  const fit = [...closest].sort((a, b) => scored(b, evidence).score - scored(a, evidence).score)[0];
  if (!fit) return title ? { layout: title.layout.id, score: 0, title: title.layout.title, missing: ["表头"] } : null;
  const { score } = scored(fit, evidence);
  if (!title && score < RESEMBLES_FROM) return null;
  const { id, title: words } = fit.layout;
  return { layout: id, score, title: words, missing: missingWords(fit, evidence) };
}

function missingWords({ layout, missing }: Fit, { titled }: Evidence): string[] {
  return [...new Set([...(titled === layout ? [] : [`表名“${layout.title}”`]), ...missing.map(({ label }) => label)])];
}
