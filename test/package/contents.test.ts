import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programs, root } from '../harness/places.mjs';
import { runProgram } from '../harness/run.mjs';

const expectedList = path.join('test', 'fixtures', 'package-files.txt');

describe('the package', () => {
  it(`holds the files of ${expectedList} and nothing else`, async () => {
    const expected = readFileSync(expectedList, 'utf8').trim().split('\n');
    const { output } = await runProgram(process.execPath, [programs.vsce, 'ls', '--no-dependencies'], {
      cwd: root,
      capture: true,
    });
    assert.deepEqual(
      output.trim().split('\n').sort(),
      expected.sort(),
      `If the change is meant, change ${expectedList}.`,
    );
  });
});
