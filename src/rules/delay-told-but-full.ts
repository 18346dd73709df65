import { type Form, type Leaf, type Narrative, sameSubject, stripped } from '../form';
import { a1, inYear, periodsIn } from '../sheet';
import { D02 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const D02: Rule = {
  id: 'D02',
  name: 'delay-told-but-full',
  title: '文字说推迟，完成值却填满',
  about: 'dates',
  levels: ['error'],
  basis: '财预〔2020〕10号：绩效自评结果应当真实、客观',
  needs: '有完成时限的指标（时效指标，或名称里写明日期），以及说明推迟的文字',
  run,
  examples: [
    {
      title: '审计系统 7 月 1 日上线填 100%，文中说推迟',
      sheet: `
| 二级指标 | 三级指标                    | 年度指标值 | 实际完成值   | 分值 |
| 时效指标 | 电子档案系统7月1日完成上线  | 100%       | ⟦D02; D2 7 1 100% B4⟧ 100% ✓ 80%   | 60   |
| 数量指标 | 培训人数                    | ≥100人     | 100人        | 40   |
| 其他说明 | 因采购延期，电子档案系统上线时间较目标有所推迟。 | ← | ← | ← |`,
    },
  ],
};

const delayed = /推迟|延迟|滞后|延期|逾期|未按时|未按期|未如期|未能按/;

function run({ form }: Context): Checked {
  const timed = form.leaves.filter(leaf => hasDeadline(leaf) && isFull(leaf));
  const told = form.narratives.flatMap(delaysIn);
  if (timed.length === 0 || told.length === 0) return {};
  const findings = timed.flatMap(leaf => {
    const subject = subjectOf(leaf.name);
    const tale = told.find(({ words: said }) => subject.length >= 4 && said.includes(subject));
    return tale ? [contradiction(leaf, tale, form)] : [];
  });
  return { findings, places: timed.length };
}

function hasDeadline(leaf: Leaf): boolean {
  return leaf.path.some(group => group.includes('时效')) || periodsIn(leaf.name).length > 0;
}

function isFull(leaf: Leaf): boolean {
  const actual = leaf.actual?.quantity;
  return actual?.unit.text === '%' && actual.value.equals(100);
}

/** The thing an indicator's name is about: what stands before its date. */
function subjectOf(name: string): string {
  const date = periodsIn(name)[0];
  return stripped(date ? name.slice(0, date.start) : name);
}

interface Tale {
  readonly narrative: Narrative;
  /** The sentence, for looking things up in. */
  readonly words: string;
  readonly quote: string;
}

function delaysIn(narrative: Narrative): Tale[] {
  return narrative.text
    .split(/[。；;\n]/)
    .filter(sentence => delayed.test(sentence))
    .map(sentence => ({ narrative, words: sentence, quote: quoteOf(sentence) }));
}

/** The clause that tells of the delay, short enough to be quoted. */
function quoteOf(sentence: string): string {
  const clauses = sentence.split(/[,，]/);
  const at = clauses.findIndex(clause => delayed.test(clause));
  return (clauses[at] ?? sentence).trim().slice(-60);
}

function contradiction(leaf: Leaf, tale: Tale, form: Form): Observation {
  const at = leaf.actual?.at ?? leaf.at;
  const text = words.delayed(a1(at), leaf.actual?.text ?? '', leaf.name, a1(tale.narrative.at), tale.quote);
  const signed = contractAfter(leaf, form);
  return finding(
    [at],
    signed ? words.contract(text, a1(signed.narrative.at), signed.day, signed.due) : text,
    {
      stated: leaf.actual?.text ?? null,
      related: signed ? [tale.narrative.at, signed.narrative.at] : [tale.narrative.at],
    },
  );
}

/** A contract for the same thing that was signed after it should have been done. */
function contractAfter(leaf: Leaf, form: Form): { narrative: Narrative; day: string; due: string } | null {
  const due = periodsIn(leaf.name)[0];
  if (!due || form.year === null) return null;
  const subject = subjectOf(leaf.name);
  const limit = inYear(due, form.year);
  for (const narrative of form.narratives) {
    for (const line of narrative.text.split('\n')) {
      const heading = stripped(line.slice(0, 30));
      if (!sameSubject(heading, subject) && !heading.includes(subject)) continue;
      const signed = /(\d{4}年\d{1,2}月\d{1,2}日)[^,，。；;\d]{0,6}(?:签定|签订)/.exec(line);
      const day = signed?.[1] === undefined ? undefined : periodsIn(signed[1])[0];
      if (signed?.[1] !== undefined && day && day.from > limit.to) {
        return { narrative, day: signed[1], due: leaf.name.slice(due.start, due.end) };
      }
    }
  }
  return null;
}
