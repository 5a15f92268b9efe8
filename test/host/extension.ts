import * as vscode from 'vscode';
import type { JargonautApi } from '../../src/host/extension';

/** The extension under test. */
export function extension(): vscode.Extension<JargonautApi> {
  const found = vscode.extensions.getExtension<JargonautApi>('jargonaut.jargonaut');
  if (!found) throw new Error('the extension is not installed');
  return found;
}

/** What its package.json contributes. */
export function contributions(): Contributions {
  return (extension().packageJSON as { contributes: Contributions }).contributes;
}

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
}
