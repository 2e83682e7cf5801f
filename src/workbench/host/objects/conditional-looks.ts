import { asFlag, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Live, type Property } from "../executor/table";
import type { ConditionalLook } from "../model/conditional-formats";
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

/** How cells look where the rule holds. Borders are not emulated. */
export const conditionalRangeFormat = objectClass<ConditionalLook>({
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: changed("numberFormat", asText, "") },
  navigation: {
    Fill: { to: (look): Live => conditionalRangeFill.of(look) },
    Font: { to: (look): Live => conditionalRangeFont.of(look) },
  },
});
