import { html, nothing, type TemplateResult } from 'lit';
import type { CardScreen } from '../../protocol/messages';
import { drawButton, type PanelContext } from '../context';
import { drawFace } from '../face';

export function drawCard(panel: PanelContext, { face, state, canReview }: CardScreen): TemplateResult {
  const { strings } = panel;
  const { card } = face;
  return html`
    <div class="actions">${drawButton(panel, `‹ ${strings.back}`, { kind: 'home' }, { key: 'Escape' })}</div>
    <h2 class="term" tabindex="-1" data-main>${face.term}</h2>
    ${drawFace(panel, face)} ${state === '' ? nothing : html`<p class="quiet">${state}</p>`}
    <div class="actions">
      ${canReview ? drawButton(panel, strings.reviewNow, { kind: 'reviewCard', card }, { isPrimary: true }) : nothing}
      ${drawButton(panel, strings.reportProblem, { kind: 'reportProblem', card })}
    </div>
  `;
}
