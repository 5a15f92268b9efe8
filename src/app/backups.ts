import { createPackedBackup, dailyBackupName, isDailyBackup } from '../core/exchange/backup';
import type { FileFolder } from './files';
import type { Logger } from './ports';
import type { ProgressService } from './progressService';

/** How many daily backups of this machine are kept in a folder. */
const KEPT = 10;

/** A backup that can be restored. */
export interface BackupFile {
  readonly name: string;
  read(): Promise<string | undefined>;
}

export interface BackupsDependencies {
  readonly progress: ProgressService;
  /** Goes when the extension is uninstalled. */
  readonly own: FileFolder;
  /** What the learner has chosen; `undefined` when nothing. Rejects with a sentence when the choice cannot be used. */
  readonly chosen: () => FileFolder | undefined;
  /** A short name of this machine, so that several can share a folder. */
  readonly machine: string;
  readonly now: () => number;
  readonly logger: Logger;
  /** The chosen folder could not be written: the backup lies in our own. */
  readonly onRefused: (reason: string) => void;
}

/** The backups that are written by themselves, one a day. */
export class Backups {
  readonly #use: BackupsDependencies;

  constructor(use: BackupsDependencies) {
    this.#use = use;
  }

  /** Writes today's backup if there is none yet. Called when the learner pauses after an answer. Never rejects. */
  async writeDaily(): Promise<void> {
    const { progress, own, chosen, logger, onRefused } = this.#use;
    if (progress.log.all().length === 0) return;
    try {
      const folder = chosen();
      if (folder) {
        await this.#writeTo(folder);
        return;
      }
    } catch (error) {
      logger.error(`the daily backup could not be written to the chosen folder: ${String(error)}`);
      onRefused(error instanceof Error ? error.message : String(error));
    }
    try {
      await this.#writeTo(own);
    } catch (error) {
      logger.error(`the daily backup could not be written: ${String(error)}`);
    }
  }

  /** Every backup in the two folders, the newest first. */
  async list(): Promise<BackupFile[]> {
    const { own, chosen, logger } = this.#use;
    const files: BackupFile[] = [];
    for (const folderOf of [chosen, () => own]) {
      try {
        const folder = folderOf();
        const names = (await folder?.list()) ?? [];
        for (const name of names) {
          if (/^jargonaut-progress-.*\.json$/u.test(name)) {
            files.push({ name, read: () => folder?.read(name) ?? Promise.resolve(undefined) });
          }
        }
      } catch (error) {
        logger.warn(`a folder of backups could not be read: ${String(error)}`);
      }
    }
    return files.sort((a, b) => (a.name < b.name ? 1 : -1));
  }

  /** Removes the backups in our own folder. What lies in a folder of the learner's is theirs. */
  async clear(): Promise<void> {
    const { own } = this.#use;
    for (const name of await own.list()) await own.remove(name);
  }

  async #writeTo(folder: FileFolder): Promise<void> {
    const { progress, machine, now } = this.#use;
    const name = dailyBackupName(now(), machine);
    const before = (await folder.list()).filter((other) => isDailyBackup(other, machine));
    if (before.includes(name)) return;
    await folder.write(name, JSON.stringify(createPackedBackup(progress.log.all(), progress.setAside(), now())));
    const tooMany = before.sort().slice(0, Math.max(0, before.length + 1 - KEPT));
    for (const old of tooMany) await folder.remove(old);
  }
}
