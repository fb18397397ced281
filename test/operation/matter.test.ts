import { expect, test } from 'vitest';
import { isHalted, type Matter, mattersIn, type Signs } from '../../src/operation/matter.ts';

const now = Date.parse('2026-11-25T12:00:00Z');
const minuteMs = 60_000;

const well: Signs = {
  refused: new Set(),
  isUnsigned: false,
  listedAt: now,
  isDamaged: false,
  polledAt: now,
  capsNear: [],
  capsHolding: [],
  isAnyRefused: false,
  isAnySetAside: false,
  oldestInbox: undefined,
  oldestOutbox: undefined,
  freeBytes: 10e9,
  hasBackupFailed: false,
};

test('nothing stands while all is well', () => {
  expect(mattersIn(well, now)).toEqual([]);
});

test.each<[string, Partial<Signs>]>([
  ['telegram-refused', { refused: new Set(['telegram']), polledAt: now - 60 * minuteMs }],
  ['telegram-silent', { polledAt: now - 6 * minuteMs }],
  ['sms-refused', { refused: new Set(['sms']) }],
  ['sms-unsigned', { isUnsigned: true }],
  ['sms-silent', { listedAt: now - 16 * minuteMs }],
  ['database-damaged', { isDamaged: true }],
  ['sms-near-person', { capsNear: ['person'] }],
  ['sms-near-country', { capsNear: ['country'] }],
  ['sms-near-total', { capsNear: ['total'] }],
  ['sms-held-person', { capsHolding: ['person'] }],
  ['sms-held-country', { capsHolding: ['country'] }],
  ['sms-held-total', { capsHolding: ['total'] }],
  ['messages-refused', { isAnyRefused: true }],
  ['inbox-dead', { isAnySetAside: true }],
  ['inbox-old', { oldestInbox: now - 11 * minuteMs }],
  ['outbox-old', { oldestOutbox: now - 31 * minuteMs }],
  ['disk-nearly-full', { freeBytes: 499e6 }],
  ['backup-failed', { hasBackupFailed: true }],
])('%s stands when its sign is there, and nothing else does', (matter, sign) => {
  expect(mattersIn({ ...well, ...sign }, now)).toEqual([matter]);
});

test.each<[Matter, boolean]>([
  ['telegram-silent', true],
  ['sms-silent', true],
  ['outbox-old', true],
  ['database-damaged', true],
  ['inbox-dead', false],
  ['messages-refused', false],
  ['sms-near-person', false],
  ['backup-failed', false],
])('the heartbeat of a bot of which %s stands stops: %s', (matter, isStopped) => {
  expect(isHalted([matter])).toBe(isStopped);
});
