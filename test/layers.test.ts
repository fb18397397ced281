import { readdirSync, readFileSync } from 'node:fs';
import { basename, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownersOf, rooms } from '../layers.ts';

const root = new URL('../', import.meta.url);

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length).replaceAll('//', '/'),
    );

const house = [...filesIn('src'), ...filesIn('conversations')];
const sources = [...house, ...filesIn('bench')];
const roomOf = (file: string): string =>
  rooms.find(({ files }) => files.some((glob) => matchesGlob(file, glob)))?.name ?? 'nowhere';

test('every file under src, every dialogue and every measurement has its room in the layer table', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((file) => roomOf(file) === 'nowhere')).toEqual([]);
});

test('every room of the layer table is there', () => {
  const told = new Set(sources.map(roomOf));

  const empty = rooms.map(({ name }) => name).filter((name) => !told.has(name));

  expect(empty).toEqual([]);
});

test('a package is imported by its owners only', () => {
  const strangers = house.flatMap((file) =>
    packagesOf(file)
      .filter(
        (name) =>
          !ownersOf(name).some((owner) => owner === roomOf(file) || matchesGlob(basename(file), owner)),
      )
      .map((name) => `${file}: ${name}`),
  );

  expect(strangers).toEqual([]);
});

/** The owned packages that a file imports, now or later. */
function packagesOf(file: string): string[] {
  const text = readFileSync(new URL(file, root), 'utf8');
  const names = [...text.matchAll(/(?:from |import\(|import )'((?:@[^/']+\/)?[^./'][^/']*)/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(names)].filter((name) => ownersOf(name).length > 0);
}
