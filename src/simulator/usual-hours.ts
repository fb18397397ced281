import { localTime } from '../local-date.ts';

/** What a program has whose plan says nothing about it. */
export const usualHours = {
  opensAt: localTime('09:00'),
  checkInAt: localTime('18:00'),
  boardWeekday: 1,
  boardAt: localTime('09:00'),
  quietFrom: localTime('21:00'),
  quietTo: localTime('09:00'),
  graceHours: 12,
} as const;
