import { isReadable, parseRule } from '../parse';
import type { TopicReader } from './patch';

const lateWords = /逾期|延期|延迟|推迟|滞后|超期|延误|晚于?|拖期/;

/** 逾期1个月以内的得80%的分…: what a date that was missed earns. */
export const lateness: TopicReader = {
  topic: 'late',
  speaks: text =>
    (lateWords.test(text) || /(?:未|没有)(?:按时|按期|及时)完成/.test(text)) && /得|扣|计\d|满分/.test(text),
  read: text => {
    const bare = text
      .replace(/。$/, '')
      .replace(/^(?:时效|时限|进度)?指标[^,;\d]{0,6}[:,]/, '')
      .replace(
        /^(?:未|没有)(?:按时|按期|及时|如期|按(?:规定|要求|计划)(?:时限|时间|期限)?|在规定(?:时限|时间|期限)内)完成(?:的|时)?,(?=.*(?:逾期|延迟|推迟|延期|滞后|超期))/,
        '',
      )
      .replace(/每(?:满|超过|超)(?=\d*(?:个月|月|天|日))/, '每逾期')
      .replace(/(?:逾期|延期|延迟|推迟)每逾期/, '每逾期')
      .replace(/(?<=以内|以上|内)完成(?=得|计|,得)/g, '')
      .replace(/扣(?:除|减)?(?:该项|该指标|本项|指标)?(?:的)?(?:分值|权重)(?:的)?(\d+)%/g, '扣$1%的分值')
      .replace(/(个月|月|天|日)内(?=的|得|扣|,)/g, '$1以内')
      .replace(/^(?:按时|按期|及时|如期)完成(?:的|得)*,?得?满分[,;]/, '');
    const rule = parseRule(earning(bare).replace(/(?:完成)?时间/g, ''));
    if (!isReadable(rule) || rule.ratio || rule.whole) return null;
    const intervals = rule.bands.flatMap(({ when }) => (when.kind === 'interval' ? [when.interval] : []));
    const within = rule.steps.flatMap(step => (step.within ? [step.within] : []));
    const bounds = [...intervals, ...within].flatMap(({ low, high }) => [low, high]);
    if (rule.bands.some(({ when }) => when.kind === 'word' || when.kind === 'target')) return null;
    const units = [
      ...bounds.flatMap(bound => (bound ? [bound.unit] : [])),
      ...rule.steps.map(({ unit }) => unit),
    ];
    const first = units.find(unit => unit !== '');
    if (first === undefined || !/^(?:个月|月|天|日)$/.test(first)) return null;
    return units.every(unit => unit === first || unit === '') ? { late: rule } : null;
  },
};

/** 扣30%的分值 of a band is 得70%的分值. */
function earning(text: string): string {
  if (text.includes('每')) return text;
  return text.replace(
    /扣(?:除|减)?(?:该项|该指标|指标|本项)?(?:的)?(\d+)%(?:的)?(?:分值|权重|得分|分)?/g,
    (_: string, percent: string) => `得${100 - Number(percent)}%的分值`,
  );
}
