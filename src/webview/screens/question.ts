import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../core/review/question';
import { Rating } from '../../core/schedule/interval';
import type { AnswerScreen, Progress, QuestionScreen, RatingChoice } from '../../protocol/messages';
import { drawButton, drawNotice, format, type PanelContext } from '../context';
import { drawFace } from '../face';

export function drawQuestion(panel: PanelContext, screen: QuestionScreen, turn: number): TemplateResult {
  const { strings } = panel;
  return html`
    ${drawProgress(panel, screen.progress)} ${drawNotice(screen.notice)} ${drawPrompt(panel, screen.question)}
    <div class="actions">
      ${drawButton(panel, strings.reveal, { kind: 'reveal', turn }, { isMain: true, key: 'Space' })}
    </div>
    ${drawFooter(panel, screen.canUndo, turn, screen.canUndo ? strings.keysQuestion : strings.keysFirstQuestion)}
  `;
}

export function drawAnswer(panel: PanelContext, screen: AnswerScreen, turn: number): TemplateResult {
  const { strings } = panel;
  return html`
    ${drawProgress(panel, screen.progress)} ${drawPrompt(panel, screen.question)}
    <section aria-label=${strings.answer}>${drawFace(panel, screen.face)}</section>
    ${drawNotice(screen.notice)}
    <div class="rating">
      <h3 id="how-well">${strings.howWell}</h3>
      <div class="ratings" role="group" aria-labelledby="how-well">
        ${screen.ratings.map((choice) => drawRating(panel, choice, turn))}
      </div>
    </div>
    ${drawFooter(panel, screen.canUndo, turn, strings.keysAnswer, screen.face.card)}
  `;
}

function drawProgress({ strings }: PanelContext, { done, total }: Progress): TemplateResult {
  const text = format(strings.progress, done + 1, total);
  return html`<div class="progress">
    <progress max=${total} value=${done} aria-label=${text}></progress>
    <span aria-hidden="true">${text}</span>
  </div>`;
}

/** Each question format has its own front. */
const fronts: {
  [F in Question['format']]: (panel: PanelContext, question: Question & { format: F }) => TemplateResult;
} = {
  reveal: ({ strings }, { prompt }) =>
    html`<p class="quiet">${strings.question}</p>
      <h2 class="term">${prompt}</h2>`,
};

function drawPrompt(panel: PanelContext, question: Question): TemplateResult {
  return fronts[question.format](panel, question);
}

function drawRating({ send }: PanelContext, { rating, label, interval }: RatingChoice, turn: number): TemplateResult {
  return html`<button
    type="button"
    class="rate"
    ?data-main=${rating === Rating.Good}
    aria-keyshortcuts=${rating}
    @click=${() => {
      send({ kind: 'rate', turn, rating });
    }}
  >
    <span class="key" aria-hidden="true">${rating}</span>
    <span class="label">${label}</span>
    <span class="interval">${interval}</span>
  </button>`;
}

function drawFooter(panel: PanelContext, canUndo: boolean, turn: number, keys: string, card?: string): TemplateResult {
  const { strings } = panel;
  return html`<footer>
    <div class="actions">
      ${canUndo ? drawButton(panel, strings.undo, { kind: 'undo', turn }, { key: 'u' }) : nothing}
      ${drawButton(panel, strings.bury, { kind: 'bury', turn }, { key: 'b' })}
      ${drawButton(panel, strings.suspend, { kind: 'suspend', turn }, { key: 's' })}
      ${drawButton(panel, strings.finish, { kind: 'stop', turn })}
      ${card === undefined ? nothing : drawButton(panel, strings.reportProblem, { kind: 'reportProblem', card })}
    </div>
    <p class="quiet">${keys}</p>
  </footer>`;
}
