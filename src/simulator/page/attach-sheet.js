import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import { act, base64Of } from './api.js';
import { Icon } from './icons.js';
import { telegramPeople, world } from './state.js';

/** Istanbul, for somebody whose unit has no place on the map. */
const usualPlace = { latitude: 41.0082, longitude: 28.9784 };
/** About five kilometres to the north: further from the unit than a check-in may be. */
const farDegrees = 0.045;

/** What can be sent besides text. What stands in the text field becomes the caption of a photo. */
export function AttachSheet({ phone, caption, onSent, onClose }) {
  const [isContact, setContact] = useState(false);
  const send = (action) => {
    onClose();
    act(phone, action);
  };
  const sendPhoto = (action) => {
    send(caption.trim() === '' ? action : { ...action, caption: caption.trim() });
    onSent();
  };
  if (isContact) return html`<${ContactForm} phone=${phone} onSend=${send} />`;
  const { words, person } = phone;
  const place = person.place ?? usualPlace;
  const far = { ...place, latitude: place.latitude + farDegrees };
  return html`
    <div class="sheet" role="group" aria-label="Attachments">
      <${Photos} phone=${phone} onSend=${sendPhoto} />
      <div class="kinds">
        <${Kind} icon="place" label="Location" text=${words.location} onClick=${() => send({ do: 'location', ...place })} />
        <${Kind} icon="place" label="Far location" text=${words.far} onClick=${() => send({ do: 'location', ...far })} />
        <${Kind} icon="person" label="Someone else's contact" text=${words.contact} onClick=${() => setContact(true)} />
        <${Kind} icon="smile" label="Sticker" text=${words.sticker} onClick=${() => send({ do: 'sticker' })} />
        <${Kind} icon="microphone" label="Voice message" text=${words.voice} onClick=${() => send({ do: 'voice' })} />
      </div>
    </div>
  `;
}

const Kind = ({ icon, label, text, onClick }) => html`
  <button class="kind" aria-label=${label} onClick=${onClick}>
    <span><${Icon} name=${icon} /></span>
    <small>${text}</small>
  </button>
`;

/** Each person's album shows other pictures, so that nobody sends a photo twice without wanting to. */
function Photos({ phone, onSend }) {
  const [turn, setTurn] = useState(0);
  const file = useRef();
  const seed = phone.userId + turn * 1_000_003;
  const upload = async ({ target }) => onSend({ do: 'photo', base64: await base64Of(target.files[0]) });
  return html`
    <div class="photos" role="group" aria-label="Sample photos">
      ${world.value.scenes.map(
        (scene) => html`
          <button
            key="${scene} ${seed}"
            aria-label="Send photo: ${scene}"
            onClick=${() => onSend({ do: 'sample-photo', scene, seed })}
          >
            <img src="api/photos/${scene}/${seed}" alt="" loading="lazy" />
          </button>
        `,
      )}
    </div>
    <div class="photo-tools">
      <button aria-label="Upload a photo" onClick=${() => file.current.click()}>
        <${Icon} name="picture" />${phone.words.upload}
      </button>
      <button aria-label="Other photos" onClick=${() => setTurn(turn + 1)}>
        <${Icon} name="again" />${phone.words.others}
      </button>
      <input ref=${file} type="file" accept="image/*" aria-label="Photo file" hidden onChange=${upload} />
    </div>
  `;
}

/** A card of the address book, which is not the sender's own number. */
function ContactForm({ phone, onSend }) {
  const other = telegramPeople.value.find(({ key }) => key !== phone.person.key);
  const [name, setName] = useState(other?.name ?? '');
  const [number, setNumber] = useState(other?.phone ?? '');
  const submit = (event) => {
    event.preventDefault();
    onSend({ do: 'share-contact', phone: number, firstName: name });
  };
  return html`
    <form class="sheet contact-form" onSubmit=${submit}>
      <input aria-label="Contact's name" dir="auto" required placeholder=${phone.words.name} value=${name} onInput=${({ target }) => setName(target.value)} />
      <input aria-label="Contact's number" dir="ltr" required placeholder=${phone.words.number} value=${number} onInput=${({ target }) => setNumber(target.value)} />
      <button class="button primary" aria-label="Send the contact">${phone.words.send}</button>
    </form>
  `;
}
