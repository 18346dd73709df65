import { readForm } from '../../../../src/form';
import { gradeOf, ministry, type Profile, scoreForm, shorten } from '../../../../src/scoring';
import { pointsOf } from '../../../../src/scoring/rule-text/giving/points';
import { readNote } from '../../../../src/scoring/rule-text/notes/read-note';
import { Decimal, hundred, plain, zero } from '../../../../src/sheet';
import { sheetFrom } from '../../../notation';
import { scored } from '../../row';
import type { NoteSentence } from './sentences';

/** What a note sentence makes of a value; `未读懂` with the part where it is not understood, and what it was taken for where that is another topic. */
export function resultOf(sentence: NoteSentence, measured: number | string): string {
  const rules = readNote(`注：${sentence.text}`);
  const own = rules.filter(({ topics, patch }) => patch && topics.includes(sentence.topic));
  const open = rules.filter(({ patch }) => patch === null);
  if (open.length > 0 || rules.length === 0) return `未读懂：${open.map(({ text }) => text).join('；')}`;
  const judgedOver = sentence.topic === 'over' && rules.some(({ patch }) => patch?.over);
  if (own.length === 0 && !judgedOver) return `另作：${rules.map(({ topics }) => topics.join()).join('；')}`;
  const profile: Profile = Object.assign({ ...ministry }, ...rules.map(({ patch }) => patch));
  return applied(sentence, measured, profile);
}

function applied(
  { topic, weight = 10, points }: NoteSentence,
  measured: number | string,
  profile: Profile,
): string {
  const value = typeof measured === 'number' ? new Decimal(measured) : zero;
  const row = (target: string, actual: string, more: Partial<Parameters<typeof scored>[0]> = {}) =>
    scored({ target, actual, weight: String(weight), ...more }, profile);
  switch (topic) {
    case 'execution':
      return execution(String(measured), '100', weight, profile);
    case 'execution-zero': {
      const [spent = '', budget = ''] = String(measured).split('/');
      return execution(spent, budget, weight, profile);
    }
    case 'grades':
      return gradeOf(value, profile.grades) ?? '—';
    case 'cap': {
      const of = { value, target: hundred, word: null, weight: hundred };
      const [cap] = profile.totalCap ? pointsOf(profile.totalCap, of) : [];
      return cap && !cap.isZero() ? plain(cap) : '—';
    }
    case 'qualitative': {
      const { score } = row('明显改善', String(measured), { name: '环境改善程度' });
      if (score.kind !== 'undecided' || score.band === null) return '—';
      return score.least.equals(score.most)
        ? plain(score.least)
        : `${plain(score.least)}–${plain(score.most)}`;
    }
    case 'over': {
      const found = row('≥100个', `${measured}个`);
      const written = found.score.kind === 'computed' ? plain(found.score.value) : '';
      const { over } = profile;
      return over?.kind === 'judged' && value.greaterThan(over.from.times(100)) ? '人' : written;
    }
    case 'late': {
      const rule = profile.late;
      const [given] = rule
        ? pointsOf(rule, { value, target: zero, word: null, weight: new Decimal(weight), reverse: true })
        : [];
      return given ? plain(given) : '—';
    }
    case 'digits':
      return plain(shorten(value, profile));
    case 'forward': {
      const { computed } = row('≥100个', `${measured}个`);
      return computed ? plain(computed) : '—';
    }
    case 'reverse':
    case 'cost': {
      const { computed } = row('≤100元', `${measured}元`, {
        name: '单位成本',
        group: topic === 'cost' ? '成本指标' : '产出',
      });
      return computed ? plain(computed) : '—';
    }
    case 'execution-reason':
      return profile.executionReasonBelow?.times(100).greaterThan(value) ? '需' : '—';
    case 'over-reason':
      return value.greaterThanOrEqualTo(profile.overFulfilment.times(100)) ? '需' : '—';
    case 'rescale':
      return profile.rescales ? plain(value.times(100).div(90)) : '—';
    case 'veto':
      return profile.vetoes ? '人' : '—';
    case 'weights': {
      const part = profile.standardWeights[String(measured)];
      return part ? plain(part) : '—';
    }
    case 'blank':
      return profile.blank;
  }
  return `${points.length}`;
}

function execution(spent: string, budget: string, weight: number, profile: Profile): string {
  const { sheet } = sheetFrom(`
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
| 年度资金总额 | ${budget} | ${budget} | ${spent} | | ${weight} | |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 产出指标 | 栽植树木数量 | ≥200株 | 200株 | ${100 - weight} | ${100 - weight} | |`);
  const reading = readForm(sheet);
  if (!reading.form) throw new Error(reading.why.code);
  const computed = scoreForm(reading.form, profile).rows[0]?.computed;
  return computed ? plain(computed) : '—';
}
