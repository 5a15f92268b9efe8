import { html, type TemplateResult } from 'lit';
import {
  MAX_NEW_CARDS,
  NEW_CARD_ORDERS,
  type DeckRow,
  type DecksScreen,
  type NewCardOrder,
} from '../../protocol/messages';
import { drawButton, format, type PanelContext } from '../context';

export function drawDecks(panel: PanelContext, screen: DecksScreen): TemplateResult {
  const { strings, send } = panel;
  return html`
    <div class="actions">${drawButton(panel, `‹ ${strings.back}`, { kind: 'home' }, { key: 'Escape' })}</div>
    <h2 tabindex="-1" data-main>${strings.chooseDecks}</h2>
    <ul class="decks">
      ${screen.decks.map((deck) => drawDeck(panel, deck))}
    </ul>
    <div class="field">
      <label for="new-per-day">${strings.newPerDay}</label>
      <input
        id="new-per-day"
        type="number"
        min="0"
        max=${MAX_NEW_CARDS}
        step="1"
        .value=${String(screen.newCardsPerDay)}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          const count = Math.min(MAX_NEW_CARDS, Math.max(0, Math.floor(input.valueAsNumber)));
          // What is no number is put back to what counts.
          if (Number.isFinite(count)) send({ kind: 'setNewCardsPerDay', count });
          else input.value = String(screen.newCardsPerDay);
        }}
      />
    </div>
    <div class="field">
      <label for="new-order">${strings.newOrder}</label>
      <select
        id="new-order"
        .value=${screen.newCardOrder}
        @change=${({ target }: Event) => {
          send({ kind: 'setNewCardOrder', order: (target as HTMLSelectElement).value as NewCardOrder });
        }}
      >
        ${NEW_CARD_ORDERS.map(
          (order) =>
            html`<option value=${order} ?selected=${order === screen.newCardOrder}>
              ${order === 'deck' ? strings.orderDeck : strings.orderRandom}
            </option>`,
        )}
      </select>
    </div>
  `;
}

function drawDeck({ strings, send }: PanelContext, deck: DeckRow): TemplateResult {
  const { id, title, description, isOn, cards, counts } = deck;
  const about = `about-${id}`;
  return html`<li>
    <label>
      <input
        type="checkbox"
        .checked=${isOn}
        aria-describedby=${about}
        @change=${({ target }: Event) => {
          send({ kind: 'setDeck', deck: id, isOn: (target as HTMLInputElement).checked });
        }}
      />
      <span>${title}</span>
    </label>
    <p class="quiet" id=${about}>${description} ${format(strings.cardsInDeck, cards)}. ${counts}.</p>
  </li>`;
}
