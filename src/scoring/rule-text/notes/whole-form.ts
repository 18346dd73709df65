import { Decimal } from '../../../sheet';
import type { TopicReader } from './patch';

const absent =
  '(?:不适用|不涉及|不考核|无需考核|不参与(?:考核|评价|评分)|缺项|未设置|未涉及|(?:不再|未)实施的指标|取消的指标)';

/** 不适用的指标…按百分制折算. */
export const rescaling: TopicReader = {
  topic: 'rescale',
  speaks: text => new RegExp(absent).test(text) && /折算|换算|百分制|100分/.test(text),
  read: text => {
    if (/扣|满分计|得满分|执行率/.test(text)) return null;
    const conversion = /(?:折算|换算)(?:成|为|至|到|后)?|按(?:照)?百分制|百分制/;
    const numbers = text.replace(/100分?|100%/g, '').match(/\d+/g);
    return conversion.test(text) && /百分制|100分|满分100|100/.test(text) && !numbers
      ? { rescales: true }
      : null;
  },
};

/** 一票否决, 总分为0: that it happened is a person's to say. */
export const veto: TopicReader = {
  topic: 'veto',
  speaks: text =>
    /一票否决/.test(text) ||
    (/(?:总分|评价结果|自评得分|综合得分|得分|等级|自评)(?:直接|一律|均)?(?:认定|评定|定|计|记|按|评)?(?:为|得)?(?:0分?|零分|[“"]?差)(?![\d.])/.test(
      text,
    ) &&
      /挪用|截留|虚报|套取|骗取|违规|违纪|违法|造假|失实|虚假|未开展|重大/.test(text)),
  read: () => ({ vetoes: true }),
};

/** 未填写完成值的不得分. */
export const blankIndicator: TopicReader = {
  topic: 'blank',
  speaks: text =>
    /(?:未填|空白|没有填|漏填|为空)/.test(text) && /得分|计分|评分|0分|不计|扣|核定|确定/.test(text),
  read: text => {
    const found =
      /^(?:指标|实际)?(?:完成值|指标值|实际完成值|指标)?(?:(?:和|与|、)(?:实际)?(?:完成值|指标值)(?:均|都)?)?(?:为空|未填报?|未填写|空白|没有填写?|漏填)(?:完成值|指标值|实际完成值)?(?:的)?(?:指标|视为未完成)?(?:的)?,?(?:该项|该指标|一律|均)*(不得分|得0分|(?:按|计|记)+0分(?:计|计算)?|由[^,;。]{2,10}(?:核定|确定|补充|核实|确认)(?:得分)?|不计分|不计入(?:总分|考核)?|不参与评分)[。;]?$/.exec(
        text,
      );
    if (!found) return null;
    if ((found[1] ?? '').startsWith('由')) return { blank: 'asked' };
    return {
      blank: /不计|不参与/.test(found[1] ?? '') && !/不计分/.test(found[1] ?? '') ? 'dropped' : 'zero',
    };
  },
};

const partNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:预算|项目)?(?:资金|预算)?(?:预算)?执行(?:率|情况)(?:指标)?$/, '预算执行率'],
  [/^(?:项目)?产出(?:类)?指标?$/, '产出'],
  [/^(?:项目)?效益(?:类)?指标?$/, '效益'],
  [/^(?:服务对象)?满意度(?:类)?指标?$/, '满意度'],
  [/^成本(?:类)?指标?$/, '成本'],
];

/** 产出指标50分、效益指标30分…: the points of the first levels. */
export const weights: TopicReader = {
  topic: 'weights',
  speaks: text =>
    /产出/.test(text) &&
    /效益/.test(text) &&
    /\d/.test(text) &&
    /分值|权重|\d分/.test(text) &&
    !/扣|不得分|得满分/.test(text),
  read: text => {
    const found = [
      ...text.matchAll(/([\u4e00-\u9fff]{2,12})(?:分值|权重)?[:为(]?(\d+(?:\.\d+)?)(?:分|%)\)?/g),
    ];
    const parts: Record<string, Decimal> = {};
    for (const [, said = '', points = '0'] of found) {
      const name = said.replace(/^(?:分别|统一|设置|原则上|一般|其中|和|及|为|与)+/, '');
      const known = partNames.find(([shape]) => shape.test(name))?.[1];
      if (known === undefined || parts[known]) return null;
      parts[known] = new Decimal(points);
    }
    const sum = Object.values(parts).reduce((all, points) => all.plus(points), new Decimal(0));
    return sum.equals(100) ? { standardWeights: parts } : null;
  },
};
