const arabicLetters = { ي: 'ی', ى: 'ی', ك: 'ک' };

/** Folds a name for searching: «SISLI» finds «Şişli», and either kind of Persian ye is one. */
export const fold = (text) =>
  text
    .replaceAll(/[Iİı]/g, 'i')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[يىك]/g, (letter) => arabicLetters[letter])
    .trim();
