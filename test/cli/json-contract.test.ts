import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { checkFile } from '../../src/cli/check-file';
import type { Report } from '../../src/cli/report';
import { ruleSet } from '../../src/rules';
import { ministry } from '../../src/scoring';
import { listForms } from '../forms/list';

const schema = JSON.parse(readFileSync('docs/json.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);
const options = { profile: ministry, mode: 'fill' as const, sheet: null, keep: false, clean: false };

const reportOf = (file: string): Report => ({
  version: '1',
  ruleSet,
  files: [checkFile({ file, copy: null }, options)],
});

describe('the JSON of a check keeps docs/json.schema.json', () => {
  test.each(listForms())('%s', file => {
    validate(reportOf(file));
    expect(validate.errors).toBeNull();
  });

  test('also where a file can’t be read', () => {
    validate(reportOf('package.json'));
    expect(validate.errors).toBeNull();
  });

  test('a field that is taken away or renamed is noticed', () => {
    const report = JSON.parse(JSON.stringify(reportOf('assets/examples/jinzhong-2020.xlsx'))) as {
      files: { sheets: { findings: Record<string, unknown>[] }[] }[];
    };
    const found = report.files[0]?.sheets[0]?.findings[0] ?? {};
    delete found['candidates'];
    expect(validate(report)).toBe(false);
  });

  test('every field of the schema has its row in docs/json.md', () => {
    const text = readFileSync('docs/json.md', 'utf8');
    const names = Object.keys(
      (schema as { $defs: { finding: { properties: object } } }).$defs.finding.properties,
    );
    expect(names.filter(name => !text.includes(`\`${name}`))).toEqual([]);
  });
});
