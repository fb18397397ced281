import { expect, test } from 'vitest';
import { resend } from '../../../src/messages/resend.ts';
import { startTwilioSide } from './sms-world.ts';

const phones = ['+14155550101', '+14155550102', '+14155550103', '+14155550104', '+14155550105'];
const campaign = 'p1:cycle:1:tasks';

/** A text to each of five people, one after another. */
async function startCampaign() {
  const side = await startTwilioSide();
  for (const phone of phones) {
    side.server.addPhone(phone);
    await side.text(await side.person(phone), { campaign });
  }
  const states = async () =>
    (await side.rows()).map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`));
  const arrived = () => side.server.phones.map(({ messages }) => messages.length);
  return Object.assign(side, { states, arrived });
}

type Side = Awaited<ReturnType<typeof startCampaign>>;

/** Twilio says it at once, instead of taking the text. */
const atOnce = (side: Side, code: number, who: readonly string[]) => {
  side.server.faults = ({ method, fields }) =>
    method === 'POST' && who.includes(String(fields['To']))
      ? {
          kind: 'status',
          status: code === 20429 ? 429 : code === 20003 ? 401 : 400,
          body: { code, message: '' },
        }
      : undefined;
};

/** Twilio takes the text, and says later that it did not arrive. */
const later = (side: Side, code: number, who: readonly string[]) => {
  side.server.failures = ({ to }) => (who.includes(to) ? code : undefined);
};

const [first = '', second = ''] = phones;
const late = '+14155550106';
const minuteMs = 60_000;

test.each([
  [atOnce, 21211],
  [atOnce, 21614],
  [atOnce, 21635],
  [later, 30005],
  [later, 30006],
])('%o %d, nobody is at that number: the address is marked, the others get theirs', async (says, code) => {
  await using side = await startCampaign();

  says(side, code, [first]);
  await side.advance(20 * minuteMs);

  expect(await side.states()).toEqual(['failed: unreachable', 'sent', 'sent', 'sent', 'sent']);
  expect(
    await side.db.selectFrom('address').select('reason').where('state', '=', 'unreachable').execute(),
  ).toEqual([{ reason: `twilio ${code}` }]);
  expect(await resend(side.db, {}, side.clock.now())).toBe(0);
});

test('21408, the region is switched off: it has failed and says so; once it is on it goes with one command', async () => {
  await using side = await startCampaign();

  atOnce(side, 21408, [first]);
  await side.advance(20 * minuteMs);
  const states = await side.states();
  side.server.faults = undefined;
  const again = [await resend(side.db, { campaign }, side.clock.now())];
  await side.advance(5 * minuteMs);
  again.push(await resend(side.db, { campaign }, side.clock.now()));

  expect(states).toEqual(['failed: twilio 21408', 'sent', 'sent', 'sent', 'sent']);
  expect(again).toEqual([1, 0]);
  expect(side.arrived()).toEqual([1, 1, 1, 1, 1]);
});

test.each([atOnce, later])(
  '%o 21610, the person has texted STOP to the carrier: they have stopped everywhere',
  async (says) => {
    await using side = await startCampaign();

    says(side, 21610, [first]);
    await side.advance(20 * minuteMs);

    expect((await side.states())[0]).not.toBe('sent');
    expect(await side.listStopped()).toHaveLength(1);
  },
);

test.each([20003, 21606])(
  '%d, the account or the sender: all wait, no attempt is burnt, somebody is told, and all goes out after it',
  async (code) => {
    await using side = await startCampaign();

    atOnce(side, code, phones);
    await side.advance(30 * minuteMs);
    const rows = await side.rows();
    const calls = side.server.calls.filter(({ method }) => method === 'POST').length;
    side.server.faults = undefined;
    await side.advance(30 * minuteMs);

    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual(phones.map(() => ['waiting', 0]));
    expect(side.alerts[0]).toEqual({ type: 'gateway', reason: `twilio ${code}` });
    expect(calls).toBeLessThan(20);
    expect(side.arrived()).toEqual([1, 1, 1, 1, 1]);
  },
);

test.each([
  [atOnce, 21612],
  [later, 30018],
  [later, 30024],
  [later, 30032],
  [later, 30034],
])(
  '%o %d, no way to these numbers: no more go out than it takes to see that, and all do after it',
  async (says, code) => {
    await using side = await startCampaign();

    says(side, code, phones);
    await side.advance(6 * 60 * minuteMs);
    const states = (await side.rows()).map(({ state, attempts }) => [state, attempts]);
    const tries = side.server.messages.length;
    side.server.failures = undefined;
    side.server.faults = undefined;
    await side.advance(2 * 60 * minuteMs);

    expect(states).toEqual(phones.map(() => ['waiting', 0]));
    expect(tries).toBeLessThan(40);
    expect(side.arrived()).toEqual([1, 1, 1, 1, 1]);
  },
);

test.each([
  [atOnce, 21612],
  [later, 21612],
  [later, 30034],
])(
  '%o %d at one number: it comes again each hour, a few times; the others are not held up, somebody is told',
  async (says, code) => {
    await using side = await startCampaign();

    says(side, code, [first]);
    await side.advance(2 * minuteMs);
    const isToldAtOnce = await side.sender.isAtFault();
    side.server.addPhone(late);
    await side.text(await side.person(late), { isBulk: false });
    await side.advance(minuteMs);
    const states = await side.states();
    await side.advance(90 * minuteMs);
    const isStillTold = await side.sender.isAtFault();
    await side.advance(10 * 60 * minuteMs);
    const faults = await side.db
      .selectFrom('delivery_report')
      .where('failure', '=', 'gateway')
      .select('reason')
      .execute();

    expect([isToldAtOnce, isStillTold, await side.sender.isAtFault()]).toEqual([true, true, false]);
    expect(states).toEqual([`waiting: twilio ${code}`, 'sent', 'sent', 'sent', 'sent', 'sent']);
    expect((await side.states())[0]).toBe(`failed: twilio ${code}`);
    expect(faults).toHaveLength(4);
  },
);

test('what waits for a fault of many is not looked for in the list before it goes', async () => {
  await using side = await startCampaign();
  later(side, 30034, phones);
  await side.advance(2 * minuteMs);

  side.server.addPhone(late);
  await side.text(await side.person(late));
  await side.advance(minuteMs);
  const held = (await side.states()).at(-1);
  side.server.failures = undefined;
  const before = side.server.calls.length;
  await side.advance(2 * 60 * minuteMs);

  expect(held).toBe('waiting: held back: gateway at fault');
  const lists = side.server.calls.slice(before).filter(({ method }) => method === 'GET');
  // Those alone that were tried before.
  expect(lists).toHaveLength(phones.length);
  expect((await side.states()).at(-1)).toBe('sent');
});

test.each([
  [atOnce, 20429],
  [later, 30001],
  [later, 30003],
  [later, 30008],
  [later, 30017],
  [later, 30036],
])('%o %d, passing: it goes again after a pause, and arrives once', async (says, code) => {
  await using side = await startCampaign();

  says(side, code, [first]);
  await side.advance(minuteMs);
  side.server.failures = undefined;
  side.server.faults = undefined;
  await side.advance(40 * minuteMs);

  expect(side.arrived()).toEqual([1, 1, 1, 1, 1]);
});

test.each([30004, 30007, 63016])(
  '%d, filtered: one may be that carrier; the third stops the campaign, and the same words do not go again',
  async (code) => {
    await using side = await startCampaign();

    later(side, code, [first, second]);
    await side.advance(20 * minuteMs);
    await side.text(await side.person('+14155550106'), { campaign });
    later(side, code, ['+14155550106']);
    await side.advance(20 * minuteMs);
    await side.text(await side.person('+14155550107'), { campaign });
    await side.advance(20 * minuteMs);

    const failed = `failed: twilio ${code}`;
    const stopped = `failed: campaign stopped: twilio ${code}`;
    expect(await side.states()).toEqual([failed, failed, 'sent', 'sent', 'sent', failed, stopped]);
    expect(side.server.messages).toHaveLength(6);
  },
);

test('a code that we do not know: that text has failed, somebody looks, the others go', async () => {
  await using side = await startCampaign();

  later(side, 39999, phones.slice(0, 4));
  await side.advance(20 * minuteMs);

  expect(await side.states()).toEqual([...phones.slice(0, 4).map(() => 'failed: twilio 39999'), 'sent']);
  expect(
    await side.db.selectFrom('outbox').select('refusal').where('state', '=', 'failed').execute(),
  ).toEqual(phones.slice(0, 4).map(() => ({ refusal: 'unforeseen' })));
});
