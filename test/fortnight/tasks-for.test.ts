import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Task } from '../../src/cycles/task-queries.ts';
import { tasksFor } from '../../src/fortnight/tasks-for.ts';
import { newId, type PersonId, type TaskId, type UnitId } from '../../src/store/ids.ts';

const [district, here, there] = [newId<UnitId>(), newId<UnitId>(), newId<UnitId>()];
const unitsAbove = new Map([
  [here, [here, district]],
  [there, [there, district]],
]);

const taskFrom = (fields: Partial<Task>): Task => ({
  id: newId<TaskId>(),
  code: 'task',
  kind: 'count',
  titles: { name: 'Task' },
  shortTitles: { name: 'Task' },
  target: 40,
  points: 10,
  evidence: 'none',
  fromDay: undefined,
  untilDay: undefined,
  cycles: 'all',
  unitIds: new Set(),
  ...fields,
});

const tasks = fc.array(
  fc
    .record({
      target: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
      untilDay: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
      unitIds: fc.subarray([district, here, there]).map((units) => new Set(units)),
    })
    .map(taskFrom),
  { maxLength: 8 },
);
const units = fc.subarray([here, there], { minLength: 1 });
const base = { personId: newId<PersonId>(), unitsAbove, cycleNumber: 1 };

test('positions number the list without gaps, from where it stood', () => {
  fc.assert(
    fc.property(tasks, units, fc.nat(20), (tasks, unitIds, position) => {
      const list = tasksFor({ ...base, tasks, unitIds, position });

      expect(list.map((given) => given.position)).toEqual(list.map((_, index) => position + index + 1));
    }),
  );
});

test('a task is given for each of the units that it goes to, with all below', () => {
  fc.assert(
    fc.property(tasks, units, (tasks, unitIds) => {
      const list = tasksFor({ ...base, tasks, unitIds, position: 0 });

      for (const task of tasks)
        for (const unit of unitIds) {
          const isMeant = task.unitIds.size === 0 || task.unitIds.has(unit) || task.unitIds.has(district);
          const given = list.filter(({ taskId, unitId }) => taskId === task.id && unitId === unit);
          expect(given).toHaveLength(isMeant ? 1 : 0);
        }
    }),
  );
});

test('who joins late gets no more than the whole, never nothing, and no task whose days are over', () => {
  fc.assert(
    fc.property(tasks, units, fc.integer({ min: 1, max: 14 }), (tasks, unitIds, day) => {
      const whole = tasksFor({ ...base, tasks, unitIds, position: 0 });
      const late = tasksFor({
        ...base,
        tasks,
        unitIds,
        position: 0,
        late: { cycleDays: 14, daysLeft: 15 - day, day },
      });
      const targetOf = (list: typeof whole, taskId: TaskId) =>
        list.find((given) => given.taskId === taskId)?.target ?? 0;

      for (const { taskId, target } of late) {
        expect(target ?? 0).toBeLessThanOrEqual(targetOf(whole, taskId));
        if (target !== undefined) expect(target).toBeGreaterThan(0);
        expect(tasks.find(({ id }) => id === taskId)?.untilDay ?? 14).toBeGreaterThanOrEqual(day);
      }
    }),
  );
});
