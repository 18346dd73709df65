/** A member of WPS that is missing or throws. `member` is its name: `Range.Value2`. */
export class MemberFault extends Error {
  override readonly name = 'MemberFault';

  constructor(
    readonly member: string,
    /** WPS's own words; null where the member is missing. */
    readonly cause: unknown = null,
  ) {
    super(cause === null ? `${member} is missing` : `${member}: ${wordsOf(cause)}`);
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/**
 * An object of WPS behind which every access is watched: what is missing or throws becomes a MemberFault with its
 * name. Objects a member gives are watched too.
 */
export function guarded<T extends object>(object: T, kind: string): T {
  // Over an object of our own: those of WPS may have properties that no proxy may answer for.
  const watched = new Proxy(Object.create(null) as T, {
    get: (_, key) => (typeof key === 'symbol' ? undefined : get(object as Members, key, kind)),
    set: (_, key, value) => {
      attempt(`${kind}.${String(key)}`, () => {
        (object as Members)[String(key)] = bare(value);
      });
      return true;
    },
  });
  behind.set(watched, object);
  return watched;
}

/** What a member gives that some builds lack, or null. */
export function ifThere<T>(read: () => T | undefined): T | null {
  try {
    return read() ?? null;
  } catch (fault) {
    if (fault instanceof MemberFault) return null;
    throw fault;
  }
}

/** Whether a step was done that some builds can't do. */
export const isDoneBy = (step: () => void): boolean =>
  ifThere(() => {
    step();
    return true;
  }) === true;

type Members = Record<string, unknown>;

/** The objects of WPS behind the watched ones, to be handed back to it. */
const behind = new WeakMap<object, object>();

const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (behind.get(value) ?? value) : value;

function get(object: Members, key: string, kind: string): unknown {
  const member = `${kind}.${key}`;
  const value = attempt(member, () => object[key]);
  if (typeof value === 'function') return method(object, key, member, kindOf(kind, key));
  const isAnswer = value === undefined ? mayBeNothing.test(key) : mayBeMixed.test(key);
  return watchedValue(given(value, member, isAnswer), kindOf(kind, key));
}

function method(object: Members, key: string, member: string, kind: string) {
  return (...args: readonly unknown[]) => {
    const bareArgs = args.map(bare);
    // Called on the object: a method of WPS may be no function that can be taken along.
    const answer = attempt(member, () =>
      (object[key] as (...all: readonly unknown[]) => unknown)(...bareArgs),
    );
    return watchedValue(given(answer, member, !givers.test(member)), kind);
  };
}

/** Nothing at all is an answer only of some members; of the others it is a fault. */
function given(value: unknown, member: string, orNothing: boolean): unknown {
  if (value !== undefined && value !== null) return value;
  if (orNothing) return null;
  throw value === undefined ? new MemberFault(member) : new MemberFault(member, 'null');
}

/** A workbook where none is open, a blank cell, a cell without a note; on some builds also cells that differ. */
const mayBeNothing = /^(?:ActiveWorkbook|Value2|Formula|Comment|NumberFormat|MergeCells|Hidden)$/;

/** Besides, null is what a format is of cells that differ. */
const mayBeMixed =
  /^(?:ActiveWorkbook|Value2|Formula|Comment|NumberFormat|MergeCells|Hidden|Locked|Pattern|\w*Color|TintAndShade)$/;

/** Methods that give an object, or have failed. A worksheet may be none of its name. */
const givers =
  /^Worksheet\.Range$|^CustomXMLParts\.|^(?:FormatConditions|Comments)\.(?:Item|Add)$|^Worksheets\.Add$/;

/** Lists are values; every other object belongs to WPS. */
function watchedValue(value: unknown, kind: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return valueMembers.test(kind) ? value : guarded(value, kind);
}

/** Some builds give lists that are no arrays of this page. */
const valueMembers = /^(?:Value2|Formula)$/;

function attempt<T>(member: string, access: () => T): T {
  try {
    return access();
  } catch (cause) {
    throw cause instanceof MemberFault ? cause : new MemberFault(member, cause ?? 'null');
  }
}

/** What the object behind a member is called. */
function kindOf(kind: string, key: string): string {
  return kinds[`${kind}.${key}`] ?? kinds[key] ?? key;
}

const kinds: Readonly<Record<string, string>> = {
  ActiveWorkbook: 'Workbook',
  ActiveSheet: 'Worksheet',
  ActiveWindow: 'Window',
  UsedRange: 'Range',
  Cells: 'Range',
  MergeArea: 'Range',
  EntireRow: 'Range',
  EntireColumn: 'Range',
  AppliesTo: 'Range',
  AddComment: 'Comment',
  SelectByNamespace: 'CustomXMLParts',
  'Worksheets.Item': 'Worksheet',
  'Worksheets.Add': 'Worksheet',
  'FormatConditions.Item': 'FormatCondition',
  'FormatConditions.Add': 'FormatCondition',
  'Comments.Item': 'Comment',
  'CustomXMLParts.Item': 'CustomXMLPart',
  'CustomXMLParts.Add': 'CustomXMLPart',
};
