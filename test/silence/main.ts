import { share, type Silence, silenceOfGenerated, silenceOfPublished, type Told } from './silence';

// npm run silence [COUNT]: what is read, checked and told as not checked, of the published forms and of so many clean and
// seeded generated ones.
const [count = '2000'] = process.argv.slice(2);
const line = (name: string, each: Silence): string =>
  `${name}：${each.forms} 张，${each.numbers} 个数，读到 ${each.numbers - each.unread}，` +
  `核对 ${each.checked}（${share(each).toFixed(1)}%），未核每张 ${(each.unchecked / each.forms).toFixed(2)} 处`;

function print(title: string, { families, all }: Told): void {
  console.log(title);
  for (const [name, each] of [...families].sort(([, a], [, b]) => share(a) - share(b)))
    console.log(`  ${line(name, each)}`);
  console.log(`  ${line('合计', all)}`);
}

print('公开的表', silenceOfPublished());
print('随机造的，没有错', silenceOfGenerated('clean', Number(count)));
print('随机造的，有一处错', silenceOfGenerated('seeded', Number(count)));
