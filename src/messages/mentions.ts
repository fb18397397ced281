/** A shorter name is found where it stands alone only: as a word of a text it is more often another word. */
const shortestWord = 3;

/** What the bot and Telegram say to each other under these names is never a person. */
const machineNames = new Set(
  'key data url type style timeZone placement quietIn language language_code'.split(' '),
);

/** How a name stands in the JSON that may mention it. */
export const mentionIn = (name: string): string => {
  const inJson = JSON.stringify(name);
  return isWord(name) ? inJson.slice(1, -1) : inJson;
};

/** Whether a text of that JSON mentions the name, as a whole word or, if it is very short, as all there is. */
export function mentions(json: string, name: string): boolean {
  const asWord = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])${RegExp.escape(withOneI(name))}(?![\p{L}\p{M}\p{N}])`,
    'iu',
  );
  const isMention = isWord(name)
    ? (text: string) => asWord.test(withOneI(text))
    : (text: string) => text === name;
  let isFound = false;
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value === 'string' && !machineNames.has(key)) isFound ||= isMention(value);
  });
  return isFound;
}

/** The JSON with a dash wherever a text of it is the name. */
export const withoutName = (json: string, name: string): string =>
  JSON.stringify(
    JSON.parse(json, (key, value: unknown) => (value === name && !machineNames.has(key) ? '–' : value)),
  );

/** The Turkish i's are no capitals of each other for a regular expression. */
const withOneI = (text: string): string => text.replaceAll(/[ıİ]\u0307?|i\u0307/gu, 'i');

const isWord = (name: string): boolean => name.length >= shortestWord;
