import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryScreen } from '../../protocol/messages';
import { drawButton, drawNotice, type PanelContext } from '../context';

export function drawSummary(panel: PanelContext, screen: SummaryScreen, turn: number): TemplateResult {
  const { strings } = panel;
  const share = screen.answered === 0 ? 0 : Math.round((100 * screen.remembered) / screen.answered);
  return html`
    <h2>${strings.sessionDone}</h2>
    ${drawNotice(screen.notice)}
    <dl class="counts">
      <div>
        <dt>${strings.answered}</dt>
        <dd>${screen.answered}</dd>
      </div>
      <div>
        <dt>${strings.remembered}</dt>
        <dd>${share} %</dd>
      </div>
      <div>
        <dt>${strings.timeSpent}</dt>
        <dd>${screen.time}</dd>
      </div>
    </dl>
    <ul class="tally">
      ${screen.ratings.map(
        ({ label, count }) =>
          html`<li>
            <span>${label}</span>
            <meter min="0" max=${Math.max(1, screen.answered)} value=${count} aria-hidden="true"></meter>
            <span>${count}</span>
          </li>`,
      )}
    </ul>
    <p class="message">${screen.message}</p>
    <div class="actions">
      ${screen.canContinue ? drawButton(panel, strings.continueReview, { kind: 'start' }, { isMain: true }) : nothing}
      ${drawButton(panel, strings.finish, { kind: 'home' }, { isMain: !screen.canContinue })}
      ${screen.canUndo ? drawButton(panel, strings.undo, { kind: 'undo', turn }, { key: 'u' }) : nothing}
    </div>
  `;
}
