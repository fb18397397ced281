import type { Wording } from '../messages/wording.ts';
import { checkInPrompts } from './check-in-prompts.ts';
import { clearTexts } from './clear-texts.ts';
import { closeCycles } from './close-cycles.ts';
import { finishCycles } from './finish-cycles.ts';
import { freezeScores } from './freeze-scores.ts';
import { groupProblems } from './group-problems.ts';
import type { Job } from './job.ts';
import { createLiveStatus } from './live-status.ts';
import { noteLetters } from './note-letters.ts';
import { openCycles } from './open-cycles.ts';
import { plannedDayPrompts } from './planned-day-prompts.ts';
import { unheard } from './unheard.ts';
import { finalBoardsJob, weeklyBoards } from './weekly-boards.ts';

/**
 * All that the clock starts. A cycle that is over is closed before the next one opens, boards show what has been
 * closed, and check-in days ask before planned days, which leave out who has been asked.
 */
export const allJobs = ({ wording, admins }: { wording: Wording; admins: readonly string[] }): Job[] => [
  closeCycles,
  finishCycles,
  freezeScores,
  openCycles,
  checkInPrompts,
  plannedDayPrompts,
  finalBoardsJob(wording),
  weeklyBoards(wording),
  createLiveStatus(),
  unheard(admins),
  noteLetters(admins),
  clearTexts,
  groupProblems,
];
