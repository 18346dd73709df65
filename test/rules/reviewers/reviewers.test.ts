import { describe, expect, test } from '@jest/globals';
import { indicatorTwins } from './indicators';
import { reasonTwins } from './reasons';
import { reviewTwins } from './reviewed';
import { textTwins } from './texts';
import { accused, spoken } from './told';
import { implied } from './without-weights';

describe.each([
  ['reasons', reasonTwins],
  ['indicators', indicatorTwins],
  ['texts, money, head', textTwins],
  ['the reviewers’ half', reviewTwins],
  ['forms without weights', implied],
])('%s', (_, twins) => {
  test.each(twins.map(twin => [`${twin.rules.join('/')} ${twin.title}`, twin] as const))(
    '%s',
    (_title, twin) => {
      expect({ spoken: twin.wrong === null || spoken(twin).length > 0, accused: accused(twin) }).toEqual({
        spoken: true,
        accused: [],
      });
    },
  );
});
