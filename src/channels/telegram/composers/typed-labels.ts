import { Composer } from 'grammy';
import { changeScreen } from '../../../../conversations/change-screen.ts';
import { detailsScreen } from '../../../../conversations/details-screen.ts';
import { planDaysScreen } from '../../../../conversations/plan-days-screen.ts';
import { privacyScreen } from '../../../../conversations/privacy-screen.ts';
import { foldText, isSameText } from '../../../check-ins/reading/fold.ts';
import { listCyclesOf } from '../../../cycles/cycle-queries.ts';
import { endBreak, readBreak } from '../../../fortnight/take-break.ts';
import { languageNamed } from '../../../language.ts';
import { type Message, say } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { chooseLanguage, chooseNaming } from '../../../organisation/preferences.ts';
import { reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { checkIn } from './checking-in.ts';
import { explainScores, showTasks } from './tasks.ts';

type Handler = (deps: BotDeps, ctx: TurnContext, person: Person) => Promise<void>;

/**
 * The words of a button typed in its place, where no dialogue waits for them: of those under a rep's tasks and score, of
 * the languages, and of what people decide about themselves.
 */
export function typedLabels(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  composer.on('message:text', async (ctx, next) => {
    const { person } = ctx.turn;
    const isOwn = ctx.message.forward_origin === undefined;
    const handler = person && isOwn ? handlerFor(ctx, ctx.message.text) : undefined;
    await (person && handler ? handler(deps, ctx, person) : next());
  });
  return composer;
}

function handlerFor(ctx: TurnContext, text: string): Handler | undefined {
  const language = languageNamed(text);
  if (language)
    return async ({ db }, own, { id }) => {
      await chooseLanguage(db, id, language);
      own.turn.stage.speak(language);
      await reply(own, 'language-set');
    };
  const isLabel = (label: Message): boolean => isSameText(text, ctx.turn.stage.words(label));
  if (isLabel(say('button-explain', { score: Number(/\d+/.exec(foldText(text))?.[0]) }))) return explain;
  return handlers.find(([key]) => isLabel(say(key)))?.[1];
}

/** A screen about each of the person's open cycles. */
const aboutCycles =
  (screenOf: typeof detailsScreen): Handler =>
  async ({ db }, ctx, { id: personId }) => {
    const cycles = await listCyclesOf(db, personId, { states: ['open'] });
    for (const { id: cycleId } of cycles) await showNew(ctx, await screenOf(db, { personId, cycleId }));
    if (cycles.length === 0) await reply(ctx, 'tasks-none');
  };

const naming =
  (isNamed: boolean): Handler =>
  async ({ db }, ctx, { id }) => {
    await chooseNaming(db, id, isNamed);
    await showNew(ctx, await privacyScreen(db, id));
  };

const explain: Handler = ({ db }, ctx, { id }) => explainScores(db, ctx, id);

const handlers: readonly (readonly [MessageKey, Handler])[] = [
  ['button-check-in', (deps, ctx, person) => checkIn(deps, ctx, person)],
  ['button-plan-days', aboutCycles(planDaysScreen)],
  ['button-details', aboutCycles(detailsScreen)],
  ['button-change', aboutCycles(changeScreen)],
  ['button-back', ({ db }, ctx, { id }) => showTasks(db, ctx, id)],
  ['button-hide-name', naming(false)],
  ['button-show-name', naming(true)],
  [
    'button-end-break',
    async ({ db, clock }, ctx, { id }) => {
      const { runsUntil } = await readBreak(db, id, clock.now());
      if (runsUntil === undefined) return showTasks(db, ctx, id);
      await endBreak(db, id, clock.now());
      await reply(ctx, 'break-ended');
    },
  ],
];
