import { html, nothing, type TemplateResult } from 'lit';
import type { Intent, PanelStrings } from '../protocol/messages';

/** What every screen is drawn with. */
export interface PanelContext {
  readonly strings: PanelStrings;
  readonly send: (intent: Intent) => void;
}

/** Puts numbers into a string with `{0}` and `{1}` in it. */
export function format(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** What came of the last answer, or of many. The announcement of the screen says it to a screen reader. */
export function drawNotice(notice: string | undefined): TemplateResult | typeof nothing {
  return notice === undefined ? nothing : html`<p class="notice">${notice}</p>`;
}

/** A button that says what the learner wants. The main one of a screen has the keyboard when the screen comes up. */
export function drawButton(
  { send }: PanelContext,
  label: string,
  intent: Intent,
  look: { readonly isMain?: boolean; readonly isPrimary?: boolean; readonly key?: string } = {},
): TemplateResult {
  const { isMain = false, isPrimary = isMain, key } = look;
  return html`<button
    type="button"
    class=${isPrimary ? 'primary' : ''}
    ?data-main=${isMain}
    aria-keyshortcuts=${key ?? ''}
    @click=${() => {
      send(intent);
    }}
  >
    ${label}
  </button>`;
}
