import { areaAddress, parseAddress } from "../address";
import type { Area } from "../area";

/** Areas as files list them: "A1:B2 D4". What is no area is left out. */
export function areasFromFile(list: string): Area[] {
  return list
    .split(/[\s,]+/)
    .map((each) => parseAddress(each)?.area)
    .filter((area) => area !== undefined);
}

export function areasToFile(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** "$A$1:$B$2", "$1:$2", "$A:$B": an area that stays where it is. */
export function fixedAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}
