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
      .replace(/^(?:按时|按期|及时|如期)完成(?:的|得)*,?得?满分[,;]/, '');
    const rule = parseRule(bare.replace(/(?:完成)?时间/g, ''));
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
