import { Decimal } from '../../src/sheet';
import { figure, groupOf, phrase, type TrueGroup, type TrueLeaf } from './model';
import type { Random } from './random';
import { shares } from './shares';

/** 投入 and 过程 as 财预〔2013〕53号 names them: 二级指标 with their leaves, and what such a leaf says was done. */
const frameworks = {
  decision: [
    ['项目目标', ['绩效目标合理性', '绩效指标明确性', '目标内容完整性']],
    ['项目立项', ['立项规范性', '论证充分性', '需求相关性']],
  ],
  management: [
    ['业务管理', ['管理制度健全性', '制度执行有效性', '项目质量可控性']],
    ['财务管理', ['财务制度健全性', '资金使用合规性', '财务监控有效性']],
    ['项目实施', ['绩效监控有效性', '档案管理规范性']],
  ],
} as const;

const findings = [
  '目标明确、内容细化',
  '制度健全并严格执行',
  '按规定组织实施',
  '符合相关文件要求',
  '持续有效',
] as const;

/** Groups of leaves without targets: what was found is written down, and the score is a person's. */
export function processGroups(random: Random, part: keyof typeof frameworks, points: Decimal): TrueGroup[] {
  const pool = frameworks[part];
  const chosen = random.some<readonly [string, readonly string[]]>(pool, random.whole(1, pool.length));
  const parts = shares(random, points, chosen.length);
  return chosen.map(([name, leaves], i) => {
    const own = random.some(leaves, random.whole(1, leaves.length));
    const weights = shares(random, parts[i] as Decimal, own.length);
    return groupOf(
      name,
      own.map((leaf, k) => processLeaf(random, leaf, weights[k] as Decimal)),
    );
  });
}

function processLeaf(random: Random, name: string, points: Decimal): TrueLeaf {
  const lost = random.chance(0.2);
  const score = lost ? points.times('0.75').toDecimalPlaces(2) : points;
  return {
    ...plainLeaf(name, points, score),
    measure: { operator: null, unit: '', target: null, actual: phrase(random.pick(findings)) },
    reason: lost ? phrase('制度还不够完善，下一步修订。') : null,
  };
}

/** A leaf that is its name, weight and score. */
export function plainLeaf(name: string, points: Decimal, score: Decimal): TrueLeaf {
  return {
    kind: 'leaf',
    name: phrase(name),
    weight: figure(points),
    score: figure(score),
    measure: { operator: null, unit: '', target: null, actual: null },
    reviewScore: figure(Decimal.max(0, score.minus(1))),
    reason: null,
    rule: null,
    description: null,
  };
}
