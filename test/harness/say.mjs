// What the harness tells the person who started it: one plain line for each step, so that a wait has a reason.

/**
 * Prints one line.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * Announces a part of the run.
 * @param {string} title
 */
export function announce(title) {
  console.log(`\n── ${title}`);
}

/** A failure that the person can do something about: its message is the whole story and no stack is shown. */
export class Problem extends Error {}

/**
 * Runs a command-line entry point: a Problem is told in one line, anything else is a bug and shown whole.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Problem) console.error(`\n${error.message}`);
    else console.error(error);
  }
}
