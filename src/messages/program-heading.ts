import { inner, say, type Value } from './message.ts';

/** The name of a program behind what a heading says; nothing where it is the only one. */
export const programHeading = (name: string | undefined): Value =>
  inner(name === undefined ? say('of-no-program') : say('of-program', { program: name }));
