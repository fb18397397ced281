import { expect, test } from 'vitest';
import { courtesyIn } from '../../../src/check-ins/reading/courtesy.ts';
import { type Language, languages } from '../../../src/language.ts';

const kind: Readonly<Record<Language, readonly string[]>> = {
  en: ['thanks!', 'hello', 'good morning', '🌿🌿', 'thx boss'],
  tr: ['teşekkürler', 'teşekkür ederim', 'sağolun', 'Allah razı olsun', 'kolay gelsin'],
  fa: ['ممنون', 'خسته نباشید', 'سلام', 'خدا قوت', 'ممنونم از شما'],
};
const acks: Readonly<Record<Language, readonly string[]>> = {
  en: ['ok', '👍', 'okay thanks'],
  tr: ['tamam', 'tamam başkanım', '👌'],
  fa: ['اوکی', 'ok ممنون'],
};
const others: Readonly<Record<Language, readonly string[]>> = {
  en: ['25 thanks', 'yes', 'and now', '?', 'thanks, see you', ''],
  tr: ['evet', '25 teşekkürler', 'yarın', 'ben'],
  fa: ['بله', '۲۵ ممنون', 'من'],
};

test.each(Object.entries({ thanks: kind, ack: acks, nothing: others }))(
  'is %s, in each language',
  (expected, texts) => {
    for (const language of languages)
      for (const text of texts[language])
        expect([text, courtesyIn(text, language) ?? 'nothing']).toEqual([text, expected]);
  },
);
