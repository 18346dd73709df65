import type { Form } from '../form';
import type { Owner } from './ground';

/** Whose results a form's texts speak of when they speak of its own. */
export function ownerOf(form: Pick<Form, 'year' | 'facts' | 'title' | 'narratives'>): Owner {
  const { year, facts, title } = form;
  const stated = facts.filter(({ label }) => label === '项目名称').map(({ value }) => value.text);
  const entitled = title ? (nameInTitle.exec(title.text)?.[1] ?? '') : '';
  const names = [...stated, entitled].flatMap(spellings).filter(name => name.length >= shortestName);
  const known = names.length > 0 ? names : nameInTexts(form);
  return { year, names: [...new Set(known)].sort((a, b) => b.length - a.length) };
}

const longestName = 60;
/** A shorter name is a word that may stand for anything. */
const shortestName = 4;

/** `2019年双贯标系统升级项目部门重点评价结果` names its project. */
const nameInTitle = /^(?:20\d{2}年度?)?(.{4,40}?)(?:项目)?(?:支出)?(?:部门)?(?:重点)?(?:绩效|评价|自评|自我)/;

/** With 项目 or 经费 behind it, and without. */
function spellings(name: string): string[] {
  const text = name.trim();
  if (text.length > longestName) return [];
  const bare = text.replace(/^20\d{2}年度?/, '').replace(/(?:项目|经费|资金|专项|工作)+$/, '');
  return [text, bare];
}

/** Where no cell states the project's name: the one `…项目` that its texts speak of again and again. */
function nameInTexts({ narratives }: Pick<Form, 'narratives'>): string[] {
  const counts = new Map<string, number>();
  for (const { text } of narratives)
    for (const [, name = ''] of text.matchAll(projectInText)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return repeated.length === 1 ? repeated.flatMap(name => [`${name}项目`, name]) : [];
}

const projectInText = /(?:^|[,，。；;:：、“\n\d年])([\u4e00-\u9fffA-Za-z]{4,18}?)项目/g;
