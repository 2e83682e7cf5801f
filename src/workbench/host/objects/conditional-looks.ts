import { asFlag, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Live, type Property } from "../executor/table";
import type { ConditionalEdge, ConditionalLook } from "../model/conditional-formats";
import { HostError } from "../protocol/host-error";
import { asColor } from "./range-format";

/** A respect in which a conditional format changes how cells look; what it leaves alone reads as `none`. */
function changed<K extends keyof ConditionalLook>(
  key: K,
  read: (value: unknown) => ConditionalLook[K],
  none: unknown,
): Property<ConditionalLook> {
  return { get: (look) => look[key] ?? none, set: (look, value) => (look[key] = read(value)) };
}

export const conditionalRangeFill = objectClass<ConditionalLook>({
  name: "ConditionalRangeFill",
  properties: { Color: changed("fillColor", asColor, "") },
  methods: { Clear: { call: (look) => void delete look.fillColor } },
});

export const conditionalRangeFont = objectClass<ConditionalLook>({
  name: "ConditionalRangeFont",
  properties: {
    Color: changed("fontColor", asColor, ""),
    Bold: changed("bold", asFlag, null),
    Italic: changed("italic", asFlag, null),
    Strikethrough: changed("strikethrough", asFlag, null),
    Underline: changed("underline", (value) => asOneOf(value, ["None", "Single", "Double"]), null),
  },
  methods: {
    Clear: {
      call: (look) => {
        delete look.fontColor;
        delete look.bold;
        delete look.italic;
        delete look.strikethrough;
        delete look.underline;
      },
    },
  },
});

const EDGES: Readonly<Record<string, ConditionalEdge>> = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
};
const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

interface Edge {
  readonly look: ConditionalLook;
  readonly side: string;
}

function drawn(key: "style" | "color", read: (value: unknown) => string): Property<Edge> {
  return {
    get: ({ look, side }) => look[EDGES[side]!]?.[key] ?? (key === "style" ? "None" : ""),
    set: ({ look, side }, value) => (look[EDGES[side]!] = { ...(look[EDGES[side]!] ?? THIN), [key]: read(value) }),
  };
}

export const conditionalRangeBorder = objectClass<Edge>({
  name: "ConditionalRangeBorder",
  identity: "SideIndex",
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: drawn("style", (value) => asOneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"])),
    Color: drawn("color", asColor),
  },
});

export const conditionalRangeBorders = objectClass<ConditionalLook>({
  name: "ConditionalRangeBorderCollection",
  properties: { Count: { get: () => Object.keys(EDGES).length } },
  collection: {
    items: (look) => Object.keys(EDGES).map((side) => conditionalRangeBorder.of({ look, side })),
    byKey: (look, key) => {
      if (typeof key !== "string" || !(key in EDGES)) throw HostError.invalidArgument("ConditionalRangeBorderCollection.getItem");
      return conditionalRangeBorder.of({ look, side: key });
    },
    members: { GetItem: true, GetItemAt: true },
  },
});

/** How cells look where the rule holds. */
export const conditionalRangeFormat = objectClass<ConditionalLook>({
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: changed("numberFormat", asText, "") },
  navigation: {
    Borders: { to: (look): Live => conditionalRangeBorders.of(look) },
    Fill: { to: (look): Live => conditionalRangeFill.of(look) },
    Font: { to: (look): Live => conditionalRangeFont.of(look) },
  },
});
