import { changeKinds } from './change';
import { changesMet } from './meta';

// npm run meta [COUNT] [FROM] [WORD]: changes that carry no meaning, and what the program makes of them; of the kinds
// whose names hold the word.
const [count = '20000', from = '0', word = ''] = process.argv.slice(2);
const met = changesMet(
  Number(count),
  Number(from),
  changeKinds.filter(kind => kind.includes(word)),
);
let [made, wrong] = [0, 0];
for (const kind of changeKinds) {
  const tally = met.kinds.get(kind);
  if (!tally) continue;
  made += tally.changes;
  wrong += tally.broken;
  const found =
    tally.before === 0
      ? ''
      : `  查出的错误仍查出 ${((tally.after / tally.before) * 100).toFixed(1)}%（${tally.after}/${tally.before}）`;
  console.log(`${kind}：${tally.changes} 次，不符 ${tally.broken}${found}`);
}
console.log(`合计 ${made} 次，不符 ${wrong}`);
for (const each of met.broken) console.error(each.slice(0, 500));
for (const each of met.lost) console.error(`lost ${each}`);
