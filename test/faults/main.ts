import { readFileSync, writeFileSync } from 'node:fs';
import { scoreOf } from './score';
import { markers, tableOf } from './table';

// npm run score: seeds slips, counts what the explainer makes of them, and writes the table into docs/score.md.
const file = 'docs/score.md';
const share = process.env['JIPING_FAMILIES'] === undefined ? 1 : 0.2;
const wanted = { clean: 2000 * share, one: 5000 * share, two: 2000 * share, three: 1000 * share };

// Warm-up, so that the times are those of a running program.
scoreOf({ clean: 50, one: 300, two: 50, three: 20 });
const score = scoreOf(wanted);
const table = tableOf(score);
console.log(table);
for (const miss of score.misses) console.error(miss.slice(0, 600));
// npm run score:exports shows the table of other forms, and keeps the file as it is.
if (process.env['JIPING_FAMILIES'] === undefined) {
  const [before, rest = ''] = readFileSync(file, 'utf8').split(markers[0]);
  const after = rest.split(markers[1])[1] ?? '';
  writeFileSync(file, `${before}${markers[0]}\n${table}\n${markers[1]}${after}`);
}
