import type { JournalFolder } from '../../src/app/journal';

/** A disk that several windows share: what is on it stays when a window goes. */
export class FakeDisk {
  readonly files = new Map<string, string>();
  #count = 0;

  newName(): string {
    return `file-${String(++this.#count).padStart(3, '0')}`;
  }
}

/** The journals' folder as one window has it. */
export class FakeJournalFolder implements JournalFolder {
  readonly #disk: FakeDisk;
  #own: string | undefined;
  /** Set to have every access refused. */
  failure: Error | undefined;
  /** Called before each access; what it throws, the access fails with. */
  onAccess: (() => void) | undefined;

  constructor(disk: FakeDisk) {
    this.#disk = disk;
  }

  async append(text: string): Promise<void> {
    await this.#access();
    if (this.#own === undefined || !this.#disk.files.has(this.#own)) this.#own = `${this.#disk.newName()}.journal`;
    this.#disk.files.set(this.#own, (this.#disk.files.get(this.#own) ?? '') + text);
  }

  async list(): Promise<readonly string[]> {
    await this.#access();
    return [...this.#disk.files.keys()];
  }

  async read(name: string): Promise<string | undefined> {
    await this.#access();
    return this.#disk.files.get(name);
  }

  async write(name: string, text: string): Promise<void> {
    await this.#access();
    this.#disk.files.set(name, text);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#access();
    const text = this.#disk.files.get(from);
    if (text === undefined) throw new Error(`no "${from}"`);
    this.#disk.files.delete(from);
    this.#disk.files.set(to, text);
  }

  async remove(name: string): Promise<void> {
    await this.#access();
    this.#disk.files.delete(name);
  }

  async #access(): Promise<void> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    this.onAccess?.();
  }
}
