import { cleanRun } from './clean-run';
import { notedRun } from './noted-run';

// npm run clean: right forms with narratives, reasons and reviewers' remarks, and what is told of them all the same.
const wanted = Number(process.env['JIPING_CLEAN'] ?? 2000);
const { forms, loud, notices, newNotices } = cleanRun(wanted, process.env['JIPING_SEED'] ?? 'clean', done =>
  console.error(`${done}/${wanted}`),
);
for (const { form, rule, level, message } of loud) console.log(`${level} ${rule} ${form}: ${message}`);
const counts = [...notices].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
console.log(
  `${forms} forms: ${loud.filter(({ level }) => level === 'error').length} errors, ${loud.length} above a notice`,
);
console.log(`notices: ${counts.join(', ')}`);
console.log(`notices of the rules for reviews, goals and results: ${(newNotices / forms).toFixed(2)} a form`);

const noted = notedRun(wanted, 'noted');
for (const each of [...noted.errors, ...noted.replaced, ...noted.unread]) console.log(each);
console.log(
  `${noted.forms} right forms with a rule in a note: ${noted.errors.length} errors, ${noted.replaced.length} right scores replaced, ${noted.unread.length} with something unchecked beside a rule that was read`,
);
console.log(
  `${noted.seeded} with one score wrong: found ${noted.foundWithout} without the note, ${noted.foundWith} of these with it`,
);
