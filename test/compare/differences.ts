/** One place where two results differ: where, what was there and what is there now. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a result says otherwise than an older one: fields that are gone or changed. New fields are aside. */
export function differences(before: unknown, after: unknown, path = ''): Difference[] {
  if (isObject(before) && isObject(after)) {
    const lengths = Array.isArray(before)
      ? differences(before.length, lengthOf(after), `${path}.length`)
      : [];
    const parts = Object.entries(before).flatMap(([name, part]) =>
      differences(part, after[name], path === '' ? name : `${path}.${name}`),
    );
    return [...lengths, ...(lengths.length > 0 ? parts.slice(0, 1) : parts)];
  }
  return before === after ? [] : [{ path, before, after }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const lengthOf = (value: object): unknown => (Array.isArray(value) ? value.length : undefined);
