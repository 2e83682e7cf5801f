import { asOneOf } from "../executor/arguments";
import { objectClass } from "../executor/table";

/** What `Office.addin` asks for: whether the pane shows, and whether the add-in starts with the document. */
export const appRuntime = objectClass<null>({
  name: "AppRuntimeService",
  service: "Microsoft.AppRuntime.AppRuntimeService",
  methods: {
    SetAppRuntimeState: {
      since: "SharedRuntime 1.1",
      call: (_, args, session) => void (session.runtime.state = args.oneOf(0, ["Inactive", "Background", "Visible"])),
    },
    GetAppRuntimeState: { since: "SharedRuntime 1.1", call: (_, __, session) => session.runtime.state },
  },
});

export const appRuntimePersistence = objectClass<null>({
  name: "AppRuntimePersistenceService",
  service: "Microsoft.AppRuntime.AppRuntimePersistenceService",
  methods: {
    SetAppRuntimeStartState: {
      since: "SharedRuntime 1.1",
      call: (_, args, session) => void (session.runtime.startState = asOneOf(args.raw(0), ["Inactive", "Background", "Visible"])),
    },
    GetAppRuntimeStartState: { since: "SharedRuntime 1.1", call: (_, __, session) => session.runtime.startState },
  },
});

/** By this the library tells the host that it can take ribbon commands. */
export const addinInternal = objectClass<null>({
  name: "AddinInternalService",
  service: "Microsoft.InternalService.AddinInternalService",
  methods: { NotifyActionHandlerReady: { call: (_, __, session) => void (session.runtime.handlersReady = true) } },
});
