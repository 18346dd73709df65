/** The settings that findings rest on, each with the profile it comes from. */
export const settings = {
  profile: (name: string) => `设置：${name}`,
  grades: (name: string, bands: string) => `分档：${bands}（${name}）`,
  execution: (name: string, rule: string) => `预算执行率：${rule}（${name}）；表内另有规则的按表内规则`,
  reached: (name: string) => `完成即得满分（${name}）`,
  forward: (name: string) => `按完成值与指标值的比例记分（${name}）`,
  proportional: '执行率×分值，最高得满分',
  threshold: (full: string, zero: string) =>
    `≥${full} 得满分，${zero} 到 ${full} 按比例，低于 ${zero} 不得分`,
  reverse: {
    ratio: (name: string) => `反向指标未达标时：分值×指标值÷完成值（${name}）；另一种公式的得分也接受`,
    linear: (name: string) => `反向指标未达标时：分值×(1−超出部分÷指标值)（${name}）；另一种公式的得分也接受`,
  },
} as const;
