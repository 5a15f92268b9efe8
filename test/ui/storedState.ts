import type { Page } from 'playwright-core';
import { eventsByBucket, HOME_KEYS, LOCAL_KEYS } from '../../src/core/progress/buckets';
import { decodeEvents, encodeEvents } from '../../src/core/progress/codec';
import type { ProgressEvent, ReviewEvent } from '../../src/core/progress/events';
import { createCalendar } from '../../src/core/schedule/calendar';
import type { Workbench } from '../harness/ui/workbench.js';

/** All that the extension has stored, by its keys. */
export type StoredState = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;

/** What the browser holds of the extension's `globalState`. VS Code writes it there a moment after an update. */
export async function readStored(workbench: Workbench): Promise<StoredState> {
  const json = await useItem(workbench.page);
  return json === undefined ? {} : (JSON.parse(json) as StoredState);
}

/** All stored events. */
export async function readAllEvents(workbench: Workbench): Promise<ProgressEvent[]> {
  const stored = await readStored(workbench);
  return LOCAL_KEYS.flatMap((key) => {
    const decoded = decodeEvents(stored[key]);
    return decoded.kind === 'events' ? decoded.events : [];
  });
}

/** The stored events of one kind, of all cards. */
export async function readEvents(workbench: Workbench, kind: ProgressEvent['kind']): Promise<ProgressEvent[]> {
  return (await readAllEvents(workbench)).filter((event) => event.kind === kind);
}

/** Replaces what is stored while no VS Code is running, and opens the window anew. */
export async function replaceStored(workbench: Workbench, state: StoredState): Promise<void> {
  const { page } = workbench;
  const address = page.url();
  // Another page of the same origin: what the workbench holds in memory cannot overwrite the change.
  await page.goto(new URL('/version', address).href);
  await useItem(page, JSON.stringify(state));
  await page.goto(address);
  await workbench.waitUntilReady();
}

/** A review some days ago, as it is stored; the card is due that many days after it. */
export function review(card: string, daysAgo: number, intervalDays: number): ReviewEvent {
  const time = Date.now() - daysAgo * DAY;
  const calendar = createCalendar(4, (at) => -new Date(at).getTimezoneOffset());
  const day = calendar.dayOf(time);
  const interval = { unit: 'days', days: intervalDays } as const;
  return { kind: 'review', card: `${card}#main`, time, writer: 'earlier', rating: 3, seconds: 2, day, interval };
}

/** The stored form of some reviews, with the list that the status bar counts from. */
export function storedReviews(reviews: readonly ReviewEvent[]): StoredState {
  const minutes = reviews.map(({ time, interval }) =>
    Math.floor((time + (interval.unit === 'days' ? interval.days * DAY : interval.seconds * 1000)) / 60_000),
  );
  return {
    ...Object.fromEntries(
      [...eventsByBucket(reviews, HOME_KEYS)].flatMap(([key, events]) =>
        events.length > 0 ? [[key, encodeEvents(events)]] : [],
      ),
    ),
    'jargonaut.due': { version: 1, minutes: minutes.sort((a, b) => a - b) },
  };
}

/** Reads the extension's item in the browser's store; with a text, writes it. */
function useItem(page: Page, text?: string): Promise<string | undefined> {
  return page.evaluate(async (replacement) => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB refused'));
        };
      });
    const database = await settle(indexedDB.open('vscode-web-state-db-global'));
    try {
      const items = database.transaction('ItemTable', 'readwrite').objectStore('ItemTable');
      if (replacement !== undefined) await settle(items.put(replacement, 'jargonaut.jargonaut'));
      return await settle(items.get('jargonaut.jargonaut') as IDBRequest<string | undefined>);
    } finally {
      database.close();
    }
  }, text);
}
