import { Splices } from '../xml/splices';
import { append, attribute, childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';

/** How one part of the package refers to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI (`worksheet`, `comments`): the rest differs with the standard's edition. */
  readonly kind: string;
  /** The type's URI without that word. */
  readonly family: string;
  /** The part's path in the package, or null where the target lies outside. */
  readonly target: string | null;
}

/** Where the relationships of a part are written; those of the package itself have the path ''. */
export function relationshipsPath(of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
}

export function readRelationships(text: string, of: string): Relationship[] {
  const path = relationshipsPath(of);
  return childrenNamed(parseXml(text, path, 'Relationships'), 'Relationship').map(each => {
    const type = attribute(each, 'Type') ?? '';
    const slash = type.lastIndexOf('/') + 1;
    const target = attribute(each, 'Target') ?? '';
    return {
      id: attribute(each, 'Id') ?? '',
      kind: type.slice(slash),
      family: type.slice(0, slash),
      target: attribute(each, 'TargetMode') === 'External' ? null : resolve(target, of),
    };
  });
}

/** The text with one relationship more. */
export function withRelationship(text: string, of: string, id: string, type: string, target: string): string {
  const root = parseXml(text, relationshipsPath(of), 'Relationships');
  const splices = new Splices();
  const xml = `<${root.prefix}Relationship Id="${id}" Type="${encodeAttribute(type)}" Target="${encodeAttribute(relative(of, target))}"/>`;
  append(splices, text, root, xml);
  return splices.applyTo(text);
}

/** The text without that relationship; null where it was the last one. */
export function withoutRelationship(text: string, of: string, id: string): string | null {
  const all = childrenNamed(parseXml(text, relationshipsPath(of), 'Relationships'), 'Relationship');
  const splices = new Splices();
  // One without an id is known by none.
  const isGone = (each: XmlElement): boolean => (attribute(each, 'Id') ?? '') === id;
  for (const each of all) if (isGone(each)) splices.remove(each.start, each.end);
  return all.every(isGone) ? null : splices.applyTo(text);
}

/** The content type of a part that lists relationships. */
export const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

export const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function resolve(target: string, of: string): string {
  const from = target.startsWith('/') ? [] : of.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') from.pop();
    else if (step !== '.' && step !== '') from.push(step);
  }
  return from.join('/');
}

function relative(of: string, target: string): string {
  const from = of.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
