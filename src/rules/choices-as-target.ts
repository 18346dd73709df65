import type { Leaf } from '../form';
import { a1, type Address } from '../sheet';
import { I06 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I06: Rule = {
  id: 'I06',
  name: 'choices-as-target',
  title: '指标值是一串选项',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：绩效指标应当细化、量化、可衡量',
  needs: '指标值',
  run,
  examples: [
    {
      title: '“优良中低差”没有选定一档',
      sheet: `
| 三级指标   | 年度指标值              | 实际完成值 | 分值 | 得分 |
| 培训人数   | ≥100人                  | 100人      | 50   | 50   |
| 长效机制   | ⟦I06; B3⟧ 优良中低差 ✓ 优良 | 优良       | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const cells = form.leaves.flatMap(leaf => choices(leaf) ?? []);
  if (cells.length === 0) return { places: form.leaves.length };
  return { findings: [finding(cells, words.choices(cells.map(a1).join('、')))] };
}

/** Lists that name the best and the worst: 优良中差, 好/坏, 是/否, 高中低. */
const lists = [
  /^优秀?良好?(?:中等?)?(?:一般)?(?:低|较差)?(?:差|不合格)$/,
  /^(?:很好|较好|好)+(?:一般)?(?:较差)?[坏差]$/,
  /^是否$|^有无$|^高中?低$|^大中?小$/,
];

/** The levels of a scale, as its list names them. */
const levels =
  /^(?:优秀?|良好?|中等?|一般|较?差|低|高|很好|较好|好|坏|合格|基本合格|不合格|满意|基本满意|一般满意|不满意|较满意|很满意|达标|未达标)$/;

function choices({ target }: Leaf): Address | null {
  const words = (target?.text ?? '')
    .replace(/[□☐☑√()（）]/g, ' ')
    .split(/[\s、,，/／|;；或]+/)
    .map(word => word.replace(/^[A-Da-d1-4①-④][.、．:：]?/, ''))
    .filter(word => word !== '');
  const bare = words.join('');
  const isList = lists.some(list => list.test(bare)) || isScale(words) || isYesOrNo(words);
  return target && isList ? target.at : null;
}

/** 优秀/良好/一般: three levels beside one another. */
const isScale = (words: readonly string[]): boolean =>
  words.length >= 3 && words.every(word => levels.test(word)) && new Set(words).size === words.length;

/** 及时/不及时, 完成/未完成: a word and its denial. */
function isYesOrNo([yes, no, ...others]: readonly string[]): boolean {
  return (
    yes !== undefined &&
    no !== undefined &&
    others.length === 0 &&
    /^[不未无没]/.test(no) &&
    no.slice(1) === yes
  );
}
