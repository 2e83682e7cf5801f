import { HostError } from "../protocol/host-error";

/** A sheet's protection. What it permits stands in the API's own words; the password is kept to be compared. */
export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

export type ProtectionOptions = Readonly<Record<ProtectionPermission, boolean>> & { readonly selectionMode: string };

const PERMISSIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionPermission = (typeof PERMISSIONS)[number];

/** Options with nothing permitted beyond what is asked for. */
export function protectionOptions(asked: Partial<Record<string, unknown>> = {}): ProtectionOptions {
  const permissions = Object.fromEntries(PERMISSIONS.map((name) => [name, asked[name] === true]));
  const selectionMode = typeof asked["selectionMode"] === "string" ? asked["selectionMode"] : "Normal";
  return { ...(permissions as Record<ProtectionPermission, boolean>), selectionMode };
}

/** A workbook's protection: that of its structure. Cells are not concerned, nor are defined names. */
export interface StructureProtection {
  readonly password: string;
}

/** Refuses what would change which sheets there are, or their names, order and visibility. */
export function requireFreeStructure({ protection }: { readonly protection: StructureProtection | null }): void {
  if (protection) throw HostError.accessDenied();
}
