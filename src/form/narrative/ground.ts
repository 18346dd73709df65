import {
  actualWords,
  aimHeads,
  aimWords,
  comparisonWords,
  conditionStart,
  doneByAim,
  itemEnding,
  moneyTalk,
  openStarts,
  otherJudges,
  otherTimeWords,
  ownJudges,
  ownYearWords,
  partWords,
  plainHeadWords,
  ruleHeads,
  selfWords,
  unitEnding,
  wholeWords,
  wholeYearWords,
  withinYearWords,
} from '../words/statements';
import { fundSourceLike } from '../words/vocabulary';
import type { Break } from './clauses';

/** What a clause is said of, as far as its words tell; null where they don't. */
export interface Ground {
  /** `source`: a source of the money; `unclear`: the clause begins with something else. */
  readonly scope: 'whole' | 'source' | 'part' | 'unclear' | null;
  /** `own`: this form's year; `within`: a date in it; `whole`: the year's end, of whichever year. */
  readonly time: 'own' | 'whole' | 'within' | 'other' | null;
  readonly speaker: 'self' | 'other' | null;
  /** `rule` and `aim` may be left for `stated` by 实际, `condition` holds up to the next semicolon. */
  readonly mood: 'stated' | 'rule' | 'aim' | 'condition' | null;
}

export const nothing: Ground = { scope: null, time: null, speaker: null, mood: null };

/** Whose text it is. */
export interface Owner {
  readonly year: number | null;
  /** The project's name in the spellings that may stand in a sentence. */
  readonly names: readonly string[];
}

/** Words that tie a result to this form: `本年` and the like, in what stands before it or in its clause. */
export function anchorsIn(words: string, owner: Owner): Ground {
  return {
    scope: isWhole(words, owner) ? 'whole' : null,
    time: ownYear(owner.year).test(words) ? 'own' : wholeYear.test(words) ? 'whole' : null,
    speaker: self.test(words) ? 'self' : null,
    mood: actual.test(words) ? 'stated' : null,
  };
}

/** What a clause says that it is about. */
export function groundOf(words: string, owner: Owner): Ground {
  const anchors = anchorsIn(words, owner);
  return {
    scope: scopeOf(words, anchors),
    time: timeOf(words, anchors, owner),
    speaker: anchors.speaker ?? (otherJudges.test(words) && !ownJudges.test(words) ? 'other' : null),
    mood: moodOf(words, anchors),
  };
}

/** What the head of a line says of all that follows it. */
export function groundOfHead(head: string, owner: Owner): Ground {
  const ground = groundOf(head, owner);
  const mood = ruleHeads.test(head) ? 'rule' : aimHeads.test(head) ? 'aim' : null;
  if (head.replace(plainHeadWords, '') === '')
    return { ...ground, scope: ground.scope === 'whole' ? 'whole' : null, mood };
  return { ...ground, scope: ground.scope === 'whole' ? 'whole' : 'part', mood };
}

function scopeOf(words: string, anchors: Ground): Ground['scope'] {
  if (partWords.test(words)) return 'part';
  if (anchors.scope === 'whole') return 'whole';
  if (fundSourceLike.test(words.replace(comparisonWords, '').replace(noSource, ''))) return 'source';
  const subject = words.replace(leading, '');
  if (anchors.speaker !== null || subject === '' || openStarts.test(subject)) return null;
  if (item.test(subject) || (unit.test(subject) && moneyTalk.test(subject))) return 'part';
  return /^[\u4e00-\u9fff]/.test(subject) ? 'unclear' : null;
}

const noSource = /财政(?:支出|评价|局|部)|其他(?:情况|方面)|上年度?(?!度?结转|度?结余)/g;

function timeOf(words: string, anchors: Ground, { year }: Owner): Ground['time'] {
  const bare = words.replace(comparisonWords, '').replace(/上年度?(?:结转|结余)/g, '');
  if (withinYearWords.test(bare))
    return anchors.time === 'own' || !speaksOfAnother(bare, year) ? 'within' : 'other';
  return anchors.time !== 'own' && speaksOfAnother(bare, year) ? 'other' : anchors.time;
}

function speaksOfAnother(words: string, year: number | null): boolean {
  if (otherTimeWords.test(words)) return true;
  for (const [, digits = ''] of words.matchAll(namedYear)) if (Number(arabic(digits)) !== year) return true;
  return false;
}

const namedYear = /((?:20|19)\d{2}|[二一][〇○零九O][〇○零一二三四五六七八九]{2})\s*年/g;

