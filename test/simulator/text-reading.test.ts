import { describe, expect, test } from 'vitest';
import { isPrompt, type KnownTask, readKept, readTasks } from '../../src/simulator/people/text-reading.ts';
import { writeNamed } from '../../src/simulator/people/text-writing.ts';

const visits: KnownTask = { code: 'visits', kind: 'count', target: 40, title: 'Kapı ziyareti' };
const market: KnownTask = { code: 'market', kind: 'done', target: undefined, title: 'Pazar standi' };

describe('somebody with a plain phone', () => {
  test('finds the numbers of the tasks they know', () => {
    const text = 'Istanbul Il: Gulbahar, son gun 4 Aralik\nB1 Kapi ziyareti, hedef 40\nB2 Pazar standi';

    expect(readTasks(text, [visits, market])).toEqual([
      { ...visits, label: 'B1' },
      { ...market, label: 'B2' },
    ]);
    expect(isPrompt(text, 'tr')).toBe(false);
  });

  test('knows a reminder from a calendar', () => {
    expect(isPrompt('Istanbul Il: Kolay gelsin, kalanlar:\nA2 Pazar standi', 'tr')).toBe(true);
    expect(isPrompt('خسته نباشید! مانده:\n۲ غرفه بازار', 'fa')).toBe(true);
  });

  test('takes a rejection for no list', () => {
    const text =
      'A2 Pazar standi kabul edilmedi: Fotograf net degil. Basina A2 koyup yeniden yazin, son gun 4 Aralik.';

    expect(readTasks(text, [visits, market])).toEqual([]);
  });

  test('reads what is kept in each language', () => {
    const turkish = 'Kaydettik, elinize saglik: A1 15/40, A3 evet, A4 0/5. Puan 35, sira 8/15.';
    const persian = 'ثبت شد، خدا قوت!\n۱: ۳ از ۴۰، ۳: نه\nامتیاز ۳۰، رتبه ۱ از ۱۱';

    expect(['A1', 'A3', 'A4', 'A2'].map((label) => readKept(turkish, label))).toEqual([15, 1, 0, undefined]);
    expect(['1', '3', '2'].map((label) => readKept(persian, label))).toEqual([3, 0, undefined]);
  });

  test('takes no example for what is kept', () => {
    expect(readKept('مطمئن نیستیم کدام کار است. مثل ۱: ۷ ۲: بله', '2')).toBeUndefined();
  });

  test('names tasks so that nobody can misunderstand it', () => {
    const meant = [{ task: { ...visits, label: '1' }, value: 25 }];

    expect(writeNamed(meant, 'fa')).toBe('۱: ۲۵');
  });
});
