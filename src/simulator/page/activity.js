import { html } from 'htm/preact';
import { shortMoment } from './dates.js';
import { status, world } from './state.js';

/** What the bot is doing: queues, latest jobs, and what the server refused. */
export function Activity() {
  const { inboxWaiting, outboxWaiting, updatesWaiting, trouble } = status.value;
  return html`
    <aside class="activity" aria-label="What the bot is doing">
      <h2>What the bot is doing</h2>
      ${trouble && html`<p class="trouble">${trouble}</p>`}
      <dl class="queues">
        <${Queue} name="Updates" hint="at Telegram, not fetched yet" count=${updatesWaiting} />
        <${Queue} name="Inbox" hint="fetched, not handled yet" count=${inboxWaiting} />
        <${Queue} name="Outbox" hint="not sent yet" count=${outboxWaiting} />
      </dl>
      <${Jobs} />
      <${Refusals} />
    </aside>
  `;
}

const Queue = ({ name, hint, count }) => html`
  <div class=${count > 0 ? 'busy' : ''} title=${hint}>
    <dt>${name}</dt>
    <dd data-testid="queue-${name.toLowerCase()}">${count ?? '–'}</dd>
  </div>
`;

function Jobs() {
  const jobs = [...(status.value.lastJobs ?? [])].reverse();
  return html`
    <h3>Latest jobs</h3>
    ${jobs.length === 0 && html`<p class="none">None yet: move the clock.</p>`}
    <ol class="jobs">
      ${jobs.map(
        ({ key, at, counts }) => html`
          <li key=${key}>
            <code>${key}</code>
            <span>${shortMoment(at, world.value.timeZone)}</span>
            <small>${countsOf(counts)}</small>
          </li>
        `,
      )}
    </ol>
  `;
}

const countsOf = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

function Refusals() {
  const { refusals = [], refusalCount = 0 } = status.value;
  return html`
    <h3 class=${refusalCount > 0 ? 'bad' : ''}>
      Refused by the server <b data-testid="refusal-count">${refusalCount}</b>
    </h3>
    ${refusalCount === 0 && html`<p class="none">Nothing.</p>`}
    <ol class="refusals">
      ${[...refusals].reverse().map(
        ({ method, errorCode, description, at }) => html`
          <li>
            <code>${method}</code> ${errorCode} ${description}
            <small>${shortMoment(at, world.value.timeZone)}</small>
          </li>
        `,
      )}
    </ol>
  `;
}
