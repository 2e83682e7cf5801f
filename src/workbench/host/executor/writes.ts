import { ActionKind, PathKind, type WireAction, type WireRequest } from "../protocol/wire";

/** Calls that change nothing of the workbook: questions, what the library does for itself, and what is shown of it. */
const READING = /^(_|Get|Activate$|Select$)/;

/** Which action of a batch is the first to change something of the workbook, itself or by making the object that it is for; -1 where none does. */
export function firstWrite({ Actions, ObjectPaths }: WireRequest): number {
  const isMade = (id: number | undefined): boolean => {
    const path = id === undefined ? undefined : ObjectPaths[String(id)];
    if (!path) return false;
    return (path.ObjectPathType === PathKind.method && !READING.test(path.Name)) || isMade(path.ParentObjectPathId);
  };
  const isOfWorkbook = (id: number | undefined): boolean => {
    const path = ObjectPaths[String(id)];
    return path?.ParentObjectPathId === undefined ? path?.ObjectPathType !== PathKind.newObject : isOfWorkbook(path.ParentObjectPathId);
  };
  return Actions.findIndex((action) => isOfWorkbook(action.ObjectPathId) && (changes(action) || isMade(action.ObjectPathId)));
}

function changes({ ActionType, Name }: WireAction): boolean {
  if (ActionType === ActionKind.method) return !READING.test(Name);
  return ActionType === ActionKind.setProperty || ActionType === ActionKind.update;
}
