import { html } from 'htm/preact';
import { moveClock, restartBot } from './api.js';
import { dateOf, shortMoment, timeOf, weekdayOf } from './dates.js';
import { Icon } from './icons.js';
import { group, isConnected, rep, status, world } from './state.js';

export const TopBar = () => html`
  <header class="top-bar">
    <h1 class="brand"><img src="icon.svg" alt="" />Saha<span>phones</span></h1>
    <${Clock} />
    <${ClockButtons} />
    <${Line} />
    <button class="button danger" disabled=${Boolean(status.value.running)} onClick=${restartBot}>
      <${Icon} name="again" />
      ${status.value.running === 'restart' ? 'Restarting the bot …' : 'Kill and restart the bot'}
    </button>
  </header>
`;

/** In the programme's zone; also in the Persian calendar while somebody on the page reads it. */
function Clock() {
  const { now } = status.value;
  const { timeZone } = world.value;
  if (now === undefined) return html`<div class="clock" role="timer" aria-label="Clock">…</div>`;
  const isPersianRead = [rep.value, group.value].some((reader) => reader?.language === 'fa');
  return html`
    <div class="clock" role="timer" aria-label="Clock" data-now=${now}>
      <strong>${timeOf(now, 'en', timeZone)}</strong>
      <span>
        <span>${weekdayOf(now, 'en', timeZone)} ${dateOf(now, 'en', timeZone)}</span>
        ${
          isPersianRead
            ? html`<bdi lang="fa" dir="rtl">${weekdayOf(now, 'fa', timeZone)} ${dateOf(now, 'fa', timeZone)}</bdi>`
            : html`<small>${timeZone}</small>`
        }
      </span>
    </div>
  `;
}

function ClockButtons() {
  const { running, nextEventAt } = status.value;
  const next = nextEventAt === undefined ? '' : shortMoment(nextEventAt, world.value.timeZone);
  return html`
    <div class="clock-buttons" role="group" aria-label="Move the clock">
      <${ClockButton} to="next-event" running=${running} label="Next event" hint=${next} />
      <${ClockButton} to="hour" running=${running} label="+1 hour" />
      <${ClockButton} to="day" running=${running} label="+1 day" />
    </div>
  `;
}

const ClockButton = ({ to, label, hint, running }) => html`
  <button
    class="button ${running === to ? 'running' : ''}"
    aria-label=${label}
    aria-busy=${running === to}
    disabled=${Boolean(running)}
    onClick=${() => moveClock(to)}
  >
    ${label}${hint && html`<small>${hint}</small>`}
  </button>
`;

/** Says so when the page has lost the server, or the bot has gone. */
function Line() {
  const { trouble } = status.value;
  if (!isConnected.value) return html`<p class="line bad" role="status">No connection to the demo</p>`;
  if (trouble) return html`<p class="line bad" role="status">The bot is down</p>`;
  return html`<p class="line" role="status"><i></i>Live</p>`;
}
