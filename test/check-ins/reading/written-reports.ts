import * as fc from 'fast-check';
import type { AskedTask, Kind, ReadValue } from '../../../src/check-ins/reading/asked-task.ts';
import type { Language } from '../../../src/language.ts';

/** What somebody meant, how they wrote it, and what they were asked. */
export interface Report {
  readonly text: string;
  readonly layout: string;
  readonly language: Language;
  readonly tasks: readonly AskedTask[];
  readonly meant: readonly { readonly task: AskedTask; readonly value: ReadValue }[];
}

interface Style {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly letters: readonly [string, string];
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** A title and the word that names it. */
  readonly titles: readonly (readonly [string, string])[];
  /** 0 to 20, in words. */
  readonly numbers: string;
}

const styles: Readonly<Record<Language, Style>> = {
  tr: {
    yes: ['evet', 'yaptım', 'oldu', 'Evet', 'EVET', 'tamam', 'bitti', 'e'],
    no: ['hayır', 'hayir', 'yapmadım', 'olmadı', 'yok', 'HAYIR', 'h'],
    letters: ['E', 'H'],
    before: ['', '', 'Selam ', 'Merhaba, ', 'Hayırlı akşamlar. ', 'cevap: '],
    behind: ['', '', ' teşekkürler', '. Kolay gelsin', '\nsaygılar', ' 🙏'],
    titles: [
      ['Kapı ziyareti', 'kapı'],
      ['Pazar standı', 'stand'],
      ['Huzurevi', 'huzurevine'],
      ['Esnaf sohbeti', 'esnaf'],
      ['Fidan dikimi', 'FİDAN'],
      ['Kitap okuma', 'kitabı'],
    ],
    numbers:
      'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on bir|on iki|on üç|on dört|on beş|on altı|on yedi|on sekiz|on dokuz|yirmi',
  },
  fa: {
    yes: ['بله', 'آره', 'شد', 'کردم', 'انجام شد', 'انجام‌شد', 'بلی'],
    no: ['نه', 'خیر', 'نشد', 'نکردم', 'انجام نشد'],
    letters: ['بله', 'نه'],
    before: ['', '', 'سلام ', 'سلام، خسته نباشید. ', 'جواب: '],
    behind: ['', '', ' ممنون', '. خدا قوت', '\nبا تشکر'],
    titles: [
      ['دیدار خانه‌ها', 'دیدار'],
      ['غرفه بازار', 'غرفه'],
      ['آسایشگاه سالمندان', 'سالمندان'],
      ['کاشت نهال', 'نهال'],
      ['مغازه‌داران', 'مغازهداران'],
      ['کتابخوانی', 'کتابخوانی'],
    ],
    numbers:
      'صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه تا|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست',
  },
  en: {
    yes: ['yes', 'done', 'Yes', 'YES', 'y'],
    no: ['no', "didn't", 'not done', 'NO', 'n'],
    letters: ['Y', 'N'],
    before: ['', '', 'Hello ', 'Good morning. ', 'My answers: '],
    behind: ['', '', ' thanks', '. God bless', '\nregards', ' 🙏🏽'],
    titles: [
      ['Door-to-door visits', 'doors'],
      ['Market stand', 'stand'],
      ['Elders lunch', "elders'"],
      ['Trees planted', 'trees'],
      ['Shop talks', 'shops'],
      ['Fountain repair', 'fountain'],
    ],
    numbers:
      'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
  },
};

const scripts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
  (text) => text.replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit),
  (text) => text.toUpperCase(),
];

type Written = { readonly task: AskedTask; readonly value: ReadValue; readonly spelled: string };

/** How the values of a report are laid out. `named` layouts may leave tasks out, `listed` ones may not. */
const layouts: Readonly<Record<string, (row: readonly Written[], style: Style) => string>> = {
  letters: (row) => row.map(({ task, spelled }) => `${task.number} ${spelled}`).join(' '),
  lettersAndCommas: (row) => row.map(({ task, spelled }) => `${task.number}: ${spelled}`).join(', '),
  letterLines: (row) => row.map(({ task, spelled }) => `${task.number}=${spelled}`).join('\n'),
  lettersAlone: (row) => row.map(({ task, spelled }) => `${task.number}\n${spelled}`).join('\n'),
  lettersBehind: (row) => row.map(({ task, spelled }) => `${spelled} ${task.number}`).join(', '),
  colons: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)}: ${spelled}`).join(' '),
  brackets: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)})${spelled}`).join('\n'),
  dots: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)}. ${spelled}`).join('\n'),
  dashes: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)}-${spelled}`).join('\n'),
  gluedColons: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)}:${spelled}`).join(' '),
  pairs: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)} ${spelled}`).join(' '),
  pairLines: (row) => row.map(({ task, spelled }) => `${task.number.slice(1)} ${spelled}`).join('\n'),
  titles: (row, style) => row.map(({ task, spelled }) => `${titleWord(task, style)} ${spelled}`).join(', '),
  titlesBehind: (row, style) =>
    row.map(({ task, spelled }) => `${spelled} ${titleWord(task, style)}`).join(', '),
  glued: (row, { letters: [yes, no] }) =>
    row
      .map(({ task, value, spelled }) =>
        value.kind === 'done' ? task.number.slice(1) + (value.done ? yes : no) : `${task.number} ${spelled}`,
      )
      .join(', '),
};

