import { expect, test } from '@jest/globals';
import { Random } from '../generator/random';
import { killedRuns } from './killed';

test('a run that is killed leaves whole copies and nothing else', async () => {
  const random = new Random('killed');
  const { problems } = await killedRuns(4, () => random.share());
  expect(problems).toEqual([]);
}, 1_200_000);
