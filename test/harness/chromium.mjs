// A Chromium to drive: an installed one, else one that can be had.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { programs, root } from './places.mjs';
import { runProgram } from './run.mjs';
import { Problem, say } from './say.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser without a window.
 * @param {string} profile the folder in which it keeps its storage: the same one again brings that storage back
 */
export async function launchBrowser(profile) {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    viewport: { width: 1280, height: 800 },
    args: quiet,
  });
}

/**
 * The path of a Chromium; installs one when there is none.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const found = lookForChromium();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium (apt-get) …');
    const apt = { cwd: root, capture: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await runProgram('apt-get', ['update'], apt);
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], apt);
  }
  if (lookForChromium() === undefined) {
    say('Downloading Chromium (Playwright) …');
    await runProgram(process.execPath, [programs.playwright, 'install', 'chromium'], { cwd: root, capture: true });
  }
  const brought = lookForChromium();
  if (brought === undefined) {
    throw new Problem(
      'No Chromium: install Chromium or Google Chrome, or set JARGONAUT_CHROMIUM to the program, and run it again.',
    );
  }
  return brought;
}

function lookForChromium() {
  const chosen = process.env.JARGONAUT_CHROMIUM;
  if (chosen !== undefined) return path.resolve(chosen);
  return [...installed, chromium.executablePath()].find((file) => existsSync(file));
}
