import { webSite as words } from '../../words/shells';
import { buildWeb, webFolder } from './build';

async function main(): Promise<void> {
  await buildWeb();
  process.stdout.write(`${words.built(webFolder)}\n`);
}

void main();
