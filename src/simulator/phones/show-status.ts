import type { BotApi } from '../bot-api/start-bot-api.ts';
import type { DemoControl } from './control.ts';

/** What is being done at the page's wish right now. */
export interface Errand {
  running: 'next-event' | 'hour' | 'day' | 'restart' | undefined;
}

const shownRefusals = 20;

/** The top bar: the clock, the queues, the jobs, and what the server refused. */
export async function showStatus(
  botApi: BotApi,
  control: DemoControl,
  errand: Errand,
): Promise<Record<string, unknown>> {
  return {
    now: control.now(),
    running: errand.running,
    ...(await bot(control)),
    updatesWaiting: botApi.waitingUpdates,
    refusalCount: botApi.refusals.length,
    refusals: botApi.refusals.slice(-shownRefusals),
  };
}

/** While the bot is down nobody can tell about its queues; the page says so. */
async function bot(control: DemoControl): Promise<Record<string, unknown>> {
  try {
    return { ...(await control.status()) };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}
