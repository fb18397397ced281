const plain =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const escaped = '^{}\\[~]|€\f';

/** How many texts the network makes of it, and in which alphabet. */
export function smsLength(text) {
  const isPlain = [...text].every((char) => plain.includes(char) || escaped.includes(char));
  const units = isPlain
    ? [...text].reduce((sum, char) => sum + (escaped.includes(char) ? 2 : 1), 0)
    : text.length;
  const [single, part] = isPlain ? [160, 153] : [70, 67];
  const segments = units <= single ? 1 : Math.ceil(units / part);
  return {
    units,
    segments,
    alphabet: isPlain ? 'GSM-7' : 'UCS-2',
    room: segments === 1 ? single : segments * part,
  };
}
