import { HostError } from "../protocol/host-error";
import {
  ActionKind,
  PathKind,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from "../protocol/wire";
import { Arguments } from "./arguments";
import { invoke, itemByKey, navigate, setProperty, wireNameOf } from "./members";
import { answerQuery, camelCased, identityOf } from "./query";
import type { Session } from "./session";
import { isLive, type Live } from "./table";

/** Runs one batch: its actions in order, up to the first error. Nothing is rolled back and the results so far are kept, as in Excel. */
export function runBatch(request: WireRequest, session: Session, faultAt?: (action: number) => HostError | null): WireResponse {
  const batch = new Batch(request, session);
  const results: WireResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const fault = faultAt?.(index);
      if (fault) throw fault;
      results.push({ ActionId: action.Id, Value: batch.run(action) ?? null });
      if (action.ActionType === ActionKind.trace) traceIds.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: { ...described(error, () => batch.location(action)), ActionIndex: index } };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function described(error: unknown, location: () => string): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
  if (error instanceof HostError) {
    return { Code: error.code, Message: error.message, Location: error.location ?? location(), HttpStatusCode: error.status };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `fault of the emulated host: ${text}`, Location: location(), HttpStatusCode: 500 };
}

class Batch {
  /** Each object path is followed once a batch: a method that makes something must not make it twice. */
  private readonly objects = new Map<number, Live | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
  ) {}

  run(action: WireAction): unknown {
    if (action.ActionType === ActionKind.trace) return null;
    const live = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return live && identityOf(live, this.session);
      case ActionKind.query:
        return live && answerQuery(live, action.QueryInfo, this.session);
      case ActionKind.queryAsJson:
        return live && camelCased(answerQuery(live, action.QueryInfo, this.session));
      case ActionKind.method:
        return this.call(live, action);
      case ActionKind.setProperty:
        return setProperty(this.existing(live), action.Name, this.argumentsOf(action.ArgumentInfo).raw(0) ?? null, this.session);
      case ActionKind.update:
        return this.update(this.existing(live), action.ObjectState ?? {});
      default:
        throw HostError.notEmulated(`action type ${action.ActionType}`);
    }
  }

  /** Where an error happened, as far as the path tells. */
  location({ ObjectPathId, Name }: WireAction): string {
    return [this.request.ObjectPaths[ObjectPathId]?.Name, Name].filter(Boolean).join(".");
  }

  private call(live: Live | null, { Name, ArgumentInfo }: WireAction): unknown {
    // The library keeps references and registers events without asking first whether the object exists.
    if (live === null && /^_(KeepReference|Register|Unregister)/.test(Name)) return null;
    return invoke(this.existing(live), Name, this.argumentsOf(ArgumentInfo), this.session);
  }

  private update(live: Live, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      const navigation = wireNameOf(live.table.navigation, name);
      if (navigation === undefined) setProperty(live, wireNameOf(live.table.properties, name) ?? name, value, this.session);
      else this.update(this.existing(navigate(live, navigation, this.session)), value as Record<string, unknown>);
    }
    return null;
  }

  private existing(live: Live | null): Live {
    if (!live) throw HostError.itemNotFound();
    return live;
  }

  private object(id: number): Live | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw HostError.invalidArgument(`object path ${id}`);
    const live = this.follow(path);
    this.objects.set(id, live);
    return live;
  }

  private follow(path: WirePath): Live | null {
    switch (path.ObjectPathType) {
      case PathKind.globalObject:
        return this.session.root;
      case PathKind.nullObject:
        return null;
      case PathKind.referenceId:
        return this.session.byReference(path.Name);
      case PathKind.newObject:
        return this.service(path.Name);
      default:
        return this.followFrom(path, this.object(path.ParentObjectPathId!));
    }
  }

  private followFrom(path: WirePath, parent: Live | null): Live | null {
    // What belongs to a null object is a null object.
    if (!parent) return null;
    if (path.ObjectPathType === PathKind.property) return navigate(parent, path.Name, this.session);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.indexer) return itemByKey(parent, args.raw(0), this.session);
    if (path.ObjectPathType !== PathKind.method) throw HostError.notEmulated(`object path type ${path.ObjectPathType}`);
    const result = invoke(parent, path.Name, args, this.session) ?? null;
    if (result !== null && !isLive(result)) throw HostError.notEmulated(`${parent.table.name}.${path.Name} as an object`);
    return result;
  }

  private service(name: string): Live {
    const service = this.session.services.get(name);
    if (!service) throw HostError.notEmulated(`new ${name}`);
    return service;
  }

  private argumentsOf(info: WireArguments | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.argument(value, references[index])));
  }

  /** Objects among the arguments are sent as the ids of their paths, beside the plain values. */
  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.object(reference);
    if (Array.isArray(value)) return Array.isArray(reference) ? value.map((each, index) => this.argument(each, reference[index])) : value;
    return typeof value === "object" && value !== null ? this.fields(value) : value;
  }

  /** Inside a plain value an object is sent as `{_ObjectPathId}`. */
  private fields(value: object): unknown {
    if ("_ObjectPathId" in value) return this.object(value._ObjectPathId as number);
    const field = (each: unknown): unknown =>
      typeof each === "object" && each !== null && !Array.isArray(each) ? this.fields(each) : each;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, field(each)]));
  }
}