const arabic = (digits: string): string =>
  digits.replace(/[〇○零O一二三四五六七八九]/g, sign => String(digitSigns.indexOf(sign) % 10));
/** 〇 and its look-alikes are ten apart from themselves. */
const digitSigns = [
  '〇',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '○',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '零',
];

function moodOf(words: string, anchors: Ground): Ground['mood'] {
  if (conditionStart.test(words)) return 'condition';
  if (anchors.mood === 'stated') return 'stated';
  return aimWords.test(words.replace(doneByAim, '')) ? 'aim' : null;
}

/** What holds on behind a clause, its own words first. */
export function carriedOn(before: Ground, own: Ground): Ground {
  return {
    scope:
      own.scope === null || (own.scope === 'unclear' && before.scope !== null) ? before.scope : own.scope,
    time: own.time === 'whole' && before.time === 'other' ? 'other' : (own.time ?? before.time),
    speaker: own.speaker ?? before.speaker,
    mood: before.mood === 'condition' ? 'condition' : (own.mood ?? before.mood),
  };
}

/** What of it holds on behind a mark. Behind a line break only what its head says. */
export function behind(ground: Ground, ends: Break, head: Ground): Ground {
  if (ends === 'line') return head;
  if (ends === 'comma' || ends === 'list' || ends === 'colon') return ground;
  const mood = head.mood;
  const stays = ground.scope === 'part' || ground.scope === 'whole';
  if (ends === 'semicolon') return { ...ground, scope: stays ? ground.scope : head.scope, mood };
  return {
    scope: ground.scope === 'part' ? (head.scope ?? 'unclear') : head.scope,
    time: ground.time === 'other' ? 'other' : head.time,
    speaker: ground.speaker === 'other' ? 'other' : head.speaker,
    mood,
  };
}

/**
 * Whether a result is this form's: the words before it, which name nothing else, on the ground of what was said before.
 * `open` is one that nothing ties to the form and something else was just spoken of.
 */
export function standing(carried: Ground, anchors: Ground, judged: boolean): 'ours' | 'open' | 'others' {
  const { scope, time, speaker, mood } = carried;
  const tied = anchors.scope !== null || anchors.time !== null || anchors.speaker !== null;
  if (mood === 'condition') return 'others';
  if ((mood === 'rule' || mood === 'aim') && anchors.mood === null && !(mood === 'rule' && tied))
    return 'others';
  if (time === 'other' && anchors.time !== 'own') return 'others';
  if (time === 'within' && anchors.time === null) return 'others';
  if (speaker === 'other' && (judged ? anchors.speaker === null : !tied)) return 'others';
  if (scope === 'part' && anchors.scope === null && !(judged && anchors.speaker === 'self')) return 'others';
  if (scope === 'source' && !tied) return 'others';
  return scope === 'unclear' && !tied ? 'open' : 'ours';
}

function isWhole(words: string, { names }: Owner): boolean {
  return whole.test(words) || names.some(name => words.includes(name));
}

export const oneOf = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const whole = new RegExp(oneOf(wholeWords));
const wholeYear = new RegExp(oneOf(wholeYearWords));
const self = new RegExp(oneOf(selfWords));
const actual = new RegExp(oneOf(actualWords));
const leading = new RegExp(
  `^(?:[\\s\\d、.()①-⑩]|[一二三四五六]是|${oneOf([...ownYearWords, ...wholeYearWords, ...wholeWords])})+`,
);
const unit = new RegExp(`^[\\u4e00-\\u9fff]{1,10}${unitEnding}`);
const item = new RegExp(`^(?!各项)[\\u4e00-\\u9fff“”"]{2,14}?${itemEnding}`);

const years = new Map<number, RegExp>();

/** `2023年`, `二〇二三年`, 本年; a year is never the form's where the form has none. */
export function ownYear(year: number | null): RegExp {
  const known = years.get(year ?? 0);
  if (known) return known;
  const made = new RegExp(ownYearLike(year));
  years.set(year ?? 0, made);
  return made;
}

export function ownYearLike(year: number | null): string {
  const words = oneOf(ownYearWords);
  if (year === null) return words;
  const signs = ['[〇○零]', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const chinese = String(year).replace(/\d/g, digit => signs[Number(digit)] ?? digit);
  return `${words}|(?<!\\d)(?:${year}|${chinese})\\s*年(?:全年|度)?(?![-—~至到])`;
}
