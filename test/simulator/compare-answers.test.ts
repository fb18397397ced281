import { expect, test } from 'vitest';
import type { GivenAnswer } from '../../src/simulator/people/answer-book.ts';
import { compareAnswers } from '../../src/simulator/rehearsal/check-answers.ts';
import type { StoredAnswer } from '../../src/simulator/rehearsal/queries.ts';

const at = Date.UTC(2026, 10, 21, 9);

const gave = (value: number, fields: Partial<GivenAnswer> = {}): GivenAnswer => ({
  phone: '+905320000001',
  task: 'visits-of-ana',
  value,
  at,
  isSaved: true,
  isDouble: false,
  ...fields,
});

const kept = (value: number, fields: Partial<StoredAnswer> = {}): StoredAnswer => ({
  phone: '+905320000001',
  task: 'visits-of-ana',
  taskCode: 'visits',
  cycle: 1,
  value,
  completion: `${value}/40`,
  receivedAt: at,
  isCurrent: true,
  state: 'counted',
  ...fields,
});

const old = { isCurrent: false };

test('what was given and kept in the same order is right', () => {
  expect(compareAnswers([kept(5, old), kept(25)], [gave(5), gave(25)])).toEqual([]);
});

test('an answer that the bot did not take need not be kept', () => {
  expect(compareAnswers([kept(5)], [gave(5), gave(400, { isSaved: false })])).toEqual([]);
});

test('the same tap twice may be kept once or twice', () => {
  const given = [gave(5, { isDouble: true })];

  expect(compareAnswers([kept(5)], given)).toEqual([]);
  expect(compareAnswers([kept(5, old), kept(5)], given)).toEqual([]);
  expect(compareAnswers([kept(5, old), kept(5, old), kept(5)], given)).toHaveLength(1);
});

test('an answer that is lost is told', () => {
  expect(compareAnswers([], [gave(5)])).toContainEqual(expect.stringContaining('gave 5 but  is stored'));
});

test('an answer that nobody gave is told', () => {
  expect(compareAnswers([kept(5)], [])).toContainEqual(expect.stringContaining('gave  but 5 is stored'));
});

test('an answer that is kept twice is told', () => {
  expect(compareAnswers([kept(5, old), kept(5)], [gave(5)])).toEqual([
    '+905320000001, task visits: gave 1 answers but 2 are stored',
  ]);
});

test('another answer that counts is told', () => {
  expect(compareAnswers([kept(5), kept(25, old)], [gave(5), gave(25)])).toEqual([
    '+905320000001, task visits: 25 counts for the person, 5 for the bot',
  ]);
});
