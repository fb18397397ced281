import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionIn, mentions, withoutName } from '../../src/messages/mentions.ts';

const saying = (text: string): string => JSON.stringify({ message: { text } });

describe('a name', () => {
  test.each([
    ['Ali', 'Ali', true],
    ['Ali', 'ask ALI, please', true],
    ['Ali', '(Ali)', true],
    ['Ali', 'Alişan', false],
    ['Ali', 'Vali', false],
    ['Ali', 'Ali7', false],
    ['Ali', '7Ali', false],
    ['Ali', 'Ali\u0301', false],
    ['A.i', 'Ali', false],
    ['Ay Işık', 'to Ay Işık', true],
    ['Ay Işık', 'AY IŞIK geldi', true],
    ['İlker', 'ilker geldi', true],
    ['ilker', 'İLKER', true],
    ['Şule', 'şule', true],
  ])('«%s» in «%s»: %s', (name, text, isFound) => {
    expect(mentions(saying(text), name)).toBe(isFound);
  });

  test.each([
    ['Su', 'Su', true],
    ['Su', 'su', false],
    ['Su', 'Su is here', false],
    ['Su', 'there is Su', false],
  ])('that is very short, «%s», is all of a text or not there: «%s» %s', (name, text, isFound) => {
    expect(mentions(saying(text), name)).toBe(isFound);
  });

  test('is found in any of the texts, however deep, also before others that do not have it', () => {
    const json = JSON.stringify({ a: [{ b: 'Ben' }, 'nobody', 7, null], c: 'nothing' });

    expect(mentions(json, 'Ben')).toBe(true);
  });

  test.each('key data url type style timeZone placement quietIn language language_code'.split(' '))(
    'is nobody under «%s», which machines read',
    (machineName) => {
      const json = JSON.stringify({ [machineName]: 'notice' });

      expect(mentions(json, 'notice')).toBe(false);
      expect(withoutName(json, 'notice')).toBe(json);
    },
  );

  test('is replaced by a dash where it is all of a text, and nowhere else', () => {
    const json = JSON.stringify({ name: 'Ben', text: 'Ben was here', list: ['Ben', 'Cem', 3], count: 0 });

    expect(JSON.parse(withoutName(json, 'Ben'))).toEqual({
      name: '–',
      text: 'Ben was here',
      list: ['–', 'Cem', 3],
      count: 0,
    });
  });
});

test('where a name is mentioned, what the database looks for stands in the JSON', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, before) => {
      const json = saying(name.length < 3 ? name : `${before} ${name}`);

      expect(json).toContain(mentionIn(name));
    }),
  ));

test('the database looks for a short name with its quotes, as all of a text', () => {
  expect([mentionIn('Su'), mentionIn('Ali')]).toEqual(['"Su"', 'Ali']);
});
