import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { asMessage } from '../../src/messages/as-message.ts';
import { buttonCodec, buttons } from '../../src/messages/button.ts';

const part = fc.string({ unit: fc.constantFrom('a', 'z', '0', '=', '!', '-'), maxLength: 8 });

describe('the data of a button', () => {
  test('are read as they were written', () =>
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const codec = buttonCodec('ab1');

        expect(codec.read(codec.write(...parts))).toEqual(parts);
      }),
    ));

  test('are the prefix and the parts', () => {
    expect(buttons.answer.write('7', '=25')).toBe('an1:7:=25');
    expect(buttonCodec('ab1').write()).toBe('ab1');
  });

  test('of another feature or an older version are not ours', () => {
    const { read } = buttonCodec('ab2');

    expect([read('ab1:7'), read('cd2:7'), read(''), read('ab2')]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });

  test('take 64 bytes and no more', () => {
    const { write } = buttonCodec('ab1');

    expect(write('x'.repeat(60))).toHaveLength(64);
    expect(() => write('x'.repeat(61))).toThrow(
      new AppError('invalid', 'button-too-long', { data: `ab1:${'x'.repeat(61)}` }),
    );
    expect(() => write('ş'.repeat(31))).toThrow(AppError);
  });

  test('of two features never begin alike', () => {
    const heads = Object.values(buttons).map((codec) => codec.write());

    expect(new Set(heads).size).toBe(heads.length);
    expect(heads.every((head) => /^[a-z]{2}\d$/.test(head))).toBe(true);
  });
});

describe('a failure that we foresaw', () => {
  test('is told in its own words', () => {
    const error = new AppError('not_found', 'assignment-unknown', { code: '7' });

    expect(asMessage(error)).toEqual({ key: 'assignment-unknown', vars: { code: '7' } });
  });

  test('has no words where the locales have none', () => {
    expect(asMessage(new AppError('invalid', 'button-too-long'))).toBeUndefined();
  });
});
