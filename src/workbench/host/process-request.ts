import { HostError, type HostErrorCode } from './host-error';
import { HostObject, type Argument } from './host-object';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type PathReference,
  type RequestBody,
  type ResponseBody,
  type Wire,
} from './protocol';
import type { Access } from './members';
import { query, toClientNames } from './query';

/** The objects at which paths begin. */
export interface Roots {
  readonly workbook: HostObject;
  /** A service of the host that is no part of the workbook, such as the one that hears of the add-in's actions. */
  service(name: string): HostObject;
  /** @throws HostError InvalidReference */
  byReference(id: string): HostObject;
  /** Hears of every member before it is used. @throws HostError what Excel refuses as things stand */
  guard(type: string, member: string, access: Access): void;
}

/** For tests: the action before which a request fails. */
export interface PlannedFailure {
  readonly at: number;
  readonly code: HostErrorCode;
}

/**
 * Does what a request asks, action by action; the first that fails ends it, and what was done before it stays, as in Excel.
 * @throws whatever is no HostError: a bug of ours.
 */
export function processRequest(
  body: RequestBody,
  roots: Roots,
  failure: PlannedFailure | null = null,
): ResponseBody {
  const evaluation = new Evaluation(body, roots);
  const Results: ActionResult[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failure?.at === index) throw new HostError(failure.code, 'planned');
      if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: evaluation.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results, TraceIds, Error: describe(error, index, evaluation.lastUsed) };
    }
  }
  return { Results, TraceIds };
}

class Evaluation {
  /** `Worksheet.delete`: the member that was used last, which is where an error comes from. */
  lastUsed = '';
  /** Each path is evaluated once a request. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
  ) {}

  perform(action: Action): Wire {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object.identity();
      case ActionType.query:
        return query(object, action.QueryInfo ?? {}, this.use);
      case ActionType.queryAsJson:
        return toClientNames(query(object, action.QueryInfo ?? {}, this.use));
      case ActionType.method: {
        this.use(object.type, action.Name, 'call');
        const value = object.call(action.Name, this.arguments(action.ArgumentInfo));
        return value instanceof HostObject ? value.identity() : value;
      }
      case ActionType.setProperty:
        this.use(object.type, action.Name, 'set');
        object.write(action.Name, plain(this.arguments(action.ArgumentInfo)[0] ?? null, action.Name));
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.use(object.type, wireName(name), 'set');
          object.write(wireName(name), value);
        }
        return null;
      default:
        throw new HostError('ApiNotFound', `ActionType ${String(action.ActionType)}`);
    }
  }

  private readonly use = (type: string, member: string, access: Access): void => {
    this.lastUsed = `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    this.roots.guard(type, member, access);
  };

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidReference', `path ${String(id)}`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === ObjectPathType.workbook) return this.roots.workbook;
    if (path.ObjectPathType === ObjectPathType.newObject) return this.roots.service(path.Name);
    if (path.ObjectPathType === ObjectPathType.referenceId) return this.roots.byReference(path.Name);
    if (path.ObjectPathType === ObjectPathType.nullObject) return null;
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.roots.workbook;
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.property:
        this.use(parent.type, path.Name, 'get');
        return parent.child(path.Name);
      case ObjectPathType.indexer:
        this.use(parent.type, 'GetItem', 'call');
        return parent.item(this.arguments(path.ArgumentInfo)[0] ?? null);
      case ObjectPathType.method: {
        this.use(parent.type, path.Name, 'call');
        const value = parent.call(path.Name, this.arguments(path.ArgumentInfo));
        if (value === null || value instanceof HostObject) return value;
        throw new HostError('GeneralException', `${parent.type}.${path.Name}`);
      }
      default:
        throw new HostError('ApiNotFound', `ObjectPathType ${String(path.ObjectPathType)}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references[index] ?? 0));
  }

  private argument(value: Wire, reference: PathReference): Argument {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    return value;
  }
}

/** JSON only: no member that we have takes an object as a property. */
function plain(value: Argument, name: string): Wire {
  if (value instanceof HostObject) throw new HostError('InvalidArgument', name);
  return value;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describe(error: HostError, index: number, lastUsed: string): NonNullable<ResponseBody['Error']> {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.code === 'ApiNotFound' ? error.subject : lastUsed,
    ActionIndex: index,
    HttpStatusCode: error.httpStatusCode,
  };
}
