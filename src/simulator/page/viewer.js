import { html } from 'htm/preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.js';
import { enlarged } from './state.js';

const close = () => (enlarged.value = undefined);

/** A picture as large as the window. */
export function Viewer() {
  const url = enlarged.value;
  const dialog = useRef();
  useEffect(() => {
    if (url) dialog.current.showModal();
  }, [url]);
  if (!url) return null;
  return html`
    <dialog class="viewer" aria-label="Picture" ref=${dialog} onClose=${close} onClick=${close}>
      <img src=${url} alt="Enlarged" />
      <button class="round" aria-label="Close the picture"><${Icon} name="close" /></button>
    </dialog>
  `;
}
