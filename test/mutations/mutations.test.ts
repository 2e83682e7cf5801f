import { beforeAll, describe, expect, test } from "@jest/globals";
import { address } from "../../src/grid/address";
import { allBases } from "./bases";
import { drawCases } from "./draw";
import { outcomeOf, type Outcome } from "./run";
import { report, tally } from "./table";

/** The same slips every time; `JIHE_SEED=7 npm run jest -- test/mutations` draws others. */
const SEED = Number(process.env["JIHE_SEED"] ?? 20261122);
const ANYWHERE = 340;
const OF_EACH_KIND = 10;
const LEAST_FOUND = 0.98;
const MOST_UNRELATED = 0.02;

const outcomes: Outcome[] = [];

/** What happened where, for whoever looks into it. */
function told({ kind, site, fresh, unrelated, hindered }: Outcome): string {
  const { base, sheet, cell } = site;
  const findings = (unrelated.length > 0 ? unrelated : fresh).map(({ rule, place }) => `${rule} ${place.sheet}!${place.cell}`);
  const said = findings.length > 0 ? findings.join("; ") : hindered ? "nothing found, a rule says that it could not look" : "nothing found";
  return `${kind}: ${base.name} ${base.grids[sheet]!.sheet}!${address(cell)} ${cell.text.slice(0, 30)}: ${said}`;
}

beforeAll(() => {
  const cases = drawCases(allBases(), SEED, ANYWHERE, OF_EACH_KIND);
  for (const { kind, site, slip } of cases) outcomes.push(outcomeOf(kind, site, slip));
  const missed = outcomes.filter((outcome) => "families" in outcome.reach && !outcome.found);
  const unrelated = outcomes.filter((outcome) => outcome.unrelated.length > 0);
  const lists = [
    ["Missed:", missed],
    ["With unrelated findings:", unrelated],
  ] as const;
  const lines = lists.flatMap(([title, some]) => (some.length > 0 ? ["", title, ...some.map((outcome) => `  ${told(outcome)}`)] : []));
  process.stdout.write(`\nsingle slips, seed ${SEED}\n${report(outcomes)}\n${lines.join("\n")}\n\n`);
}, 600_000);

describe("single slips at cells drawn from all filled ones", () => {
  test("are a thousand and more", () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(1000);
  });

  test("are found at their cell and by the right family wherever a rule can see them", () => {
    const { inReach, found } = tally(outcomes);
    expect(found / inReach).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test("bring no findings that have nothing to do with them", () => {
    const { cases, unrelated } = tally(outcomes);
    expect(unrelated / cases).toBeLessThanOrEqual(MOST_UNRELATED);
  });
});
