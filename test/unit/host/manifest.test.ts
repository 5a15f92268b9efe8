import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, SETTINGS, VIEWS } from '../../../src/host/ids';

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string }[];
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsContainers: { activitybar: readonly { id: string; icon: string }[] };
    readonly configuration: { properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    readonly menus: Readonly<Record<string, readonly { command: string }[]>>;
  };
}

const root = path.resolve(__dirname, '../../..');
const text = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const strings = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;

describe('package.json', () => {
  it('has the name that stored progress hangs on', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'jargonaut.jargonaut');
  });

  it('contributes exactly the commands of the code', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(COMMANDS).sort());
  });

  it('contributes exactly the settings of the code, each with a default, a description and an order', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), Object.values(SETTINGS).sort());
    for (const [id, property] of Object.entries(properties)) {
      assert.ok('default' in property && 'order' in property, id);
      assert.ok('description' in property || 'markdownDescription' in property, id);
    }
  });

  it('contributes exactly the view and the container of the code', () => {
    assert.deepEqual(Object.keys(contributes.views), [VIEWS.container]);
    assert.deepEqual(
      contributes.views[VIEWS.container]?.map(({ id }) => id),
      [VIEWS.review],
    );
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [VIEWS.container],
    );
  });

  it('puts only commands that exist into menus', () => {
    const known: readonly string[] = Object.values(COMMANDS);
    for (const { command } of Object.values(contributes.menus).flat()) assert.ok(known.includes(command), command);
  });

  it('has every string that it names, and names every string that it has', () => {
    const named = [...text.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(named)].sort(), Object.keys(strings).sort());
  });

  it('has the files that it names', () => {
    for (const file of [manifest.icon, ...contributes.viewsContainers.activitybar.map(({ icon }) => icon)]) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
  });
});
