import { expect, test } from 'vitest';
import { findHeader, guessKind, kindOfName, mapColumns } from '../../src/spreadsheets/headers.ts';

const columnOf = (kind: 'people' | 'units' | 'tasks', header: string): string | undefined =>
  [...mapColumns(kind, [header]).positions.keys()][0];

test.each([
  ['Ad Soyad', 'name'],
  ['ADI SOYADI', 'name'],
  ['Adı-Soyadı *', 'name'],
  ['İSİM', 'name'],
  ['نام', 'name'],
  ['نام و نام خانوادگی', 'name'],
  ['Full Name', 'name'],
  ['Soyadı', 'surname'],
  ['نام خانوادگی', 'surname'],
  ['Cep', 'phone'],
  ['Cep Tel.', 'phone'],
  ['CEP TELEFONU', 'phone'],
  ['Telefon No', 'phone'],
  ['Telefon (zorunlu)', 'phone'],
  ['GSM', 'phone'],
  ['همراه', 'phone'],
  ['شماره موبایل', 'phone'],
  ['شمارهٔ همراه', 'phone'],
  ['تلفن\u200cهمراه', 'phone'],
  ['Mobile / Cep', 'phone'],
  ['İlçe', 'district'],
  ['ilce', 'district'],
  ['منطقه', 'district'],
  ['Mahalle', 'neighbourhood'],
  ['محله', 'neighbourhood'],
  ['Görev', 'role'],
  ['سمت', 'role'],
  ['Dil', 'language'],
  ['زبان', 'language'],
  ['Kanal', 'channel'],
  ['Birim', 'unit'],
])('understands %s in a list of people as %s', (header, column) => {
  expect(columnOf('people', header)).toBe(column);
});

test.each([
  ['Görev', 'title'],
  ['عنوان', 'title'],
  ['title_sms_tr', 'title_sms_tr'],
  ['Hedef', 'target'],
  ['امتیاز', 'points'],
  ['Dönemler', 'cycles'],
])('understands %s in a list of tasks as %s', (header, column) => {
  expect(columnOf('tasks', header)).toBe(column);
});

test('names the columns that it does not know', () => {
  expect(mapColumns('people', ['Ad', 'T.C. No', '', 'Cep']).unknown).toEqual(['T.C. No']);
});

test('prefers the mobile number where a list has two columns of phones', () => {
  expect(mapColumns('people', ['Telefon', 'Cep']).positions.get('phone')).toEqual([1, 0]);
});

test('finds the header below title rows', () => {
  expect(findHeader('people', [['Üyeler'], [null, 'Ad listesi'], ['Ad Soyad', 'Cep'], ['Ali', '1']])).toBe(2);
  expect(findHeader('people', [['x'], ['y', 'z']])).toBeUndefined();
});

test('guesses what an unnamed sheet is about', () => {
  expect(guessKind([['Ad Soyad', 'Cep', 'Mahalle']])).toBe('people');
  expect(guessKind([['kod', 'ad', 'üst birim']])).toBe('units');
  expect(guessKind([['görev', 'tür', 'hedef', 'puan']])).toBe('tasks');
  expect(guessKind([['a', 'b']])).toBeUndefined();
});

test('knows the sheets by their Turkish and Persian names', () => {
  expect(
    ['Birimler', 'KİŞİLER', 'Görevler', 'Program', 'برنامه', 'واحد\u200cها', 'نمایندگان', 'x'].map(
      kindOfName,
    ),
  ).toEqual(['units', 'people', 'tasks', 'program', 'program', 'units', 'people', undefined]);
});
