import type { Config } from '../config.ts';
import { listActiveGroups, listTroubledGroups } from '../organisation/group-queries.ts';
import type { Db } from '../store/open-database.ts';
import type { Cli } from './cli.ts';
import type { Finding } from './finding.ts';
import { listUnreached } from './list-unreached.ts';

const mostNames = 20;

/** Whether everybody can be reached: the coordinators' groups and the people. */
export async function examinePeople(cli: Cli, config: Config, db: Db): Promise<Finding[]> {
  return [...(await examineGroups(cli, db)), await examineReach(cli, config, db)];
}

async function examineGroups(cli: Cli, db: Db): Promise<Finding[]> {
  const groups = await listTroubledGroups(db);
  if ((await listActiveGroups(db)).length + groups.length === 0)
    return [{ check: 'groups', state: 'warning', text: cli.say('cli-doctor-groups-none') }];
  if (groups.length === 0) return [good('groups', cli.say('cli-doctor-groups'))];
  return groups.map(({ title, problem }) => ({
    check: 'groups',
    state: 'warning' as const,
    text: cli.say('cli-doctor-group', { title, problem }),
  }));
}

async function examineReach(cli: Cli, config: Config, db: Db): Promise<Finding> {
  const people = await listUnreached(db, config);
  if (people.length === 0) return good('people', cli.say('cli-doctor-people'));
  const names = people.slice(0, mostNames).map(({ name }) => name);
  const text = cli.say('cli-doctor-unreachable', { count: people.length, names: names.join(', ') });
  return { check: 'people', state: 'warning', text };
}

const good = (check: string, text: string): Finding => ({ check, state: 'good', text });
