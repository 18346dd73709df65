/**
 * Whether two names speak of one thing: one contains the other, and both are long enough to mean something.
 * 数据库审计系统 and 数据库审计系统项目 do; 数据库审计系统 and 数据库动态脱敏系统 do not.
 */
export function sameSubject(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortest && long.includes(short);
}

const shortest = 4;
