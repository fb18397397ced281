import { html } from 'htm/preact';
import { Icon } from './icons.js';
import { RichText } from './rich-text.js';
import { enlarged } from './state.js';

/** One line about a message, for quotes and the pinned bar. */
export function summaryOf(message, words) {
  const text = message.text ?? message.caption;
  if (text) return text.split('\n', 1)[0];
  if (message.photo) return words.photo;
  if (message.document) return message.document.name;
  if (message.location) return words.location;
  if (message.contact) return message.contact.firstName;
  if (message.sticker) return words.sticker;
  if (message.voice) return words.voice;
  return '…';
}

/** What is inside the bubble. */
export function Content({ message, phone, meta }) {
  const text = message.text ?? message.caption;
  return html`
    ${message.photo && html`<${Photo} message=${message} />`}
    ${message.document && html`<${File} file=${message.document} />`}
    ${message.location && html`<${Place} ...${message.location} />`}
    ${message.contact && html`<${Contact} ...${message.contact} />`}
    ${message.sticker && html`<span class="sticker" role="img" aria-label="Sticker"><${Icon} name="smile" /></span>`}
    ${message.voice && html`<${Voice} />`}
    ${
      text === undefined
        ? html`<div class="text">${meta}</div>`
        : html`<div class="text" dir="auto"><${RichText} text=${text} entities=${message.entities} phone=${phone} />${meta}</div>`
    }
  `;
}

const Photo = ({ message }) => html`
  <button class="photo" aria-label="Enlarge the picture" onClick=${() => (enlarged.value = message.photo)}>
    <img src=${message.photo} alt=${message.caption ?? 'Picture'} />
  </button>
`;

const File = ({ file }) => html`
  <a class="file" href=${file.url} download><${Icon} name="file" /><bdi>${file.name}</bdi></a>
`;

/** A map that is none: no street may be fetched from outside. */
const Place = ({ latitude, longitude }) => html`
  <div class="map" role="img" aria-label="Location ${latitude.toFixed(4)}, ${longitude.toFixed(4)}">
    <svg viewBox="0 0 240 130" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path class="water" d="M0 0h90q20 50-20 80t-70 50z" />
      <path class="park" d="M150 20h60v40h-60z" />
      <path class="roads" d="M60 130L130 0 M0 60l240 40 M110 130l130-90 M160 0l30 130" />
    </svg>
    <${Icon} name="place" />
    <small dir="ltr">${latitude.toFixed(4)}, ${longitude.toFixed(4)}</small>
  </div>
`;

const Contact = ({ firstName, phone }) => html`
  <div class="contact">
    <span class="avatar" aria-hidden="true"><${Icon} name="person" /></span>
    <span><bdi>${firstName}</bdi><small dir="ltr">+${phone}</small></span>
  </div>
`;

const Voice = () => html`
  <div class="voice" role="img" aria-label="Voice message">
    <span class="avatar"><${Icon} name="play" /></span>
    <svg viewBox="0 0 120 24" aria-hidden="true">
      ${[6, 12, 18, 9, 20, 14, 7, 16, 22, 11, 5, 13, 19, 8, 15, 6].map(
        (height, i) => html`<rect x=${i * 7.5} y=${12 - height / 2} width="3" height=${height} rx="1.5" />`,
      )}
    </svg>
    <small dir="ltr">0:03</small>
  </div>
`;
