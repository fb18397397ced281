import type { Command } from 'commander';
import { foldForNetwork, type TurkishInSms } from '../channels/sms/fold-for-network.ts';
import { readPrices } from '../channels/sms/price.ts';
import { segmentsOf } from '../channels/sms/segments.ts';
import { readSmsSettings } from '../channels/sms/sms-settings.ts';
import { type CyclePreview, previewCycle } from '../fortnight/preview-cycle.ts';
import type { Sample } from '../fortnight/sample-texts.ts';
import type { Language } from '../language.ts';
import { day, type Message } from '../messages/message.ts';
import { channelsInUse } from './channels-in-use.ts';
import { chooseProgram } from './choose-program.ts';
import type { Answer, Cli } from './cli.ts';
import { findHindrance } from './find-hindrance.ts';
import { openGateway } from './open-gateway.ts';
import { reckonTexts, type TextReckoning } from './reckon-texts.ts';
import { withStore } from './with-store.ts';

/** `saha cycle preview`: who will get what on which channel, and a sample of each text. Changes nothing. */
export function addCyclePreview(command: Command, cli: Cli): void {
  cli.answer<{ program?: string }>(command, (_, options) =>
    withStore(cli.config, async (db) => {
      const { id } = await chooseProgram(db, options.program);
      const available = channelsInUse(cli.config);
      const preview = await previewCycle(db, { programId: id, available }, cli.clock.now());
      const { turkish } = await readSmsSettings(db, []);
      const textOf = textWith(cli, turkish);
      const countOf = await segmentsWith(cli.config);
      const reckoning = reckonTexts(preview, {
        segmentsOf: (message, language) => countOf(textOf(message, language)),
        hindranceTo: (await findHindrance(db, cli.config)) ?? (() => undefined),
        prices: await readPrices(db),
      });
      return answerPreview(cli, preview, {
        reckoning,
        samples: samplesOf(cli, preview, { textOf, countOf }),
      });
    }),
  );
}

/** A message as it goes out by SMS. */
const textWith =
  ({ wording }: Cli, turkish: TurkishInSms) =>
  (message: Message, language: Language): string =>
    foldForNetwork(wording.say(message, { language, channel: 'sms' }), { language, turkish });

/** Counts the segments of a text as the configured gateway sends it. */
async function segmentsWith(config: Cli['config']): Promise<(text: string) => number> {
  await using gateway = await openGateway(config);
  const encodings = gateway?.abilities.encodings;
  return (text) => segmentsOf(text, encodings).count;
}

interface SampleText extends Pick<Sample, 'text' | 'language'> {
  readonly telegram: string;
  /** Nothing where the text never goes out by SMS. */
  readonly sms?: string;
  readonly segments?: number;
}

const samplesOf = (
  { wording }: Cli,
  { samples }: CyclePreview,
  {
    textOf,
    countOf,
  }: { textOf: ReturnType<typeof textWith>; countOf: Awaited<ReturnType<typeof segmentsWith>> },
): SampleText[] =>
  samples.map(({ text, language, screen, isTexted }) => {
    const telegram = wording.say(screen.message, { language, channel: 'telegram' });
    if (!isTexted) return { text, language, telegram };
    const sms = textOf(screen.message, language);
    return { text, language, telegram, sms, segments: countOf(sms) };
  });

function answerPreview(
  cli: Cli,
  preview: CyclePreview,
  { reckoning, samples }: { reckoning: TextReckoning; samples: readonly SampleText[] },
): Answer {
  const { number, letter, dates, people, messages, unreached } = preview;
  const { tasks, cycle, perPerson, hindered } = reckoning;
  const vars = {
    number: String(number),
    letter,
    from: day(dates.startsOn),
    until: day(dates.endsOn),
    people,
  };
  return {
    lines: [
      cli.say('cli-preview', vars),
      ...messages.map((count) => cli.say('cli-preview-channel', { ...count })),
      ...(unreached.length > 0 ? [cli.say('cli-preview-unreached', { count: unreached.length })] : []),
      ...(hindered > 0 ? [cli.say('cli-preview-hindered', { count: hindered })] : []),
      ...reckoningLines(cli, reckoning),
      ...samples.flatMap((sample) => linesOf(cli, sample, perPerson.has(sample.language))),
    ],
    json: {
      number,
      letter,
      starts_on: dates.startsOn,
      ends_on: dates.endsOn,
      opens_at: new Date(dates.opensAt).toISOString(),
      people,
      messages,
      segments: tasks.segments,
      cost: tasks.cost,
      cycle: { ...cycle, segments_per_person: Object.fromEntries(perPerson) },
      hindered,
      unreached: unreached.length,
      samples,
    },
  };
}

function reckoningLines(cli: Cli, { tasks, cycle, perPerson }: TextReckoning): string[] {
  if (tasks.segments === 0) return [];
  const cost = (sum: string | undefined) =>
    sum === undefined ? [] : [cli.say('cli-preview-cost', { cost: sum })];
  return [
    cli.say('cli-preview-segments', { segments: tasks.segments }),
    ...cost(tasks.cost),
    cli.say('cli-preview-cycle', { segments: cycle.segments }),
    ...[...perPerson].map(([language, segments]) => cli.say('cli-preview-person', { language, segments })),
    ...cost(cycle.cost),
  ];
}

/** What reps read on Telegram, and as a text where somebody of that language gets texts. */
const linesOf = (
  cli: Cli,
  { text, language, telegram, sms, segments = 0 }: SampleText,
  isTexted: boolean,
) => [
  '',
  `— ${text}, ${language}`,
  telegram,
  ...(isTexted && sms !== undefined ? ['', cli.say('cli-preview-text', { segments }), sms] : []),
];
