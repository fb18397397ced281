import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { allMeasures } from '../bench/all-measures.ts';
import { reportShape } from '../bench/report.ts';
import { pageOf } from '../bench/write-page.ts';

const run = promisify(execFile);
const bench = ['bench/bench.ts', '--quick', '--json'];

test('each measure runs and writes its figures', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saha-bench-'));
  const file = join(folder, 'bench.json');

  const { stdout } = await run(process.execPath, [...bench, file]);

  const report = reportShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(folder, { recursive: true });
  expect(report.size).toBe('quick');
  expect(report.results.map(({ measure }) => measure)).toEqual(allMeasures.map(({ name }) => name));
  expect(report.results.flatMap(({ rows }) => rows).every(({ value }) => Number.isFinite(value))).toBe(true);
  for (const { title } of allMeasures.flatMap(({ figures }) => Object.values(figures)))
    expect(stdout).toContain(title);
});

test('the page shows the last table and the kind of machine', () => {
  const report = reportShape.parse({
    size: 'full',
    machine: { processor: 'Some CPU', cores: 4, memoryGb: 8, system: 'linux 6.1', node: 'v24.1.0' },
    results: [
      {
        measure: 'intake',
        measuredAt: '2026-11-21',
        rows: [
          { figure: 'ratio', title: 'intake', unit: '×', goal: { atLeast: 0.5 }, value: 0.7, isMet: true },
        ],
        made: { barePerSecond: 9_000 },
      },
    ],
  });

  const page = pageOf(report, allMeasures);

  expect(page).toContain('Measured 2026-11-21 on 4 cores of Some CPU, 8 GB, linux 6.1, Node 24.1.0.');
  expect(page).toContain('| `intake` | intake | ≥ 0.5 | 0.7 | ✓ |');
  expect(page).toContain('### intake');
  expect(page).not.toContain('### broadcast');
});
