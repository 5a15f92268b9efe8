// Serves VS Code for the web with the extension in it, in a process of its own since it prints what only a log wants.
// node test/harness/webServer.mjs PORT BUILD_FOLDER WORKSPACE
import { createRequire } from 'node:module';
import path from 'node:path';
import { hostBundles } from './hostBundles.mjs';
import { root } from './places.mjs';

const [port, location, folderMountPath] = process.argv.slice(2);

/**
 * What is used of @vscode/test-web: its server, which has no types.
 * @typedef {{runServer: (this: void, host: string, port: number, config: object) => Promise<unknown>}} TestWeb
 */
const file = path.join(root, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'main.js');
/** @type {unknown} */
const testWeb = createRequire(import.meta.url)(file);
const { runServer } = /** @type {TestWeb} */ (testWeb);
await runServer('127.0.0.1', Number(port), {
  build: { type: 'static', location },
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, hostBundles.web),
  folderMountPath,
});