const listLayouts: Readonly<Record<string, (row: readonly Written[]) => string>> = {
  spaces: (row) => row.map(({ spelled }) => spelled).join(' '),
  commas: (row) => row.map(({ spelled }) => spelled).join(', '),
  lines: (row) => row.map(({ spelled }) => spelled).join('\n'),
};

/** Always understood, whatever the tasks are. */
export const plainLayouts = new Set([
  'letters',
  'lettersAndCommas',
  'letterLines',
  'colons',
  'brackets',
  'titles',
]);

const titleWord = (task: AskedTask, style: Style): string =>
  style.titles.find(([title]) => title === task.titles[0])?.[1] ?? '';

const kinds: readonly Kind[] = ['count', 'count', 'done', 'done', 'rating'];

const tasksArbitrary = (language: Language): fc.Arbitrary<AskedTask[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        target: fc.integer({ min: 2, max: 60 }),
        isAnswered: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((specs) =>
      specs.map(({ kind, target, isAnswered }, i) => ({
        id: `task-${i + 1}`,
        number: `B${i + 1}`,
        kind,
        titles: [styles[language].titles[i]?.[0] ?? ''],
        ...(kind === 'count' && { target }),
        ...(isAnswered && { current: { value: kind === 'done' ? 'yes' : 1 } }),
      })),
    );

const valueArbitrary = (task: AskedTask, language: Language): fc.Arbitrary<Written> => {
  const { yes, no, numbers } = styles[language];
  const words = numbers.split('|');
  if (task.kind === 'done') {
    return fc
      .boolean()
      .chain((done) =>
        fc
          .constantFrom(...(done ? yes : no), done ? '1' : '0')
          .map((spelled) => ({ task, value: { kind: 'done', done }, spelled })),
      );
  }
  if (task.kind === 'rating') {
    return fc.integer({ min: 1, max: 5 }).map((rating) => ({
      task,
      value: { kind: 'rating', rating },
      spelled: String(rating),
    }));
  }
  const total = fc.integer({ min: 0, max: 2 * (task.target ?? 20) });
  const written = (n: number, isWord: boolean): string => (isWord ? words[n] : undefined) ?? String(n);
  return fc.oneof(
    fc
      .tuple(total, fc.boolean())
      .map(
        ([n, isWord]): Written => ({ task, value: { kind: 'count', total: n }, spelled: written(n, isWord) }),
      ),
    fc
      .integer({ min: 1, max: 30 })
      .map((n): Written => ({ task, value: { kind: 'count-more', more: n }, spelled: `+${n}` })),
  );
};

export const reportArbitrary: fc.Arbitrary<Report> = fc
  .constantFrom<Language[]>('tr', 'fa', 'en')
  .chain((language) =>
    tasksArbitrary(language).chain((tasks) =>
      fc
        .record({
          row: fc.tuple(...tasks.map((task) => valueArbitrary(task, language))),
          subset: fc.array(fc.boolean(), { minLength: tasks.length, maxLength: tasks.length }),
          layout: fc.constantFrom(
            ...Object.keys(layouts),
            ...Object.keys(listLayouts),
            ...Object.keys(listLayouts),
          ),
          before: fc.constantFrom(...styles[language].before),
          behind: fc.constantFrom(...styles[language].behind),
          script: fc.constantFrom(...scripts),
          isOpenOnly: fc.boolean(),
        })
        .map(({ row, subset, layout, before, behind, script, isOpenOnly }): Report => {
          const listed = listLayouts[layout];
          const open = row.filter(({ task }) => task.current === undefined);
          const some = row.filter((_, i) => subset[i]);
          const wanted = listed === undefined ? some : isOpenOnly ? open : row;
          const meant = wanted.length > 0 ? wanted : row;
          const body = listed?.(meant) ?? layouts[layout]?.(meant, styles[language]) ?? '';
          return { text: script(before + body + behind), layout, language, tasks, meant };
        }),
    ),
  );
