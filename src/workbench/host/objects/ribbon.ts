import { asFlag } from "../executor/arguments";
import { objectClass, type Live } from "../executor/table";

interface Control {
  readonly id: string;
}

export const ribbonButton = objectClass<Control>({
  name: "RibbonButton",
  identity: "Id",
  properties: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: ({ id }, { ribbon }) => ribbon.enabled.get(id) ?? true,
      set: ({ id }, value, { ribbon }) => ribbon.enabled.set(id, asFlag(value)),
    },
  },
  methods: { SetEnabled: { call: ({ id }, args, { ribbon }) => void ribbon.enabled.set(id, args.flag(0)) } },
});

export const ribbonTab = objectClass<Control>({
  name: "RibbonTab",
  identity: "Id",
  properties: { Id: { get: ({ id }) => id } },
  methods: { SetVisibility: { call: ({ id }, args, { ribbon }) => void ribbon.visible.set(id, args.flag(0)) } },
});

/** What `Office.ribbon` asks for. The manifest is not known here, so any id is taken. */
export const dynamicRibbon = objectClass<null>({
  name: "DynamicRibbon",
  service: "Microsoft.DynamicRibbon.DynamicRibbon",
  methods: {
    GetButton: { since: "RibbonApi 1.1", call: (_, args): Live => ribbonButton.of({ id: args.text(0) }) },
    GetTab: { since: "RibbonApi 1.1", call: (_, args): Live => ribbonTab.of({ id: args.text(0) }) },
    ExecuteRequestCreate: {
      since: "RibbonApi 1.2",
      call: (_, args, { ribbon }) => void ribbon.contextualTabs.push(JSON.parse(args.text(0))),
    },
  },
});
