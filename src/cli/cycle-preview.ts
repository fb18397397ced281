import type { Command } from 'commander';
import { foldText, type TurkishInSms } from '../channels/sms/fold-text.ts';
import { segmentsOf } from '../channels/sms/segments.ts';
import { findSegmentPrice, readSmsSettings, type SegmentPrice } from '../channels/sms/sms-settings.ts';
import { type CyclePreview, previewCycle } from '../fortnight/preview-cycle.ts';
import { day } from '../messages/message.ts';
import { createWording } from '../messages/wording.ts';
import { type Channel, channels } from '../store/words.ts';
import { chooseProgram } from './choose-program.ts';
import type { Answer, Cli } from './cli.ts';
import { withStore } from './with-store.ts';

/** `saha cycle preview`: who will get what on which channel, and a sample of each text. Changes nothing. */
export function addCyclePreview(command: Command, cli: Cli): void {
  cli.answer<{ program?: string }>(command, (_, options) =>
    withStore(cli.config, async (db) => {
      const { id } = await chooseProgram(db, options.program);
      const preview = await previewCycle(db, { programId: id, available: channelsOf(cli) }, cli.clock.now());
      const { turkish } = await readSmsSettings(db, []);
      return answerPreview(cli, preview, { turkish, price: await findSegmentPrice(db) });
    }),
  );
}

const channelsOf = ({ config }: Cli): Channel[] =>
  channels.filter((channel) => config[channel] !== undefined);

interface TextRules {
  readonly turkish: TurkishInSms;
  readonly price: SegmentPrice | undefined;
}

type SampleText = ReturnType<typeof sampleTextsOf>[number];

function sampleTextsOf({ samples }: CyclePreview, turkish: TurkishInSms) {
  const wording = createWording();
  return samples.map(({ text, language, screen }) => {
    const sms = foldText(wording.say(screen.message, { language, channel: 'sms' }), { language, turkish });
    const telegram = wording.say(screen.message, { language, channel: 'telegram' });
    return { text, language, telegram, sms, segments: segmentsOf(sms).count };
  });
}

/** The segments of the tasks, as many for each person as the longest list of their language takes. */
const segmentsOfTasks = ({ messages }: CyclePreview, texts: readonly SampleText[]): number =>
  messages
    .filter(({ channel }) => channel === 'sms')
    .reduce((sum, { language, count }) => {
      const tasks = texts.find((each) => each.text === 'tasks' && each.language === language);
      return sum + count * (tasks?.segments ?? 0);
    }, 0);

const costOf = (segments: number, { amount, currency }: SegmentPrice): string =>
  `${(segments * amount).toFixed(2)} ${currency}`.trim();

function answerPreview(cli: Cli, preview: CyclePreview, { turkish, price }: TextRules): Answer {
  const { number, letter, dates, people, messages, unreached } = preview;
  const texts = sampleTextsOf(preview, turkish);
  const segments = segmentsOfTasks(preview, texts);
  const cost = price && costOf(segments, price);
  const isTexted = (language: string) =>
    messages.some((each) => each.channel === 'sms' && each.language === language);
  return {
    lines: [
      cli.say('cli-preview', {
        number: String(number),
        letter,
        from: day(dates.startsOn),
        until: day(dates.endsOn),
        people,
      }),
      ...messages.map((count) => cli.say('cli-preview-channel', { ...count })),
      ...(unreached.length > 0 ? [cli.say('cli-preview-unreached', { count: unreached.length })] : []),
      ...(segments > 0 ? [cli.say('cli-preview-segments', { segments })] : []),
      ...(segments > 0 && cost ? [cli.say('cli-preview-cost', { cost })] : []),
      ...texts.flatMap((sample) => linesOf(cli, sample, isTexted(sample.language))),
    ],
    json: {
      number,
      letter,
      starts_on: dates.startsOn,
      ends_on: dates.endsOn,
      opens_at: new Date(dates.opensAt).toISOString(),
      people,
      messages,
      segments,
      cost,
      unreached: unreached.length,
      samples: texts,
    },
  };
}

/** What reps read on Telegram, and as a text where somebody of that language gets texts. */
const linesOf = (cli: Cli, { text, language, telegram, sms, segments }: SampleText, isTexted: boolean) => [
  '',
  `— ${text}, ${language}`,
  telegram,
  ...(isTexted ? ['', cli.say('cli-preview-text', { segments }), sms] : []),
];
