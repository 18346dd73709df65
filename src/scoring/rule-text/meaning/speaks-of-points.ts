import { normalise, remembered } from '../../../sheet';

const number = String.raw`(?:\d+(?:\.\d+)?|[零半一两二三四五六七八九十]+)`;
const point = '分(?![钟之米贝类级段布析别配为公局校院期批店])';
/** A deed that gives or takes points: 得5分, 扣该项2分. 得90分以上 measures, and gives nothing. */
const deed = new RegExp(
  `[得计记给评扣减加赋](?:该项|本项|该指标|本指标|权重|分值|除|去|减|分)*${number}${point}(?!以|及以)`,
);
/** 管理制度1分；佐证资料1分: points behind what earns them, and no number that is measured. */
const listed = new RegExp(
  `(?<![\\d.至到过于足达为约是第满值数绩度均≥≤<>=-])${number}${point}(?=$|[;；,，。、)）\\s])`,
);
const words =
  /满分|不(?:予)?(?:得|扣|计|给)分|扣分|加分|给分|打分|计分标准|评分标准|按(?:实际|完成|相应|照|的)*比例(?:得|计|扣|给|折算|记)|得分值|(?:得|扣|计)(?:该项|本项|全部|相应|一半|权重)(?:的)?(?:权重|分)|\d%的?(?:分值|权重|分数)|(?:分值|权重)的?\d|(?:扣|得|计)\d+(?:\.\d+)?%|扣完|(?:计算|折算|可|方可|率|酌情)得分/;
/** 得分=… tells how points follow; 满意度得分=… defines what is measured, unless it speaks of the weight. */
const formula =
  /(?:^|[,，;；。:：\s(])(?:该项|本项|该指标|本指标|指标|实际|最终)?得分(?:=|为)|(?:分值|权重|标准分)[×*xX乘]|[×*xX乘以](?:该项|本项|该指标|本指标|指标)?(?:分值|权重|标准分)/;

/** Whether a text speaks of points at all: otherwise it describes the indicator and is no rule. */
export const speaksOfPoints: (text: string) => boolean = remembered(2000, text => {
  const plain = normalise(text).replace(/(?<=\D)\s+(?=\d)|(?<=\d)\s+(?=\D)/g, '');
  return [deed, listed, words, formula].some(shape => shape.test(plain));
});
