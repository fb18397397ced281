import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import { notices } from './state.js';

const toastMs = 3500;

/** Answers to taps: a toast that goes by itself, or an alert that wants to be confirmed. */
export function Notices({ phone }) {
  const mine = notices.value.filter(
    ({ chatId, userId }) => chatId === phone.chatId && userId === phone.userId,
  );
  const alert = mine.find(({ isAlert }) => isAlert);
  const toast = mine.findLast(({ isAlert }) => !isAlert);
  return html`
    ${toast && html`<${Toast} key=${toast.id} notice=${toast} />`}
    ${alert && html`<${Alert} notice=${alert} words=${phone.words} />`}
  `;
}

const dismiss = ({ id }) => (notices.value = notices.value.filter((notice) => notice.id !== id));

function Toast({ notice }) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice), toastMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return html`<p class="toast" role="status" aria-label="Toast" dir="auto">${notice.text}</p>`;
}

const Alert = ({ notice, words }) => html`
  <${Dialog} label="Alert" text=${notice.text}>
    <button aria-label="OK" onClick=${() => dismiss(notice)}>${words.ok}</button>
  <//>
`;

export const Dialog = ({ label, text, children }) => html`
  <div class="dialog-back">
    <div class="dialog" role="alertdialog" aria-label=${label}>
      <p dir="auto">${text}</p>
      <div class="dialog-buttons">${children}</div>
    </div>
  </div>
`;
