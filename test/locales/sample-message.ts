import type { Language, Names } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import {
  day,
  inner,
  lines,
  type Message,
  moment,
  names,
  say,
  type Value,
} from '../../src/messages/message.ts';
import type { MessageKey } from '../../src/messages/message-key.ts';
import { readLocale } from './read-locale.ts';

/** Whose names stand in a message. `foreign`: all in another script than the reader's. `long`: as long as they come. */
export const worlds = ['own', 'foreign', 'long'] as const;
export type World = (typeof worlds)[number];

interface Named {
  readonly unit: Names;
  readonly parent: Names;
  readonly title: Names;
  readonly short: Names;
  readonly person: string;
}

const latin: Named = {
  unit: { name: 'Gülbahar' },
  parent: { name: 'Şişli' },
  title: { name: 'Kapı ziyareti' },
  short: { name: 'Kapı ziyareti' },
  person: 'Ayşe Yılmaz',
};

const persian: Named = {
  unit: { name: 'یوسف‌آباد' },
  parent: { name: 'منطقه ۶' },
  title: { name: 'دیدار خانه‌ها' },
  short: { name: 'دیدار خانه‌ها' },
  person: 'مریم کریمی',
};

const long: Named = {
  unit: { name: 'Ondokuzmayıs Mahallesi Kuzey' },
  parent: { name: 'Gaziosmanpaşa' },
  title: { name: 'Huzurevinde kalan büyüklerimizi ziyaret edip hatır sormak' },
  short: { name: 'Huzurevi ziyareti 2' },
  person: 'Abdurrahman Hüsamettin Karaosmanoğulları',
};

function namedIn(world: World, language: Language): Named {
  if (world === 'long') return long;
  return (world === 'own') === (language === 'fa') ? persian : latin;
}

/** A message with a value for each of its variables, as large as they come in real life. */
export function sampleMessage(key: MessageKey, world: World, language: Language): Message {
  const samples = sampleVars(world, language);
  if (numbered.has(key)) samples['number'] = 12;
  const vars = [...(variables.get(key) ?? [])].map((name) => [name, samples[name] ?? name] as const);
  return { key, vars: Object.fromEntries(vars) };
}

/** What the locales say for a key may use these variables. What has no sample is called by its name. */
const variables = new Map(
  readLocale('en').map(({ key, vars }) => [key, new Set([...vars, 'position', 'until'])]),
);

/** Where `number` is a number: elsewhere it is a task's, like B12. */
const numbered: ReadonlySet<MessageKey> = new Set(['board-number', 'board-mean', 'cycle-open-already']);

function sampleVars(world: World, language: Language): Record<string, Value> {
  const named = namedIn(world, language);
  const until = localDate('2027-05-20');
  const answer = inner(say('answer-count', { total: 25, target: 40 }));
  const row = say('board-row', { place: 2, who: names(named.unit), score: 92 });
  const pick = { unit: names(named.unit), parent: names(named.parent), title: names(named.title) };
  const line = say('answer-line', { position: 1, number: 'B1', answer });
  return {
    ...pick,
    ...figures,
    ...typed,
    short: names(named.short),
    who: names(named.unit),
    name: named.person,
    coordinator: named.person,
    decider: named.person,
    program: named.parent.name,
    sender: 'Istanbul Il',
    number: 'B12',
    numbers: 'B7, B9',
    phone: '+905321112233',
    reason: inner(say('review-reason-figure')),
    text: 'Standı kurduk, çok ilgi vardı 🙂',
    from: day(localDate('2026-11-21')),
    until: day(until),
    last: day(until, 'weekday'),
    first: day(localDate('2026-11-21'), 'weekday'),
    lastDay: day(until, 'weekday'),
    day: day(until, 'weekday'),
    at: moment(Date.parse('2026-11-30T15:05:00Z'), 'Europe/Istanbul'),
    answer,
    standing: inner(say('board-final')),
    state: inner(say('status-final')),
    hint: inner(say('check-in-how-done')),
    screen: inner(say('plan-days')),
    footer: inner(say('check-in-why-not', pick)),
    help: inner(say('help-hint')),
    explanation: lines([say('explain-no-score')]),
    tasks: lines([say('task', { position: 1, number: 'B1', title: names(named.title), points: 40 })]),
    smsTasks: lines([say('task-open', { position: 1, number: 'B1', title: names(named.title) })]),
    smsUnits: lines([say('unit-in', pick)]),
    units: lines([say('unit-in', pick)]),
    howTo: inner(say('reply-in-order', { example: inner(say('example-any')) })),
    example: inner(say('example-any')),
    extras: lines([say('task-photo')]),
    note: inner(say('explain-line-provisional')),
    planned: inner(say('plan-planned', { day: day(until) })),
    places: lines([say('standing-place', { place: 4, of: 25, unit: names(named.parent) })]),
    sum: lines([say('explain-share', { gained: 25 }), say('explain-share', { gained: 28 })], ' + '),
    roles: lines([say('role-rep')]),
    role: inner(say('role-coordinator')),
    shown: inner(say('privacy-shown-named')),
    accepted: inner(say('privacy-not-yet')),
    checkIns: lines([say('a-day', { day: day(until, 'weekday') })]),
    doubts: lines([say('doubt-evidence-missing')]),
    cycle: inner(say('status-no-report')),
    latest: inner(say('status-no-report')),
    reports: lines([say('status-no-report')]),
    people: lines([say('pending-person', { ...pick, name: named.person, phone: '', note: '' })]),
    messages: lines([line]),
    smsAnswers: lines([line, line], ', '),
    lines: lines([say('board-ranking', { rows: lines([row, row], ' · ') })]),
    rows: lines([row, row], ' · '),
    rises: lines([say('board-rise', { who: names(named.unit), points: 41 })]),
    streaks: lines([say('board-streak', { who: names(named.unit), cycles: 6 })]),
  };
}

/** The largest that are usual. */
const figures = {
  position: 4,
  count: 12,
  target: 40,
  total: 25,
  previous: 30,
  step: 10,
  more: 25,
  rating: 5,
  score: 100,
  points: 40,
  gained: 25,
  reached: 25,
  place: 12,
  of: 25,
  reported: 22,
  assigned: 25,
  waiting: 3,
  percent: 88,
  left: 3,
  days: 14,
  page: 2,
  photos: 7,
  notes: 1,
  answers: 12,
  cycles: 6,
  most: 200,
  kilometres: 2.4,
  added: 960,
  changed: 12,
  unchanged: 20_000,
  done: 500,
  least: 1,
  length: 19,
  figure: 25,
} as const;

/** What stands in a workbook or is typed at a terminal. */
const typed = {
  candidates: '34.sisli.merkez, 34.kadikoy.merkez',
  channel: 'sms',
  closes: '4 Aralık 00:00',
  code: '34.sisli',
  codes: 'p1, p2',
  columns: 'code, name, kind',
  country: 'TR',
  end: '2026-12-04',
  failure: 'ETIMEDOUT',
  file: 'people.csv',
  kind: 'done',
  language: 'tr',
  letter: 'B',
  migration: '0007-later',
  names: 'Ayşe Yılmaz, Ben Aydın',
  next: '2026-12-01',
  opens: '21 Kasım 09:00',
  other: '+905321112244',
  otherRow: '12',
  path: '/srv/saha/lists/people.xlsx',
  problem: 'removed',
  process: '4711',
  row: '12',
  since: '2026-11-21T09:00:00.000Z',
  suggestion: '2026-11-25',
  value: '9,05E+11',
  wanted: 'unit / district',
  when: '21 Kasım 09:00',
  whom: '34.sisli.x',
} as const;
