import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestShortTitle, shortTitle, smsLength } from '../../src/spreadsheets/short-title.ts';
import { istanbul, plan, told } from './sheets.ts';

const header = ['title', 'kind', 'target', 'points', 'evidence', 'from', 'until', 'cycles', 'units'];
const tasks = (...rows: (string | number | Date)[][]) => plan({ units: istanbul, tasks: [header, ...rows] });

test('reads tasks in three languages', () => {
  const reading = tasks(
    ['Ev ziyareti', 'sayı', '۴۰', 40, '', 1, 14, '', ''],
    ['Pazar standı', 'yapıldı', '', 20, 'fotoğraf', 6, '', '3, 1-2 5', 'Şişli / Gülbahar, Kadıköy'],
    ['رضایت', 'نمره', '', '20', 'ندارد', '', '', 'همه', '34.sisli 34.kadikoy'],
    ['Görüş', 'text', '', 0, 'none', '', 14, 1, 'Kadıköy'],
  );

  expect(told(reading)).toEqual([]);
  expect(reading.plan.tasks).toMatchObject([
    {
      code: 'ev-ziyareti',
      kind: 'count',
      target: 40,
      points: 40,
      evidence: 'none',
      from: 1,
      until: 14,
      cycles: 'all',
      unitCodes: [],
    },
    {
      code: 'pazar-standi',
      kind: 'done',
      target: undefined,
      evidence: 'photo',
      from: 6,
      until: undefined,
      cycles: '1-3 5',
      unitCodes: ['34.sisli.gulbahar', '34.kadikoy'],
    },
    { kind: 'rating', evidence: 'none', cycles: 'all', unitCodes: ['34.sisli', '34.kadikoy'] },
    { kind: 'text', points: 0, cycles: '1', unitCodes: ['34.kadikoy'] },
  ]);
});

test.each(['Birimler', 'Mahalle', 'İlçe', 'محله‌ها', 'منطقه', 'Neighbourhoods', 'District'])(
  'sends a task where %s says, by code, by path or by name',
  (header) => {
    const reading = plan({
      units: istanbul,
      tasks: [
        ['title', 'kind', 'points', header],
        ['Stand', 'done', 10, '34.sisli 34.kadikoy'],
        ['Visits', 'done', 10, 'Şişli / Gülbahar, Kadıköy'],
      ],
    });

    expect(told(reading)).toEqual([]);
    expect(reading.ignoredColumns).toEqual([]);
    expect(reading.plan.tasks.map(({ unitCodes }) => unitCodes)).toEqual([
      ['34.sisli', '34.kadikoy'],
      ['34.sisli.gulbahar', '34.kadikoy'],
    ]);
  },
);

test('refuses what it does not know', () => {
  const reading = plan({
    units: istanbul,
    program: [
      ['key', 'value'],
      ['name', 'x'],
      ['cycle_days', 14],
    ],
    tasks: [
      header,
      ['A', 'juggle', '', 1, 'video', 0, 15, 'most', '34.besiktas'],
      ['B', 'count', '', 1, '', 9, 3, new Date(), ''],
      ['C', 'count', 'many', 'x', '', '', '', '', ''],
      ['', 'done', '', 1, '', '', '', '', ''],
      ['D', 'done', 5, '', '', '', '', '', ''],
      ['d', 'done', '', 1, '', '', '', '', ''],
    ],
  });

  expect(told(reading)).toEqual([
    'tasks!2 kind problem-kind-unknown',
    'tasks!2 evidence problem-evidence-unknown',
    'tasks!2 from problem-number-range',
    'tasks!2 until problem-number-range',
    'tasks!2 cycles problem-cycles-unknown',
    'tasks!2 units problem-unit-unknown',
    'tasks!3 target problem-target-missing',
    'tasks!3 until problem-days-reversed',
    'tasks!3 cycles problem-cycles-date',
    'tasks!4 target problem-number-invalid',
    'tasks!4 points problem-number-invalid',
    'tasks!5 title problem-title-missing',
    '(tasks!6 target problem-target-unused)',
    '(tasks!6 points problem-points-missing)',
    'tasks!7 title problem-task-twice',
  ]);
});

test('tells a code that stands there twice at once, also where a row has other faults', () => {
  const reading = plan({
    units: [['code', 'name']],
    tasks: [
      ['code', 'title', 'kind', 'points'],
      ['a', 'Visits', 'juggle', 1],
      ['A', 'Stand', 'done', 1],
      ['b', '', 'done', 1],
      ['b', 'Home', 'done', 'many'],
    ],
  });

  expect(told(reading)).toEqual([
    'tasks!2 kind problem-kind-unknown',
    'tasks!3 code problem-task-code-twice',
    'tasks!4 title problem-title-missing',
    'tasks!5 code problem-task-code-twice',
    'tasks!5 points problem-number-invalid',
  ]);
});

test('takes titles per language and makes the short ones that are missing', () => {
  const reading = plan({
    tasks: [
      ['code', 'title', 'title_en', 'title_sms_en', 'title_sms', 'kind', 'points'],
      ['b', 'Cumartesi pazarında tanıtım standı', 'Market stand, Sat 28 Nov (photo)', '', '', 'done', 1],
      [
        'c',
        'Huzurevi sakinlerini ziyaret',
        "Visit to the elders' home",
        "Elders' home",
        'Huzurevi',
        'done',
        1,
      ],
      ['d', 'Kısa', '', 'Far too long for a text', '', 'done', 1],
    ],
  });

  expect(told(reading)).toEqual([
    '(tasks!2 title problem-title-sms-made)',
    '(tasks!2 title problem-title-sms-made)',
    'tasks!4 title_sms_en problem-title-sms-long',
  ]);
  expect(reading.plan.tasks.map(({ titleSms }) => titleSms)).toMatchObject([
    { tr: 'Cumartesi', en: 'Market stand' },
    { tr: 'Huzurevi', en: "Elders' home", fa: 'Huzurevi' },
    { tr: 'Kısa' },
  ]);
});

test.each([
  ['en', 'Door-to-door visits', 'Door-to-door'],
  ['en', "Visit to the elders' home", 'Visit'],
  ['en', 'Antidisestablishmentarianism', 'Antidisestablishme'],
  ['tr', 'Kapı kapı ziyaret ve tanışma', 'Kapı kapı ziyaret'],
  ['fa', 'دیدار از خانه‌های سالمندان محله', 'دیدار از خانه‌های'],
] as const)('shortens in %s: %s → %s', (language, title, short) => {
  expect(shortTitle(title, language)).toBe(short);
});

test('a short title is never too long and never empty', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => /\p{L}/u.test(text));
  fc.assert(
    fc.property(title, fc.constantFrom('tr', 'fa', 'en'), (title, language) => {
      const short = shortTitle(title, language);

      expect(smsLength(short, language)).toBeLessThanOrEqual(longestShortTitle);
    }),
  );
});

test('never makes a unit from the units that a task goes to', () => {
  const reading = plan({
    tasks: [
      ['code', 'title', 'kind', 'points', 'units'],
      ['t1', 'Stand', 'done', 10, 'nowhere'],
    ],
  });

  expect(told(reading)).toEqual(['tasks!2 units problem-unit-unknown']);
  expect(reading.plan.units).toEqual([]);
});
