import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sendText } from './api.js';
import { dayOf, timeOf } from './dates.js';
import { Icon } from './icons.js';
import { directionOf, wordsIn } from './phone-words.js';
import { Picker } from './picker.js';
import { personItem } from './picker-items.js';
import { smsLength } from './sms-length.js';
import { picked, smsPeople, smsPerson, texts, world } from './state.js';

/** The plainest phone: texts in, texts out, and what they cost. */
export function SmsPlace() {
  const person = smsPerson.value;
  return html`
    <section class="place" aria-label="SMS phone">
      <${Picker}
        label="Pick an SMS phone"
        items=${smsPeople.value.map(personItem)}
        value=${person.key}
        onPick=${(key) => (picked.sms.value = key)}
      />
      <${SmsPhone} key=${person.key} person=${person} />
    </section>
  `;
}

function SmsPhone({ person }) {
  const list = texts.value.filter(({ phone }) => phone === person.phone);
  const end = useRef();
  useEffect(() => {
    end.current.scrollTop = end.current.scrollHeight;
  }, [list.length]);
  return html`
    <div class="phone sms-phone" dir=${directionOf(person.language)} lang=${person.language}>
      <header class="chat-header">
        <span class="avatar" aria-hidden="true"><${Icon} name="person" /></span>
        <div>
          <h2 dir="auto">${world.value.smsSender}</h2>
          <p dir="ltr">${person.phone}</p>
        </div>
        <${Cost} list=${list} />
      </header>
      <div class="messages" role="log" aria-label="Texts" ref=${end}>
        <div class="messages-inner">
          ${list.map((sms) => html`<${Sms} key=${sms.id} sms=${sms} language=${person.language} />`)}
        </div>
      </div>
      <${Writer} person=${person} />
    </div>
  `;
}

/** Every segment costs the organisation money. */
function Cost({ list }) {
  const paid = list.filter(({ from }) => from === 'organisation');
  const segments = paid.reduce((sum, { text }) => sum + smsLength(text).segments, 0);
  return html`
    <p class="sms-cost" dir="ltr" data-testid="sms-cost"><b>${segments}</b> ${segments === 1 ? 'segment' : 'segments'}<br />in ${paid.length} ${paid.length === 1 ? 'text' : 'texts'}</p>
  `;
}

function Sms({ sms, language }) {
  const { timeZone } = world.value;
  const { segments, units, alphabet } = smsLength(sms.text);
  const isOwn = sms.from === 'person';
  return html`
    <article class="message ${isOwn ? 'own' : 'other'}" aria-label=${isOwn ? 'Sent text' : 'Received text'}>
      <div class="bubble"><div class="text" dir="auto">${sms.text}</div></div>
      <p class="sms-meta">
        <span>${dayOf(sms.at, language, timeZone)}, ${timeOf(sms.at, language, timeZone)}</span>
        ${!isOwn && html`<span class="segments ${segments > 1 ? 'many' : ''}" dir="ltr">${segments} × ${alphabet} · ${units}</span>`}
      </p>
    </article>
  `;
}

function Writer({ person }) {
  const [text, setText] = useState('');
  const { units, room, segments } = smsLength(text);
  const send = async (event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    await sendText(person.phone, text);
  };
  return html`
    <footer class="foot">
      <form class="composer" onSubmit=${send}>
        <textarea
          rows="2"
          dir="auto"
          aria-label="Text message"
          placeholder=${wordsIn(person.language).message}
          value=${text}
          onInput=${({ target }) => setText(target.value)}
          onKeyDown=${(event) => event.key === 'Enter' && !event.shiftKey && send(event)}
        ></textarea>
        <small dir="ltr">${units}/${room}${segments > 1 ? ` (${segments})` : ''}</small>
        <button class="round send" aria-label="Send text" disabled=${text.trim() === ''}>
          <${Icon} name="send" />
        </button>
      </form>
    </footer>
  `;
}
