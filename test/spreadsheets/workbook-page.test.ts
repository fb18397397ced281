import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programKeys } from '../../src/spreadsheets/program-keys.ts';
import { programSettings } from '../../src/spreadsheets/program-settings.ts';

test('docs/workbook.md explains every key and setting of a program, each once', () => {
  const page = readFileSync(new URL('../../docs/workbook.md', import.meta.url), 'utf8');

  const told = [...page.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name),
  );

  expect(told.toSorted()).toEqual([...programKeys, ...Object.keys(programSettings)].toSorted());
});
