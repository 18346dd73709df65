import type { TopicReader } from './patch';

const scores =
  '(?:计分时|打分时|评分时|(?:注|各|单|每|该|本)?(?:项|个)?(?:三级|绩效|评价|具体)?(?:指标|项目)?(?:的)?(?:自评|评价|最终|实际|计算|所有|各项)?(?:得分|分数|评分|计分|打分|总分|分值)(?:及总分|和总分|结果)?)';
const manner = '(?:均|应|一律|统一|都|须|需|要|可|采用|采取|实行|进行|按照?|以|的|方式|方法|原则|,|后|并)*';
const rounded = new RegExp(
  `^${scores}?${manner}四舍五入${manner}(?:取整数?(?:计分|计|填列|填写|填报)?|(?:保留)?(?:到|至|为|成)?整数(?:位)?(?:计分|计)?|(?:到|至)个位)$|^${scores}${manner}(?:取整数?|保留整数)\\(四舍五入\\)$|^${scores}${manner}(?:取整数?|保留整数)${manner}四舍五入$`,
);
const kept = new RegExp(
  `^${scores}${manner}(四舍五入)?${manner}(?:(?:保留|精确)(?:到|至)?(?:小数点?后?)?|(?:到|至)小数点后)([12])位(?:小数)?(?:数)?(?:\\(四舍五入\\)|,?${manner}(四舍五入))?(,?(?:其余|以下|多余|后面)?(?:的|部分|位数)?(?:直接)?(?:不(?:进行)?四舍五入|舍去|截去|舍弃|去尾))?$`,
);
const whole = new RegExp(
  `^${scores}${manner}(?:为|取|保留)?整数,?(?:小数(?:部分|点后)?)?(?:直接)?(?:舍去|去尾|截去)$`,
);

/** 得分四舍五入取整数; 得分保留两位小数: the digits of a computed score. */
export const digits: TopicReader = {
  topic: 'digits',
  speaks: text =>
    /四舍五入|小数|整数|取整|去尾|截去|只舍不入/.test(text) &&
    /得分|分数|评分|计分|打分|总分|分值|计算结果/.test(text),
  read: text => {
    const bare = text
      .replace(/[。;]$/, '')
      .replace(/两位/g, '2位')
      .replace(/一位/g, '1位')
      .replace(/四舍五入法/g, '四舍五入')
      .replace(/^计算结果/, '得分')
      .replace(/取整数?,?(?:小数部分|小数点后)(?:按)?四舍五入$/, '四舍五入取整数')
      .replace(/,第[二三四]位小数?(?:及以后)?(?:的)?(?=舍去|截去|舍弃|去尾)/, ',其余')
      .replace(/^(.*?)只舍不入,?(?:精确|保留)到0\.1分?$/, '$1保留1位小数,其余舍去')
      .replace(/^(.*?)只舍不入,?(?:精确|保留)到0\.01分?$/, '$1保留2位小数,其余舍去')
      .replace(/精确到0\.1分?(?=$|,)/, '保留1位小数')
      .replace(/精确到0\.01分?(?=$|,)/, '保留2位小数');
    if (rounded.test(bare)) return { decimals: 0, shortening: 'round' };
    if (whole.test(bare)) return { decimals: 0, shortening: 'cut' };
    const found = kept.exec(bare);
    return found ? { decimals: Number(found[2]), shortening: found[4] ? 'cut' : 'round' } : null;
  },
};
