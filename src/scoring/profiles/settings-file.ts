import { levels } from '../../words/levels';
import { Decimal } from '../../sheet';
import { profileWords as words } from '../../words/profile';
import { report as reportWords } from '../../words/report';
import { readSetting } from '../rule-text/notes/read-note';
import { checksOf } from './own-checks-file';
import { listOf, objectOf, oneOf, optionalText, Refused, strict, textOf } from './json';
import type { Patch } from '../rule-text/notes/patch';
import { ministry, type Profile, type Severity, type Statement, type Topic } from './profile';
import { settingNames } from './topics';

/**
 * Version 2: what holds in a region, in the sentences of its own documents, each with its place. Whatever is not
 * known, or not understood, is refused with what was expected.
 */
export function profileFrom(json: unknown, named: (name: string) => Profile | null): Profile {
  const given = objectOf(json, words.whole);
  strict(given, known, words.whole);
  const start = startOf(given['extends'], named);
  const name = textOf(given['name'], 'name');
  const documents = documentsOf(given['documents']);
  const rules = listOf(given['rules'] ?? [], 'rules').map(entry => ruleOf(entry, documents));
  const said: { [topic in Topic]?: Statement } = { ...start.said };
  const settings: Patch = {};
  const byKind = [...start.weightsByKind];
  for (const { statement, patch, form } of rules) {
    if (form !== null) byKind.push({ form, weights: patch.standardWeights ?? {} });
    else {
      if (said[statement.topic] && said[statement.topic] !== start.said[statement.topic])
        throw new Refused(words.twice(nameOf(statement.topic)), statement.text);
      said[statement.topic] = statement;
      Object.assign(settings, patch);
    }
  }
  return {
    ...start,
    ...settings,
    id: optionalText(given['id'], 'id') ?? 'own',
    name,
    source: documents.size > 0 ? [...documents.values()].map(({ title }) => title).join('；') : start.source,
    weightsByKind: byKind,
    ...withoutWeights(given['standardWeights']),
    costSaving:
      given['costSaving'] === undefined ? start.costSaving : shareOf(given['costSaving'], 'costSaving'),
    severities: { ...start.severities, ...severitiesOf(given['severities']) },
    checks: [
      ...start.checks,
      ...checksOf(given['checks'], reference => documentOf(reference, documents).title),
    ],
    texts: { ...start.texts, ...textsOf(given['texts']) },
    said,
  };
}

const known = [
  'version',
  'extends',
  'id',
  'name',
  'documents',
  'rules',
  'standardWeights',
  'costSaving',
  'severities',
  'checks',
  'texts',
] as const;

function startOf(given: unknown, named: (name: string) => Profile | null): Profile {
  if (given === undefined) return ministry;
  const name = textOf(given, 'extends');
  const start = named(name);
  if (!start) throw new Refused(words.noSuch(name), name);
  return start;
}

/** A document that rules are taken from. What is not known of it is null, never made up. */
interface Document {
  readonly title: string;
  readonly number: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

function documentsOf(given: unknown): ReadonlyMap<string, Document> {
  const all = given === undefined ? {} : objectOf(given, 'documents');
  return new Map(
    Object.entries(all).map(([key, value]) => {
      const path = `documents.${key}`;
      const document = objectOf(value, path);
      strict(document, ['title', 'number', 'from', 'to'], path);
      return [
        key,
        {
          title: textOf(document['title'], `${path}.title`),
          number: optionalText(document['number'], `${path}.number`),
          from: dayOf(document['from'], `${path}.from`),
          to: dayOf(document['to'], `${path}.to`),
        },
      ];
    }),
  );
}

function dayOf(given: unknown, path: string): string | null {
  const day = optionalText(given, path);
  if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Refused(words.notDay(path), day);
  return day;
}

function documentOf(reference: string, documents: ReadonlyMap<string, Document>): Document {
  const found = documents.get(reference);
  if (!found) throw new Refused(words.noDocument(reference, [...documents.keys()].join('、')), reference);
  return found;
}

interface ReadRule {
  readonly statement: Statement;
  readonly patch: Patch;
  /** The kind of form it is for; null for all. */
  readonly form: string | null;
}

function ruleOf(entry: unknown, documents: ReadonlyMap<string, Document>): ReadRule {
  const rule = objectOf(entry, 'rules');
  strict(rule, ['about', 'rule', 'document', 'place', 'form'], 'rules');
  const about = textOf(rule['about'], 'rules.about');
  const setting = settingNames.find(({ name, topic }) => name === about || topic === about);
  if (!setting)
    throw new Refused(words.noTopic(about, settingNames.map(({ name }) => name).join('、')), about);
  const text = textOf(rule['rule'], 'rules.rule');
  const document = documentOf(textOf(rule['document'], 'rules.document'), documents);
  const place = optionalText(rule['place'], 'rules.place');
  const form = optionalText(rule['form'], 'rules.form');
  if (form !== null && setting.topic !== 'weights') throw new Refused(words.formOnlyWeights(about), form);
  const patch = readSetting(setting.topic, text);
  if (!patch) throw new Refused(words.unread(about, text, setting.example), text);
  const source = { kind: 'document', document: document.title, place } as const;
  return { statement: { topic: setting.topic, text, source }, patch, form };
}

const nameOf = (topic: Topic): string => settingNames.find(each => each.topic === topic)?.name ?? topic;

function severitiesOf(given: unknown): Record<string, Severity> {
  const all = given === undefined ? {} : objectOf(given, 'severities');
  return Object.fromEntries(
    Object.entries(all).map(([rule, value]) => {
      const path = `severities.${rule}`;
      if (!/^[A-Z]\d\d$/.test(rule)) throw new Refused(words.noRule(rule), rule);
      const severity = objectOf(value, path);
      strict(severity, ['level', 'reason'], path);
      const level = oneOf(severity['level'], `${path}.level`, [...levels, 'off'] as const);
      return [rule, { level, reason: textOf(severity['reason'], `${path}.reason`) }];
    }),
  );
}

function textsOf(given: unknown): Record<string, string> {
  const all = given === undefined ? {} : objectOf(given, 'texts');
  strict(all, Object.values(reportWords.own), 'texts');
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, textOf(text, `texts.${name}`)]));
}

/** `false`: no shares of the first levels are usual here, so none are compared. */
function withoutWeights(given: unknown): Patch {
  if (given === undefined) return {};
  if (given !== false) throw new Refused(words.weightsAreRules, 'standardWeights');
  return { standardWeights: {} };
}

function shareOf(given: unknown, path: string): Decimal | null {
  if (given === null) return null;
  const text = textOf(given, path);
  const found = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (!found || Number(found[1]) <= 0 || Number(found[1]) > 100)
    throw new Refused(words.notPercent(path), text);
  return new Decimal(found[1] ?? 0).div(100);
}
