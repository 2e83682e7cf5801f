import { address, position } from "../../src/grid/address";
import type { Finding } from "../../src/checking/result";
import { checkSheets, hindrancesOf, readSheet, type Base } from "./bases";
import type { Kind, Reach, Site, Slip } from "./kinds";

/** What came of one slip. */
export interface Outcome {
  readonly kind: string;
  readonly site: Site;
  readonly reach: Reach;
  readonly found: boolean;
  /** New findings that have nothing to do with the slip. */
  readonly unrelated: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** True where a rule says that it could not look: the sheets do not pass as clean. */
  readonly hindered: boolean;
}

/** A finding in the places of the clean workbook. */
interface Placed {
  readonly finding: Finding;
  readonly cells: readonly string[];
  readonly key: string;
}

/** Makes the slip, reads the changed sheet again, checks the whole workbook, and looks what is new. */
export function outcomeOf(kind: Kind, site: Site, slip: Slip): Outcome {
  const { base, sheet } = site;
  const name = base.grids[sheet]!.sheet;
  const readings = base.readings.map((reading, index) => (index === sheet ? readSheet(slip.grid) : reading));
  const result = checkSheets(slip.added ? [...readings, readSheet(slip.added)] : readings);
  const { findings } = result;
  const back = backOn(name, slip);
  const fresh = withoutKnown(
    findings.map((finding) => placed(finding, back)),
    base.findings.map((finding) => placed(finding, (_, cell) => cell)),
  );
  const seats = seatsOf(site, slip, name);
  const near = nearby(site, slip, seats, name);
  const families: readonly string[] = "families" in slip.reach ? slip.reach.families : [];
  return {
    kind: kind.name,
    site,
    reach: slip.reach,
    found: fresh.some(({ finding, cells }) => families.includes(finding.family) && cells.some((cell) => seats(cell))),
    unrelated: fresh.filter(({ cells }) => !cells.some((cell) => near(cell))).map(({ finding }) => finding),
    fresh: fresh.map(({ finding }) => finding),
    hindered: [...hindrancesOf(result)].some((reason) => !base.hindrances.has(reason)),
  };
}

type Back = (sheet: string, cell: string) => string;

/** Where a cell of the changed sheet stood before. */
function backOn(name: string, { wasRow }: Slip): Back {
  return (sheet, cell) => {
    if (sheet !== name || !wasRow) return cell;
    const { row, col } = position(cell);
    return address({ row: wasRow(row) ?? row, col });
  };
}

function placed(finding: Finding, back: Back): Placed {
  const cells = [finding.place, ...finding.related].map(({ sheet, cell }) => `${sheet}!${back(sheet, cell)}`);
  return { finding, cells, key: [finding.rule, finding.group, finding.field, cells[0]].join("|") };
}

function withoutKnown(now: readonly Placed[], before: readonly Placed[]): Placed[] {
  const known = new Map<string, number>();
  for (const { key } of before) known.set(key, (known.get(key) ?? 0) + 1);
  return now.filter(({ key }) => {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

type Among = (cell: string) => boolean;

/** Where a finding must stand, or point to, to be the one. */
function seatsOf(site: Site, slip: Slip, name: string): Among {
  const own = ownSeats(site, slip, name);
  if (slip.reaches === "sheet") return (cell) => own.has(cell) || cell.startsWith(`${name}!`) || cell.startsWith(`${slip.added?.sheet}!`);
  return slip.reaches === "partners" ? among(withPartners(site.base, own)) : among(own);
}

function ownSeats({ cell }: Site, slip: Slip, name: string): Set<string> {
  return new Set((slip.seats ?? [address(cell)]).map((seat) => `${name}!${seat}`));
}

function among(cells: ReadonlySet<string>): Among {
  return (cell) => cells.has(cell);
}

function withPartners({ partners }: Base, cells: ReadonlySet<string>): Set<string> {
  return new Set([...cells].flatMap((cell) => [cell, ...(partners.get(cell) ?? [])]));
}

/** The cell's row, and what its cells were compared with. */
function nearby(site: Site, slip: Slip, seats: Among, name: string): Among {
  const own = ownSeats(site, slip, name);
  const rows = new Set([...own, `${name}!${address(site.cell)}`].map((cell) => /\d+$/.exec(cell)![0]));
  const partners = withPartners(site.base, own);
  const inRow: Among = (cell) => cell.startsWith(`${name}!`) && rows.has(/\d+$/.exec(cell)![0]);
  return (cell) => seats(cell) || partners.has(cell) || inRow(cell);
}
