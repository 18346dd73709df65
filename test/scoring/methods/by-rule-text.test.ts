import { describe, expect, test } from '@jest/globals';
import { type Row, said, scored } from '../row';

/** What a row with a rule earns, in short. */
function earns(row: Row): string {
  return said(scored(row));
}

const perCase = '未发生安全事故得满分，每发生1起扣2分，扣完为止';

describe('a row is scored by the rule in its own words', () => {
  test.each<[string, Row, string]>([
    [
      'reached',
      { target: '≥95%', actual: '96%', rule: '达到95%得满分，每低1个百分点扣0.5分，扣完为止' },
      '10 = 96%',
    ],
    [
      'three points short',
      { target: '≥95%', actual: '92%', rule: '达到95%得满分，每低1个百分点扣0.5分，扣完为止' },
      '8.5 = 92%',
    ],
    [
      'bands instead of the proportion the ministry takes',
      { target: '100%', actual: '85%', rule: '90%及以上得满分；80%（含）-90%得6分；80%以下不得分' },
      '6 = 85%',
    ],
    [
      'a rate of what was planned, where the rule speaks of percent and the row of pieces',
      { target: '40个', actual: '30个', rule: '完成率≥90%得满分；60%-90%得5分；60%以下不得分' },
      '5 = 30÷40',
    ],
    ['pieces short', { target: '8项', actual: '6项', rule: '每少一项扣1分，扣完为止' }, '8 = 6项'],
    ['cases of what should not be', { target: '0起', actual: '1起', rule: perCase }, '8 = 1起'],
    [
      'less is better: the target kept',
      { target: '≤10次', actual: '8次', rule: '达到目标值得满分，否则不得分' },
      '10 = 8次',
    ],
    [
      'less is better: the target broken',
      { target: '≤10次', actual: '12次', rule: '达到目标值得满分，否则不得分' },
      '0 = 12次',
    ],
    [
      'a verdict in words',
      { target: '', actual: '通过', rule: '测评结果为通过的得满分，未通过的不得分' },
      '10 = 通过',
    ],
    [
      'nothing where the answer is no',
      { target: '', actual: '否', rule: '结果为“是”得满分，“否”不得分' },
      '0 = 否',
    ],
  ])('%s', (_, row, expected) => {
    expect(earns(row)).toBe(expected);
  });
});

describe('what the rule leaves open stays open', () => {
  test.each<[string, Row, string]>([
    [
      'a sentence that is not understood, with the words',
      { target: '≥95%', actual: '92%', rule: '达到95%得满分，否则酌情扣分' },
      '? 评分规则没有完全读懂（“否则酌情扣分”），需要人工评定',
    ],
    [
      'a rule about cases beside a rate',
      { target: '≥95%', actual: '96%', rule: perCase },
      '? 评分规则的单位与完成值“96%”不同，需要人工评定',
    ],
    [
      'a value between the bands',
      { target: '100%', actual: '85%', rule: '90%以上得10分，80%以下得0分' },
      '? 评分规则（≥90% 得 10 分；≤80% 不得分）没有说 85% 得多少分，需要人工评定',
    ],
    [
      'more points than the row is worth',
      { target: '100%', actual: '95%', weight: '5', rule: '90%以上得10分，90%以下得0分' },
      '? 评分规则（≥90% 得 10 分；<90% 不得分）不是按分值 5 写的，需要人工评定',
    ],
  ])('%s', (_, row, expected) => {
    expect(earns(row)).toBe(expected);
  });
});

test('the rule is told back in plain words with its cell', () => {
  const { score } = scored({
    target: '≥95%',
    actual: '92%',
    rule: '达到95%得满分，每低1个百分点扣0.5分，扣完为止',
  });
  expect(score).toMatchObject({
    method: 'rule-text',
    setting: '按 E3 的评分规则：≥95% 得满分；低于95%，每 1 个百分点扣 0.5 分，扣完为止',
  });
});
