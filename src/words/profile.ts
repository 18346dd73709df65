/** What is said of a settings file that can't be used. */
export const profileWords = {
  whole: '设置文件',
  own: (base: string) => `自定义（${base}）`,
  ownSource: (base: string) => `自定义设置；其余同：${base}`,
  unknown: (key: string, known: string) => `设置文件里的“${key}”不认识，可用的有：${known}`,
  noSuch: (name: string) => `没有名为“${name}”的设置`,
  notObject: (name: string) => `“${name}”应是一个 JSON 对象`,
  notText: (name: string) => `“${name}”应是一段文字`,
  notOneOf: (name: string, choices: string) => `“${name}”只能是：${choices}`,
  notDigits: (name: string) => `“${name}”应是 0 到 4 的整数`,
  notNumber: (name: string) => `“${name}”应是数字，如 0.1 或 "10%"`,
  notShare: (name: string) => `“${name}”应大于 0、不超过 1，如 0.95 或 "95%"`,
  notGrades: '“grades”应是一组等级，如 [{"word":"优","from":90},{"word":"良","from":80}]',
  zeroAboveFull: '“execution”里得满分的执行率不能低于不得分的执行率',
} as const;
