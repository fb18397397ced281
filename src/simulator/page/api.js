import { problem, taps } from './state.js';

export async function fetchJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await sentenceOf(response));
  return response.json();
}

/** Does something; what is refused is shown as a sentence. Tells whether it was done. */
export async function post(path, body = {}) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await sentenceOf(response));
    return true;
  } catch (error) {
    problem.value = error.message;
    return false;
  }
}

const sentenceOf = async (response) => {
  const body = await response.json().catch(() => ({}));
  return body.message ?? `${response.status} ${response.statusText}`;
};

/** What somebody does in a chat. */
export const act = ({ userId, chatId }, action) => post(`api/people/${userId}/chats/${chatId}`, action);

const tapLifetimeMs = 10_000;

/** Taps an inline button; it stays busy until the bot has answered, as on a real phone. */
export async function tap({ userId, chatId }, messageId, data) {
  const mine = { userId, chatId, messageId, data };
  const forget = () => (taps.value = taps.value.filter((each) => each !== mine));
  taps.value = [...taps.value, mine];
  setTimeout(forget, tapLifetimeMs);
  if (!(await act({ userId, chatId }, { do: 'tap', messageId, data }))) forget();
}

export const moveClock = (to) => post('api/clock', { to });
export const restartBot = () => post('api/restart');
export const sendText = (phone, text) => post('api/texts', { phone, text });

/** The bytes of a chosen file for a JSON body. */
export const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
