import { asOneOf } from "../executor/arguments";
import { objectClass, type Property } from "../executor/table";
import type { Area } from "../model/area";
import { requireFormattable } from "../model/editing";
import type { Border, StyleKey } from "../model/style";
import { commonStyle, setStyle } from "../model/styling";
import { HostError } from "../protocol/host-error";
import type { CellArea } from "./cells";
import { asColor } from "./range-format";

type BorderKey = Extract<StyleKey, `border${string}`>;

/** Where each border of a range lies: which cells of it, and which of their edges. */
const SIDES: Readonly<Record<string, readonly (readonly [(area: Area) => Area | null, BorderKey])[]>> = {
  EdgeTop: [[(area) => ({ ...area, bottom: area.top }), "borderTop"]],
  EdgeBottom: [[(area) => ({ ...area, top: area.bottom }), "borderBottom"]],
  EdgeLeft: [[(area) => ({ ...area, right: area.left }), "borderLeft"]],
  EdgeRight: [[(area) => ({ ...area, left: area.right }), "borderRight"]],
  InsideHorizontal: [
    [(area) => (area.top < area.bottom ? { ...area, bottom: area.bottom - 1 } : null), "borderBottom"],
    [(area) => (area.top < area.bottom ? { ...area, top: area.top + 1 } : null), "borderTop"],
  ],
  InsideVertical: [
    [(area) => (area.left < area.right ? { ...area, right: area.right - 1 } : null), "borderRight"],
    [(area) => (area.left < area.right ? { ...area, left: area.left + 1 } : null), "borderLeft"],
  ],
  DiagonalDown: [[(area) => area, "borderDiagonalDown"]],
  DiagonalUp: [[(area) => area, "borderDiagonalUp"]],
};

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Side extends CellArea {
  readonly side: string;
}

function bordered<K extends keyof Border>(key: K, read: (value: unknown) => Border[K]): Property<Side> {
  return {
    get: ({ sheet, area, side }) => {
      const [[within, edge]] = SIDES[side]! as [(typeof SIDES)[string][number]];
      const cells = within(area);
      return cells ? (commonStyle(sheet, cells, edge)?.[key] ?? null) : null;
    },
    set: ({ sheet, area, side }, value) => {
      requireFormattable(sheet);
      for (const [within, edge] of SIDES[side]!) {
        const cells = within(area);
        if (cells) setStyle(sheet, cells, { [edge]: changed(commonStyle(sheet, cells, edge), key, read(value)) });
      }
    },
  };
}

/** A border given a colour or weight is drawn, also where there was none. */
function changed<K extends keyof Border>(before: Border | null, key: K, value: Border[K]): Border {
  const border = before ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  return { ...border, ...(key !== "style" && border.style === "None" ? { style: "Continuous" } : {}), [key]: value };
}

export const rangeBorder = objectClass<Side>({
  name: "RangeBorder",
  identity: "SideIndex",
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: bordered("style", (value) => asOneOf(value, STYLES)),
    Weight: bordered("weight", (value) => asOneOf(value, WEIGHTS)),
    Color: bordered("color", (value) => asColor(value)),
  },
});

export const rangeBorders = objectClass<CellArea>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(SIDES).length } },
  collection: {
    items: (cells) => Object.keys(SIDES).map((side) => rangeBorder.of({ ...cells, side })),
    byKey: (cells, key) => {
      if (typeof key !== "string" || !(key in SIDES)) throw HostError.invalidArgument("RangeBorderCollection.getItem");
      return rangeBorder.of({ ...cells, side: key });
    },
    members: { GetItem: true, GetItemAt: true },
  },
});
