import { isReadable, parseRule } from '../parse';
import type { TopicReader } from './patch';

const total =
  '(?:,?(?:则|其|该项目|项目|绩效)*(?:绩效)?(?:单位)?(?:自评|综合|评价|最终|考核)?(?:总得分|总分值|总分|总评分|得分|分数|评分|结果|自评))';
const capped = new RegExp(
  `${total}(?:原则上|一律|最高|均)*(?:不得|不能|不应|不)(?:超过|高于|超出|大于)(\\d+(?:\\.\\d+)?)分|${total}(?:原则上|一律)*(?:最高|上限|最多)(?:为|得|计|不超过)?(\\d+(?:\\.\\d+)?)分|${total}以(\\d+(?:\\.\\d+)?)分为(?:上限|限|最高分)|${total}控制在(\\d+(?:\\.\\d+)?)分(?:以内|以下|之内)|(?:${total}|,)(?:按|以|最高|原则上|一律)*不(?:得|能|应)?(?:高于|超过|超出)(\\d+(?:\\.\\d+)?)分(?:控制|确定|计)?|(?:${total}|,)?封顶(?:为|得)?(\\d+(?:\\.\\d+)?)分`,
  'g',
);
const trailing =
  /[,;。]?(?:自评)?(?:总分|得分)?(?:超出|超过|高于)(?:最高得分|上限|最高分|限额|该分值|部分)*(?:的)?(?:部分)?,?(?:应|均|一律)?(?:予以|按)?(?:减分|扣减|扣除|核减|上限|最高分)(?:处理|计算|计)?[。;]?$/;

/** 执行率70%-80%的，总分不超过89分: the highest total an execution rate allows. */
export const totalCap: TopicReader = {
  topic: 'cap',
  speaks: text =>
    (/执行率|执行进度|支出进度/.test(text) &&
      /(?:总分|总得分|自评|综合得分|评价得分|最终得分|评价结果)[^,;。]{0,8}(?:不(?:得|能|应)?(?:超过|高于|超出|大于)|最高|上限|最多|封顶|以\d+分为|控制在)/.test(
        text,
      )) ||
    (/执行率/.test(text) &&
      /总分|综合得分|自评得分/.test(text) &&
      /(?:不(?:得)?超过|最高|上限)[^,;。]{0,4}\d+分/.test(text)),
  read: text => {
    const bare = text
      .replace(trailing, '')
      .replace(/。$/, '')
      .replace(/^(?:自评)?(?:总分|总得分|得分)(?:封顶|上限|限制|控制)(?:规则|标准)?:/, '');
    let caps = 0;
    const sentence = bare
      .replace(/的(?:项目|单位)(?=,)/g, '的')
      .replace(capped, (_: string, ...points: (string | undefined)[]) => {
        caps += 1;
        return `得${points.slice(0, 6).find(found => found !== undefined)}分`;
      });
    const rule = parseRule(sentence);
    if (caps === 0 || !isReadable(rule) || rule.ratio || rule.steps.length > 0) return null;
    const fixed = rule.bands.every(
      ({ when, award }) =>
        when.kind === 'interval' &&
        award.kind === 'points' &&
        [when.interval.low, when.interval.high].every(bound => !bound || bound.unit === '%'),
    );
    return fixed && rule.bands.length === caps ? { totalCap: rule } : null;
  },
};
