import { normalise, remembered } from '../../../sheet';
import type { Topic } from '../../profiles/settings';
import { spell } from '../grammar/spelling';
import { speaksOfPoints } from '../meaning/speaks-of-points';
import { execution, executionOfNothing, executionReason, overReason } from './execution';
import { digits } from './digits';
import { grades } from './grades';
import { lateness } from './lateness';
import { overFulfilment } from './over-fulfilment';
import type { Patch, TopicReader } from './patch';
import { qualitative } from './qualitative';
import { costOverLimit, forward, reverse } from './quantitative';
import { totalCap } from './total-cap';
import { twoSided } from './two-sided';
import { blankIndicator, rescaling, veto, weights } from './whole-form';

/** All topics; where a sentence may be of several, the first that understands it has it. */
export const readers: readonly TopicReader[] = [
  totalCap,
  veto,
  rescaling,
  blankIndicator,
  grades,
  weights,
  digits,
  qualitative,
  executionOfNothing,
  executionReason,
  execution,
  lateness,
  costOverLimit,
  twoSided,
  overReason,
  reverse,
  forward,
  overFulfilment,
];

/** A rule that stands in a note: what it sets, or the topics an unread one speaks of. */
export type NoteRule =
  | { readonly text: string; readonly topics: readonly Topic[]; readonly patch: Patch }
  | { readonly text: string; readonly topics: readonly Topic[]; readonly patch: null };

/** The rules of a note, each with its own sentence; text that speaks of no rule is passed over. */
export const readNote: (text: string) => readonly NoteRule[] = remembered(500, text =>
  groupsOf(itemsOf(text)).flatMap(ruleOf),
);

/** Reads one sentence about a topic that is known beforehand, as a profile gives it. */
export function readSetting(topic: Topic, text: string): Patch | null {
  const reader = readers.find(each => each.topic === topic);
  return reader ? reader.read(spelled(text)) : null;
}

interface Item {
  /** As written. */
  readonly text: string;
  readonly spelled: string;
}

const ownName =
  /^[(（【*※★\s]*(?:附?注|备注|说明|(?:填表|填报|填写|评分|评价|计分|打分|得分|赋分|评定|扣分|等级|等次|分档|自评|考核)(?:说明|标准|办法|方法|规则|细则|依据|要求|须知|计算方法|计算公式|原则|划分|计分)+)\s*\d*[)）】]?\s*[:：.、]\s*/;
const number =
  /^\s*(?:\(\d{1,2}\)|（\d{1,2}）|\d{1,2}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳⑴-⒇]|[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)\s*/;
const inlineNumber =
  /(?<=[。；;，,:：\s])(?=(?:\(\d{1,2}\)|\d{1,2}、|\d{1,2}[.．](?!\d)|[①-⑳⑴-⒇]|[(（][一二三四五六七八九十]{1,2}[)）])[^\d，,。；;%])/;

function itemsOf(text: string): Item[] {
  return withoutNumbers(text.split('\n'))
    .flatMap(line => line.replace(ownName, '').split(/(?<=。)/))
    .flatMap(part => part.split(inlineNumber))
    .map(part => bare(part))
    .filter(part => part !== '')
    .map(part => ({ text: part, spelled: spelled(part) }));
}

/** `2.85%≤执行率` is the second line of a list where the first began with `1.`, and no decimal. */
function withoutNumbers(lines: readonly string[]): string[] {
  let next = 1;
  return lines.map(line => {
    const plain = line.replace(ownName, '');
    const found = /^\s*(\d{1,2})[.．](?=\S)/.exec(plain);
    if (!found || Number(found[1]) !== next || (next === 1 && /^\s*1[.．]\d/.test(plain))) return line;
    next += 1;
    return plain.slice(found[0].length);
  });
}

function bare(part: string): string {
  let out = part.trim();
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(ownName, '').replace(number, '').trim();
  }
  return closesMore(out) ? out.replace(/[)）】]+$/, '') : out;
}

/** The bracket around the whole note closes at its end. */
function closesMore(text: string): boolean {
  const count = (signs: RegExp) => (text.match(signs) ?? []).length;
  return count(/[)）】]/g) > count(/[(（【]/g);
}

function spelled(text: string): string {
  return spell(normalise(text))
    .replace(/[。;,]+$/, '')
    .replace(/^[,;:]+/, '');
}

