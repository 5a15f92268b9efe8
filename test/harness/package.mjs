// npm run package: jargonaut-VERSION.vsix, then the tests of test/package on that very file.
// node test/harness/package.mjs
import path from 'node:path';
import { formatCounts, forgetCounts, keepCounts, readCounts, refuseNothing, settleCounts } from './counts.mjs';
import { ensureDependencies } from './install.mjs';
import { readJson } from './json.mjs';
import { programs, root } from './places.mjs';
import { runProgram } from './run.mjs';
import { Problem, announce, runMain, say } from './say.mjs';

await runMain(async () => {
  forgetCounts('package');
  await ensureDependencies();
  announce('build for production');
  const { build } = await import('./build.mjs');
  await build(['--production']);

  announce('package');
  const { version } = /** @type {{version: string}} */ (readJson(path.join(root, 'package.json')));
  const vsix = path.join(root, `jargonaut-${version}.vsix`);
  const vsce = [programs.vsce, 'package', '--no-dependencies', '--out', vsix];
  const packaged = await runProgram(process.execPath, vsce, { cwd: root });
  if (packaged.code !== 0) throw new Problem('The package could not be made: see above.');

  announce('package tests');
  const { code } = await runProgram(
    process.execPath,
    ['--import', 'tsx', 'test/harness/mochaSuite.mjs', 'package', 'test/package'],
    {
      cwd: root,
      env: { ...process.env, JARGONAUT_VSIX: vsix },
    },
  );
  const counts = refuseNothing(settleCounts({ code, counts: readCounts('package') }));
  keepCounts('package', counts);
  say(`\n${path.basename(vsix)}\n${formatCounts(counts)}`);
  return counts.failed > 0 ? 1 : 0;
});
