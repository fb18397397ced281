import closeWithGrace from 'close-with-grace';
import { type App, createApp } from './app.ts';
import { systemClock } from './clock.ts';
import {
  type Config,
  ConfigError,
  languageIn,
  ownEnvironment,
  readConfig,
  readEnvironment,
  requireChannel,
} from './config.ts';
import { AppError } from './errors.ts';
import { hideFromOthers } from './hide-from-others.ts';
import { startSchedule } from './jobs/schedule.ts';
import type { Language } from './language.ts';
import { createLog, type Log } from './log.ts';
import { asMessage } from './messages/as-message.ts';
import { say } from './messages/message.ts';
import type { MessageKey } from './messages/message-key.ts';
import { createWording } from './messages/wording.ts';
import { sqliteFailure } from './store/store-failure.ts';

const stopWithinMs = 10_000;
const wrongSettings = 2;

hideFromOthers();
const config = readConfigOrExit();
const log = createLog(config.logLevel);
const app = await startOrExit(config, log);
const schedule = startSchedule({ runner: app, clock: systemClock, stop: app.stopTicking });
closeWithGrace({ delay: stopWithinMs, logger: false }, async ({ err }) => {
  if (err) log.fatal({ error: err }, 'saha fails');
  await schedule[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
  log.info('saha stopped');
});
// Who reads this may ask it to stop at once: it has to listen by then.
log.info({ address: app.address }, 'saha started');

function readConfigOrExit(): Config {
  try {
    const read = readConfig(readEnvironment());
    requireChannel(read);
    return read;
  } catch (error) {
    const language = languageIn(ownEnvironment());
    const message = error instanceof AppError && asMessage(error);
    if (message) return exitWith(createWording().say(message, { language, channel: 'telegram' }));
    if (!(error instanceof ConfigError)) throw error;
    const headline = `${words('cli-cannot-start', language)} ${words('cli-config-wrong', language)}`;
    const wording = createWording();
    const problems = error.problems.map((problem) => {
      const sentence = asMessage(problem);
      return sentence ? wording.say(sentence, { language, channel: 'telegram' }) : problem.key;
    });
    return exitWith([headline, ...problems].join('\n  '));
  }
}

function exitWith(complaint: string): never {
  console.error(complaint);
  process.exit(wrongSettings);
}

async function startOrExit(settings: Config, logger: Log): Promise<App> {
  try {
    await using stack = new AsyncDisposableStack();
    const created = stack.use(await createApp(settings, { clock: systemClock, log: logger }));
    // What the other side refuses only now must not leave messages half sent.
    await created.start();
    stack.move();
    return created;
  } catch (error) {
    const foreseen = error instanceof AppError ? error : sqliteFailure(error, settings.databasePath);
    const message = foreseen && asMessage(foreseen);
    if (!message) throw error;
    console.error(createWording().say(message, { language: settings.language, channel: 'telegram' }));
    process.exit(1);
  }
}

function words(key: MessageKey, language: Language): string {
  return createWording().say(say(key), { language, channel: 'telegram' });
}
