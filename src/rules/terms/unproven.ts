const survey =
  /(?:未|没有|没)(?:开展|进行|组织|实施|做)?[^,，。；;]{0,8}(?:调查|问卷|测评)|无[^,，。；;]{0,3}(?:调查|问卷)/;
const evidence = new RegExp(
  [
    '(?:无|没有|未提供|未能提供|未附|未上传|缺少|缺乏|缺失|未见)(?:[^,，。；;]{0,8}等)?(?:相关|有关|任何|相应|对应)?的?(?:佐证|证明|依据|支撑|印证)[^,，。；;]{0,4}',
    '(?:无|没有|未提供|未能提供|未附|缺少|未见)(?:相关|有关|任何|相应|对应)(?:资料|材料|台账|凭证|记录|档案)',
    '(?:未提供|未能提供|未附|未见)(?:资料|台账|凭证|记录|档案)',
    '(?:佐证|证明|支撑|印证)(?:性)?(?:材料|资料|文件)?(?:缺失|缺少|未提供|没有)',
  ].join('|'),
);

/** What a remark says there is nothing to rest on: a survey where satisfaction is asked for, evidence anywhere. */
export function unproven(name: string, text: string): string | null {
  const found = /满意/.test(name) ? survey.exec(text) : null;
  return (found ?? evidence.exec(text))?.[0] ?? null;
}
