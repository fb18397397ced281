import { html, render } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import { Activity } from './activity.js';
import { CoordinatorPlace } from './coordinator-place.js';
import { RepPlace } from './rep-place.js';
import { SmsPlace } from './sms-place.js';
import { problem, smsPeople, world } from './state.js';
import { openWorld } from './stream.js';
import { TopBar } from './top-bar.js';
import { Viewer } from './viewer.js';

function App() {
  if (!world.value) return html`<p class="loading" role="status">Opening the phones …</p>`;
  return html`
    <${TopBar} />
    <main class="places">
      <${RepPlace} />
      <${CoordinatorPlace} />
      ${smsPeople.value.length > 0 && html`<${SmsPlace} />`}
      <${Activity} />
    </main>
    <${Problem} />
    <${Viewer} />
  `;
}

/** What a phone would not let happen, or what went wrong on the way. */
function Problem() {
  const text = problem.value;
  useEffect(() => {
    if (!text) return undefined;
    const timer = setTimeout(() => (problem.value = undefined), 6000);
    return () => clearTimeout(timer);
  }, [text]);
  return text && html`<p class="problem" role="alert">${text}</p>`;
}

render(html`<${App} />`, document.getElementById('app'));
await openWorld();
