import type { PlannedProgram, PlannedTask } from '../../fortnight/plan.ts';
import type { LocalDate } from '../../local-date.ts';
import { usualHours } from '../usual-hours.ts';

const at = (sheet: string, row: number) => ({ sheet, row });

/** A fortnight with the usual hours. */
export const planProgram = (
  startsOn: LocalDate,
  cycleDays: number,
  settings: PlannedProgram['settings'] = {},
): PlannedProgram => ({
  at: at('program', 2),
  code: 'p1',
  name: 'İstanbul mahalleleri',
  smsName: 'Istanbul Il',
  startsOn,
  cycleDays,
  timeZone: 'Europe/Istanbul',
  language: 'tr',
  ...usualHours,
  settings,
});

/** Two counts, and two things to be done; the market is held on one day, and shown with a photo. */
export const planTasks = (cycleDays: number): PlannedTask[] => [
  visits,
  marketStand(cycleDays),
  eldersHome,
  volunteers,
];

const task = { evidence: 'none', cycles: 'all', unitCodes: [] } as const;

const visits: PlannedTask = {
  ...task,
  at: at('tasks', 2),
  code: 'visits',
  titles: {
    name: 'Kapı kapı ziyaret',
    tr: 'Kapı kapı ziyaret',
    fa: 'دیدار خانه به خانه',
    en: 'Door-to-door visits',
  },
  titleSms: { tr: 'Kapı ziyareti', fa: 'دیدار خانه‌ها', en: 'Home visits' },
  kind: 'count',
  target: 40,
  points: 40,
};

const marketDay = 8;

const marketStand = (cycleDays: number): PlannedTask => ({
  ...task,
  at: at('tasks', 3),
  code: 'market',
  titles: { name: 'Pazar standı', tr: 'Pazar standı', fa: 'غرفه بازار', en: 'Market stand' },
  titleSms: { tr: 'Pazar standı', fa: 'غرفه بازار', en: 'Market stand' },
  kind: 'done',
  points: 20,
  evidence: 'photo',
  ...(cycleDays >= marketDay ? { from: marketDay, until: marketDay } : {}),
});

const eldersHome: PlannedTask = {
  ...task,
  at: at('tasks', 4),
  code: 'elders',
  titles: {
    name: 'Huzurevi ziyareti',
    tr: 'Huzurevi ziyareti',
    fa: 'دیدار از خانه سالمندان',
    en: "Visit to the elders' home",
  },
  titleSms: { tr: 'Huzurevi', fa: 'خانه سالمندان', en: "Elders' home" },
  kind: 'done',
  points: 20,
};

const volunteers: PlannedTask = {
  ...task,
  at: at('tasks', 5),
  code: 'volunteers',
  titles: { name: 'Yeni gönüllüler', tr: 'Yeni gönüllüler', fa: 'داوطلبان تازه', en: 'New volunteers' },
  titleSms: { tr: 'Yeni gönüllü', fa: 'داوطلب تازه', en: 'New volunteers' },
  kind: 'count',
  target: 5,
  points: 20,
};
