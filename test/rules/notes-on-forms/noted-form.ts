import { freshNotes } from '../../scoring/rule-text/fresh/note-sentences';
import { secondNotes } from '../../scoring/rule-text/fresh/second-sentences';
import { noteSentences } from '../../scoring/rule-text/notes/sentences';

/** A form with a rule in its note, its scores as the rule has them; and how its score can be wrong. */
export interface Noted {
  readonly title: string;
  readonly right: string;
  /** The same with another score; null where the rule leaves it to a person. */
  readonly wrong: string | null;
}

interface Parts {
  readonly note: string;
  readonly weight?: number;
  /** 执行数 of a budget of 100, and what the execution earns. */
  readonly spent?: string;
  readonly execution?: string;
  /** 一级, 二级, 三级指标, 指标值, 完成值, and its score. */
  readonly row?: readonly [string, string, string, string, string];
  readonly score?: string;
  readonly total?: string;
  readonly grade?: string;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

function formOf({ note, weight = 10, spent = '100', ...parts }: Parts): string {
  const { execution = String(weight), score = String(weight), grade } = parts;
  const { row = ['产出指标', '数量指标', '培训场次', '≥6场', '6场'] } = parts;
  const rest = 90 - 2 * weight;
  const total = parts.total ?? round(Number(execution) + Number(score) + rest + 10);
  return `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← | ← |
| (2023年度) | ← | ← | ← | ← | ← | ← | ← |
| 项目名称 | 农村公路养护 | ← | ← | 主管部门 | 交通局 | ← | ← |
| 项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ↑ | 年度资金总额 | 100 | 100 | ${spent} | ${weight} | ${spent}% | ${execution} |
| ↑ | 其中:当年财政拨款 | 100 | 100 | ${spent} | | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| ${row.join(' | ')} | ${weight} | ${score} | ${Number(score) < weight ? '受天气影响' : ''} |
| 效益指标 | 社会效益指标 | 出行便利度 | ≥80% | 80% | ${rest} | ${rest} | |
| 满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 90% | 10 | 10 | |
| 总分 | ← | ← | ← | ← | 100 | ${total} | |
${grade === undefined ? '' : `| 自评等级 | ${grade} | ← | ← | ← | ← | ← | ← |`}
| 注：${note} | ← | ← | ← | ← | ← | ← | ← |`;
}

interface Sentence {
  readonly topic: string;
  readonly text: string;
  readonly weight: number;
  readonly points: readonly (readonly [measured: string, given: string])[];
}

const sentences: readonly Sentence[] = [
  ...noteSentences.map(({ topic, text, weight = 10, points }) => ({
    topic,
    text,
    weight,
    points: points.map(([measured, given]) => [String(measured), given] as const),
  })),
  ...[...freshNotes, ...secondNotes].map(({ topic, text, weight = 10, points }) => ({
    topic,
    text,
    weight,
    points: points.split(' ').map(pair => {
      const [measured = '', given = ''] = pair.split('→');
      return [measured, given] as const;
    }),
  })),
];

const rows: Readonly<Record<string, (value: string) => NonNullable<Parts['row']>>> = {
  over: value => ['产出指标', '数量指标', '培训人数', '≥100人', `${value}人`],
  forward: value => ['产出指标', '数量指标', '培训人数', '≥100人', `${value}人`],
  reverse: value => ['产出指标', '质量指标', '单位能耗', '≤100千瓦时', `${value}千瓦时`],
  cost: value => ['成本指标', '经济成本指标', '单位成本', '≤100元', `${value}元`],
};

/** Another score that no reading of a rule gives. */
const other = (given: string): string =>
  round(Number(given) > 1.5 ? Number(given) - 1.37 : Number(given) + 1.37);

/** The form that a sentence makes of a value; null where a form can't show it. */
function partsOf({ topic, text: note, weight }: Sentence, measured: string, given: string): Parts | null {
  const isNumber = /^\d+(?:\.\d+)?$/.test(given);
  const row = rows[topic];
  if (row) return isNumber ? { note, weight, row: row(measured), score: given } : null;
  switch (topic) {
    case 'execution':
      return isNumber && Number(measured) <= 100 ? { note, weight, spent: measured, execution: given } : null;
    case 'grades': {
      const score = round(Number(measured) - 90);
      const done: Parts['row'] = ['产出指标', '数量指标', '培训场次', '≥10场', `${score}场`];
      return Number(score) < 1 || Number(score) > 10 ? null : { note, row: done, score, grade: given };
    }
    case 'qualitative': {
      const [low = '', high = low] = given.split('–');
      const change: Parts['row'] = ['效益指标', '社会效益指标', '环境改善程度', '明显改善', measured];
      return /^\d/.test(low) ? { note, row: change, score: high } : null;
    }
    case 'cap': {
      const execution = round(Number(measured) / 10);
      const total = given === '—' ? undefined : round(Math.min(90 + Number(execution), Number(given)));
      return { note, spent: measured, execution, ...(total === undefined ? {} : { total }) };
    }
    case 'late':
    case 'equal':
      return null;
    default:
      return { note };
  }
}

/** In a sample each sentence is tried at one of its points. */
const isAll = process.env['JIPING_NOTES'] === 'all';

/** Every sentence at each of its points, on a form; a sample of them unless JIPING_NOTES=all. */
export const noted: readonly Noted[] = sentences.flatMap((sentence, place) =>
  sentence.points.flatMap(([measured, given], i): Noted[] => {
    if (!isAll && i !== place % sentence.points.length) return [];
    const parts = partsOf(sentence, measured, given);
    if (!parts) return [];
    const { topic, text } = sentence;
    const slip =
      topic === 'execution'
        ? { ...parts, execution: other(given) }
        : rows[topic]
          ? { ...parts, score: other(given) }
          : null;
    return [{ title: `${topic} ${measured}: ${text}`, right: formOf(parts), wrong: slip && formOf(slip) }];
  }),
);
