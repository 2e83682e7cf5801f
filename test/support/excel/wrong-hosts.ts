import type { Answer, ExcelHost, ExcelPort } from "../../../src/workbench/host";
import type { WireRequest, WireResponse } from "../../../src/workbench/host/protocol/wire";

/** Excel as it is, except for what is named here. */
function otherwise(excel: ExcelHost, wrong: Partial<ExcelPort>): ExcelPort {
  return {
    welcome: () => excel.welcome(),
    execute: (body, flags, partition) => excel.execute(body, flags, partition),
    documentCopy: (call) => excel.documentCopy(call),
    saveSettings: (settings) => excel.saveSettings(settings),
    commandDone: (id, result) => excel.commandDone(id, result),
    openDialog: (request) => excel.openDialog(request),
    closeDialog: () => excel.closeDialog(),
    messageChild: (parameters) => excel.messageChild(parameters),
    messageParent: () => excel.messageParent(),
    notEmulated: (what) => excel.notEmulated(what),
    connect: (page) => excel.connect(page),
    ...wrong,
  };
}

/** Changes every answer on its way to the page. */
function answering(excel: ExcelHost, change: (response: WireResponse, request: WireRequest) => WireResponse): ExcelPort {
  return otherwise(excel, {
    execute: async (body) => {
      const answer = await excel.execute(body);
      if (!("body" in answer)) return answer;
      return { body: JSON.stringify(change(JSON.parse(answer.body) as WireResponse, JSON.parse(body) as WireRequest)) };
    },
  });
}

/** As if all had gone well: no error, and something for every action. */
function unharmed({ Results, TraceIds }: WireResponse, { Actions }: WireRequest): WireResponse {
  const missing = Actions.slice(Results.length).map(({ Id }) => ({ ActionId: Id, Value: null }));
  return { Results: [...Results, ...missing], TraceIds };
}

/** Hosts that are wrong on purpose, each in one way. */
export const WRONG_HOSTS: Readonly<Record<string, (excel: ExcelHost) => ExcelPort>> = {
  "answers as microtasks": (excel) => {
    const { run } = excel as unknown as { run(body: string): Answer };
    return otherwise(excel, { execute: (body) => Promise.resolve(run.call(excel, body)) });
  },
  "answers before the work is done": (excel) =>
    otherwise(excel, {
      execute: async (body) => {
        const request = JSON.parse(body) as WireRequest;
        if (!request.Actions.some(({ ActionType }) => ActionType === 4)) return excel.execute(body);
        setTimeout(() => void excel.execute(body), 50);
        return { body: JSON.stringify(unharmed({ Results: [], TraceIds: [] }, request)) };
      },
    }),
  "loses an event": (excel) =>
    otherwise(excel, { connect: (page) => excel.connect({ ...page, events: (messages) => page.events(messages.slice(1)) }) }),
  "swallows errors": (excel) => answering(excel, unharmed),
  "says a refused comment was added": (excel) =>
    answering(excel, (response, request) =>
      JSON.stringify(request.ObjectPaths).includes("Comments") ? unharmed(response, request) : response,
    ),
  "rolls a failed batch back": (excel) =>
    answering(excel, (response) => {
      if (response.Error) excel.book.undo.undo();
      return response;
    }),
  "takes what it does not declare": (excel) =>
    otherwise(excel, { welcome: () => ({ ...excel.welcome(), requirementSets: { ...excel.levers.requirementSets, ExcelApi: "1.9" } }) }),
  "shows no fill as nothing": (excel) =>
    answering(excel, (response) => JSON.parse(JSON.stringify(response).replaceAll("#FFFFFF", "")) as WireResponse),
  "answers from memory": (excel) => {
    const first = new Map<string, string>();
    return answering(excel, (response, { Actions }) => {
      const asked = JSON.stringify(Actions.map(({ QueryInfo }) => QueryInfo));
      const values = /"Values":\[\[.*?\]\]/;
      const text = JSON.stringify(response);
      if (!first.has(asked)) first.set(asked, values.exec(text)?.[0] ?? "");
      return JSON.parse(text.replace(values, () => first.get(asked)!)) as WireResponse;
    });
  },
  "keeps the undo stack through protection": (excel) => {
    excel.book.undo.clear = () => undefined;
    return excel;
  },
};
