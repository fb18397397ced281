import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimmed } from '../../src/simulator/bot-api/entities.ts';
import { parseHtml } from '../../src/simulator/bot-api/html.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('escaped text comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parseHtml(escaped(text))).toEqual({ text, entities: [] });
    }),
  );
});

test('marks cover exactly the text between their tags', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, marked, after) => {
      const html = `${escaped(before)}<b>${escaped(marked)}</b>${escaped(after)}`;

      expect(parseHtml(html)).toEqual({
        text: before + marked + after,
        entities: [{ type: 'bold', offset: before.length, length: marked.length }],
      });
    }),
  );
});

test('nested marks, links, quotes and times are read', () => {
  const html =
    '<blockquote expandable><b>a<i>b</i></b></blockquote><a href="https://example.org/?a=1&amp;b=2">c</a><tg-time unix="1700000000" format="wDT">d</tg-time>';

  expect(parseHtml(html)).toEqual({
    text: 'abcd',
    entities: [
      { type: 'expandable_blockquote', offset: 0, length: 2 },
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'text_link', offset: 2, length: 1, url: 'https://example.org/?a=1&b=2' },
      { type: 'date_time', offset: 3, length: 1, unix_time: 1_700_000_000, date_time_format: 'wDT' },
    ],
  });
});

test('white space around a message is cut and its marks move along', () => {
  expect(trimmed({ text: ' \nab ', entities: [{ type: 'bold', offset: 1, length: 4 }] })).toEqual({
    text: 'ab',
    entities: [{ type: 'bold', offset: 0, length: 2 }],
  });
});
