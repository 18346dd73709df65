/** An object of the played Excel as the client asks for it: members in PascalCase. */
export interface Played {
  /** Values that can be loaded; a getter is called once a query. */
  readonly values?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects behind properties. */
  readonly children?: Readonly<Record<string, () => Played | null>>;
  /** Methods: what they give is an object, or a result. */
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Ranges live on between requests under a number. */
  readonly keeps?: true;
  /** The members of a collection, with the key the client finds them again by. */
  readonly items?: () => readonly Played[];
}

/** An error as Excel answers it. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** The objects that live on between requests. */
export class References {
  private readonly kept = new Map<string, Played>();

  keep(object: Played): string {
    const id = `r${this.kept.size + 1}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): Played {
    const found = this.kept.get(id);
    if (!found) throw new ExcelFault('InvalidReference');
    return found;
  }
}

/** Carries out one request as Excel does: step by step, and what came before a failing step stays. */
export function carryOut(
  root: Played,
  references: References,
  body: RequestBody,
  failAt: number | null = null,
): ResponseBody {
  const resolver = new Resolver(root, references, body.ObjectPaths);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failAt === index) throw new ExcelFault('GeneralException');
      results.push({ ActionId: action.Id, Value: perform(resolver, action) });
    } catch (error) {
      if (!(error instanceof ExcelFault)) throw error;
      return {
        Results: results,
        Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index },
      };
    }
  }
  return { Results: results };
}

class Resolver {
  private readonly found = new Map<number, Played | null>();

  constructor(
    private readonly root: Played,
    readonly references: References,
    private readonly paths: RequestBody['ObjectPaths'],
  ) {}

  object(id: number): Played | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.found.set(id, object);
    return object;
  }

  private resolve(id: number): Played | null {
    const path = this.paths[String(id)];
    if (!path) throw new ExcelFault('InvalidObjectPath');
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) return this.references.find(path.Name);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = path.ArgumentInfo?.Arguments ?? [];
    if (path.ObjectPathType === 4) return member(parent.children, path.Name)();
    if (path.ObjectPathType === 5) return member(parent.methods, 'GetItem')(...args) as Played | null;
    return member(parent.methods, path.Name)(...args) as Played | null;
  }
}

function member<T>(members: Readonly<Record<string, T>> | undefined, name: string): T {
  const found = members?.[name];
  if (found === undefined) throw new ExcelFault('ApiNotFound', `the played Excel has no ${name}`);
  return found;
}

/** The result of a method of an object that is not there; the object itself is answered by null. */
const noResult = { _IsNull: true };

function perform(resolver: Resolver, action: Action): unknown {
  const { ActionType, Name, ObjectPathId } = action;
  const args = action.ArgumentInfo?.Arguments ?? [];
  const object = resolver.object(ObjectPathId);
  if (ActionType === 5 || Name === '_KeepReference' || Name === '_RemoveReference') return null;
  if (!object) return ActionType === 3 ? noResult : null;
  switch (ActionType) {
    case 1:
      return object.keeps ? { _ReferenceId: resolver.references.keep(object) } : {};
    case 2:
      return query(object, treeOf(action.QueryInfo?.Select ?? []));
    case 3:
      return member(object.methods, Name)(...args) ?? null;
    case 4:
      member(object.setters, Name)(args[0]);
      return null;
    default:
      throw new ExcelFault('NotImplemented', `action ${ActionType}`);
  }
}

type Tree = Map<string, Tree>;

/** `items/customOrNullObject/rule/formula` as nested names in PascalCase. */
function treeOf(select: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const path of select.flatMap(each => each.split(','))) {
    let at = tree;
    for (const part of path.trim().split('/')) {
      const name = part.charAt(0).toUpperCase() + part.slice(1);
      const next = at.get(name) ?? new Map<string, Tree>();
      at.set(name, next);
      at = next;
    }
  }
  return tree;
}

function query(object: Played, tree: Tree): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (object.items) {
    const inner = tree.get('Items') ?? tree;
    out['_Items'] = object.items().map(item => query(item, withKey(inner, item)));
    return out;
  }
  for (const [name, inner] of tree) {
    if (name === '$all' || name === '$none') continue;
    const value = object.values?.[name];
    if (value) out[name] = value();
    else {
      const child = member(object.children, name)();
      out[name] = child ? query(child, inner) : null;
    }
  }
  return out;
}

/** The client finds a member of a collection again by its key, asked for or not. */
function withKey(tree: Tree, item: Played): Tree {
  const keys = ['Id', 'Name'].filter(key => item.values?.[key]);
  return new Map([...tree, ...keys.map(key => [key, new Map<string, Tree>()] as const)]);
}
