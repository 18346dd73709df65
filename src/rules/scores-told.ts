import type { Certain, Direct, Finding } from '../explain';
import type { Computed, ScoreCard, ScoredLeaf } from '../scoring';
import { a1, type Address, addressKey, type Decimal, plain } from '../sheet';
import { S04 as words } from '../words/rules';

/**
 * What is told of one score is one finding: the points it should have and the reason it lacks. A lower score than the
 * rules give may be meant, so the sentence asks for the reason before it asks for the change.
 */
export function scoresTold(findings: readonly Finding[], card: ScoreCard, total: Decimal | null): Finding[] {
  const rows = new Map<number, ScoredLeaf>();
  for (const row of card.rows) if (row.stated) rows.set(addressKey(row.stated.at), row);
  const tie = (right: Decimal, stated: Decimal): boolean =>
    total !== null && card.sumOfScores !== null && card.sumOfScores.minus(stated).plus(right).equals(total);
  const joined = new Set<Finding>();
  const told = findings.map(found => {
    const at = found.cells[0];
    const row = at && rows.get(addressKey(at));
    if (!row || found.kind === 'uncertain' || found.level !== 'error' || !aboutScore.has(found.rule))
      return found;
    const reason = findings.find(
      other => other.rule === 'C03' && other.cells[0] && addressKey(other.cells[0]) === addressKey(at),
    );
    if (reason) joined.add(reason);
    return withReason(found, row, reason ?? null, tie);
  });
  return told.filter(found => !joined.has(found));
}

/** 得分与完成情况相符, 预算执行率得分与执行情况相符. */
const aboutScore: ReadonlySet<string> = new Set(['S04', 'S07']);

function withReason(
  found: Certain | Direct,
  row: ScoredLeaf,
  reason: Finding | null,
  /** The stated total holds with this score put right: an independent number speaks for the change. */
  ties: (right: Decimal, stated: Decimal) => boolean,
): Finding {
  const { leaf, stated, score, computed } = row;
  if (!stated || score.kind !== 'computed' || !computed) return found;
  const told = reason ? beside(found, reason.cells.slice(1)) : found;
  const reasonCell = leaf.reason && a1(leaf.reason.at);
  const isLower = stated.value.lessThan(computed);
  const isSlip = found.cause !== null;
  if (isLower && !isSlip && score.least !== null && !ties(computed, stated.value)) {
    return judged(told, row, score, score.least);
  }
  if (isLower && !isSlip && score.how === 'reached') {
    const [cell, points] = [a1(stated.at), plain(stated.value)];
    const message = words.deducted(cell, points, score.formula(), plain(computed), reasonCell);
    return { ...told, message: message + rest(found) };
  }
  if (!reason || !reasonCell || computed.greaterThanOrEqualTo(row.weight?.value ?? computed)) return told;
  return { ...told, message: found.message + words.alsoNoReason(reasonCell) };
}

/** The same with more cells to look at. */
function beside(found: Certain | Direct, more: readonly Address[]): Certain | Direct {
  if (found.kind === 'direct') return { ...found, cells: [...found.cells, ...more] };
  const [wrong, ...others] = found.cells;
  return { ...found, cells: [wrong, ...others, ...more] };
}

/** What the message says after its first sentence: the other sums that tie with the change. */
function rest({ message }: Finding): string {
  const end = message.indexOf('。');
  return end < 0 ? '' : message.slice(end + 1);
}

/** 良好 for 良好: any score of its band is a person's to give, so none is proposed. */
function judged(
  found: Certain | Direct,
  { stated, leaf }: ScoredLeaf,
  score: Computed,
  least: Decimal,
): Finding {
  const message = words.judged(
    stated ? a1(stated.at) : a1(leaf.at),
    plain(stated?.value ?? least),
    score.formula(),
    plain(least),
    plain(score.value),
  );
  return { ...found, message, expected: null, fix: [] };
}
