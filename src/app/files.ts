/** A folder of small text files. All names are plain file names in it. */
export interface FileFolder {
  /** None when the folder is not there yet. */
  list(): Promise<readonly string[]>;
  /** `undefined` when it is gone. */
  read(name: string): Promise<string | undefined>;
  /** Writes a whole file, in a folder that is made if need be; it is there with all its content or not at all. */
  write(name: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}
