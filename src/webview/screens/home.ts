import { html, nothing, type TemplateResult } from 'lit';
import type { Counts, FailedScreen, HomeScreen } from '../../protocol/messages';
import { drawButton, type PanelContext } from '../context';

export function drawLoading({ strings }: PanelContext): TemplateResult {
  return html`<p class="quiet">${strings.loading}</p>`;
}

export function drawFailed(panel: PanelContext, { message }: FailedScreen): TemplateResult {
  return html`
    <p role="alert">${message}</p>
    <div class="actions">${drawButton(panel, panel.strings.tryAgain, { kind: 'home' }, { isMain: true })}</div>
  `;
}

export function drawHome(panel: PanelContext, { counts, message, canUndo }: HomeScreen, turn: number): TemplateResult {
  const { strings } = panel;
  const hasWork = counts.due + counts.learning + counts.new > 0;
  return html`
    ${hasWork ? drawCounts(panel, counts) : nothing}
    <p class=${hasWork ? 'visually-hidden' : 'message'}>${message}</p>
    <div class="actions">
      ${hasWork ? drawButton(panel, strings.startReview, { kind: 'start' }, { isMain: true }) : nothing}
      ${drawButton(panel, strings.decks, { kind: 'decks' }, { isMain: !hasWork, isPrimary: false })}
      ${canUndo ? drawButton(panel, strings.undo, { kind: 'undo', turn }, { key: 'u' }) : nothing}
    </div>
  `;
}

function drawCounts({ strings }: PanelContext, counts: Counts): TemplateResult {
  const rows = [
    [strings.due, counts.due],
    [strings.learning, counts.learning],
    [strings.newCards, counts.new],
  ] as const;
  return html`<dl class="counts">
    ${rows.map(
      ([label, count]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl>`;
}
