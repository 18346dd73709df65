import { type Address, sameAddress } from '../../sheet';
import type { Finding, Uncertain } from './finding';

/**
 * What the equations came to, with what rules tell besides. Where the equations are certain of a cell that explains
 * it, it is told by that; where they only name candidates of the same rule or cells, the two are one finding.
 */
export function settled(explained: readonly Finding[], doubted: readonly Finding[]): Finding[] {
  let told = [...explained];
  for (const doubt of doubted) {
    if (doubt.about === 'texts') {
      if (!restsOnAccused(doubt, explained)) told.push(doubt);
      continue;
    }
    const same = told.filter(found => found.level === 'error' && isAbout(found, doubt));
    if (same.some(found => found.certain && !haveCellsInCommon(found.cells, doubt.cells))) continue;
    if (doubt.candidates.length > 0 && same.some(({ certain }) => certain)) continue;
    told = told.filter(found => !same.includes(found));
    const open = same.filter(found => found.kind === 'uncertain');
    told.push(doubt.kind === 'uncertain' ? open.reduce(joined, doubt) : doubt);
  }
  return told;
}

/** A text is held against numbers of the table: where one of those may be wrong, nothing follows for the text. */
function restsOnAccused({ related }: Finding, explained: readonly Finding[]): boolean {
  return explained.some(
    ({ level, cells, candidates, consequences }) =>
      level === 'error' &&
      haveCellsInCommon([...cells, ...candidates, ...consequences.map(({ at }) => at)], related),
  );
}

/** A cell that was found right is no candidate, whatever names it. */
export function withoutPinned(found: Finding, pins: readonly Address[]): Finding {
  if (pins.length === 0 || found.kind !== 'uncertain') return found;
  return { ...found, candidates: found.candidates.filter(at => !haveCellsInCommon([at], pins)) };
}

/** The same rule, the same cells, or another sum of the same weights. */
function isAbout(found: Finding, { rule, about, cells, candidates }: Finding): boolean {
  if (found.rule === rule || (about === 'weights' && found.about === about)) return true;
  return haveCellsInCommon([...found.cells, ...found.candidates], [...cells, ...candidates]);
}

/** Whether two lists of cells name one cell both. */
export const haveCellsInCommon = (some: readonly Address[], others: readonly Address[]): boolean =>
  some.some(at => others.some(other => sameAddress(at, other)));

/** Two that name candidates: what both name, else what either does. */
function joined(one: Uncertain, other: Uncertain): Uncertain {
  if (one.candidates.length === 0) return { ...one, candidates: other.candidates };
  const both = one.candidates.filter(at => other.candidates.some(each => sameAddress(at, each)));
  const either = [
    ...one.candidates,
    ...other.candidates.filter(at => !one.candidates.some(each => sameAddress(at, each))),
  ];
  return { ...one, candidates: both.length > 0 ? both : either };
}
