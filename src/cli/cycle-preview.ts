import type { Command } from 'commander';
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
      return answerPreview(cli, preview);
    }),
  );
}

const channelsOf = ({ config }: Cli): Channel[] =>
  channels.filter((channel) => config[channel] !== undefined);

function answerPreview(cli: Cli, preview: CyclePreview): Answer {
  const { number, letter, dates, people, messages, unreached, samples } = preview;
  const wording = createWording();
  const texts = samples.map(({ text, language, screen }) => ({
    text,
    language,
    telegram: wording.say(screen.message, { language, channel: 'telegram' }),
    sms: wording.say(screen.message, { language, channel: 'sms' }),
  }));
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
      ...texts.flatMap(({ text, language, telegram }) => ['', `— ${text}, ${language}`, telegram]),
    ],
    json: {
      number,
      letter,
      starts_on: dates.startsOn,
      ends_on: dates.endsOn,
      opens_at: new Date(dates.opensAt).toISOString(),
      people,
      messages,
      unreached: unreached.length,
      samples: texts,
    },
  };
}