/** Words of a rule, which a report of results does not use. */
const conditional =
  /的,|的(?:得|扣|不得|计)|每|以上|以下|以内|之间|不得分|满分|低于|超过|达到|[≥≤<>]|[-~至]\d+%|视|酌情|由|结合|商定|评定|确定|合理|原则|分别|折算|取整|保留|四舍五入|不得|否决|[×*=]/;
/** This project, another year, what went wrong and why: said of results, and no rule. */
const reporting =
  /本项目|上年|去年|往年|上一年|20\d\d年|存在(?:的)?(?:主要)?问题|主要是|主要原因|原因是|扣了|得了/;

/** Whether a sentence that is no rule we know tells of results instead. */
const isReport = (text: string): boolean =>
  !conditional.test(text) || (reporting.test(text) && !/酌情|视|的,|的[得扣不计]|以上|以下|每/.test(text));

const band = /[得计扣减]\d|不得分|满分|为[优良中差]|不?(?:得)?超过\d+分|按比例/;

/** An item that names no topic of its own goes on with the one before. */
function groupsOf(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const before = out[out.length - 1];
    const own = topicsOf(item.spelled);
    const ofOthers = /(?:其余|其他|其它|各)(?:项|类)?指标/.test(item.spelled);
    const continues =
      own.length === 0 &&
      !ofOthers &&
      band.test(item.spelled) &&
      before &&
      topicsOf(headed(before)).length > 0;
    const goesOn = before && (continues || isSameList(before, item, own));
    if (goesOn) {
      out[out.length - 1] = {
        text: `${before.text}${item.text}`,
        spelled: `${before.spelled}${before.spelled.endsWith(':') ? '' : ';'}${item.spelled}`,
      };
    } else out.push(item);
  }
  return out;
}

/** Two band clauses about one thing, line after line: 执行率≥95%得10分 / 85%≤执行率＜95%得8分. */
function isSameList(before: Item, item: Item, own: readonly TopicReader[]): boolean {
  const [topic, more] = own;
  if (!topic || more || !listed.has(topic.topic) || !band.test(item.spelled)) return false;
  const [above, others] = topicsOf(before.spelled);
  return above === topic && others === undefined && topic.read(before.spelled) !== null;
}

/** Topics whose rules are lists of bands. */
const listed: ReadonlySet<Topic> = new Set(['execution', 'cap', 'grades', 'late', 'over', 'qualitative']);

/** A heading whose rules follow (预算执行率评分标准：) speaks of its topic without any points. */
const headed = ({ spelled: text }: Item): string => `${text},得0分`;

function topicsOf(text: string): TopicReader[] {
  return readers.filter(reader => reader.speaks(text));
}

function ruleOf(item: Item): NoteRule[] {
  const claims = topicsOf(item.spelled);
  if (claims.length === 0) {
    return speaksOfPoints(item.spelled) && !isReport(item.spelled)
      ? [{ text: item.text, topics: ['indicator'], patch: null }]
      : [];
  }
  const whole = readBy(claims, item);
  if (whole) return [whole];
  const parts = partsOf(item);
  if (parts.length > 1) {
    const read = parts.map(part => readBy(topicsOf(part.spelled), part));
    const open = parts.filter(
      (part, i) => !read[i] && (topicsOf(part.spelled).length > 0 || band.test(part.spelled)),
    );
    const told = read.flatMap(found => found ?? []);
    // Parts of one topic belong together: half of its bands is no rule.
    const apart = open.every(part => topicsOf(part.spelled).length > 0);
    const topics = told.flatMap(({ topics: own }) => own);
    const twice = topics.some((topic, i) => topics.indexOf(topic) !== i);
    if (apart && told.length > 0 && !twice) return [...told, ...open.map(unread)];
  }
  return isReport(item.spelled) ? [] : [unread(item)];
}

function readBy(claims: readonly TopicReader[], { text, spelled: plain }: Item): NoteRule | null {
  for (const reader of claims) {
    const patch = reader.read(plain);
    if (patch) return { text, topics: [reader.topic], patch };
  }
  return null;
}

/** The parts between semicolons, each of which names its own topic. */
function partsOf({ text }: Item): Item[] {
  return text
    .split(/[；;。]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => ({ text: part, spelled: spelled(part) }));
}

function unread({ text, spelled: plain }: Item): NoteRule {
  return { text, topics: topicsOf(plain).map(({ topic }) => topic), patch: null };
}
