import { html, nothing, type TemplateResult } from 'lit';
import type { CardFace } from '../core/review/question';
import type { PanelContext } from './context';

/** The back of a card. Its text is plain, and goes in as text. */
export function drawFace({ strings }: PanelContext, face: CardFace): TemplateResult {
  return html`
    ${face.expansion === undefined ? nothing : html`<p class="expansion">${face.expansion}</p>`}
    <p class="definition">${face.definition}</p>
    ${face.detail === undefined ? nothing : html`<p>${face.detail}</p>`}
    ${
      face.formula === undefined
        ? nothing
        : html`<p class="formula" role="math" aria-label="${strings.formula}: ${face.formula}">${face.formula}</p>`
    }
    ${
      face.example === undefined
        ? nothing
        : html`<figure>
            <figcaption>${strings.example}</figcaption>
            <pre tabindex="0"><code>${face.example.code}</code></pre>
          </figure>`
    }
    ${
      face.sources.length === 0
        ? nothing
        : html`<section class="sources">
            <h3>${strings.sources}</h3>
            <ul>
              ${face.sources.map(({ label, url }) => html`<li><a href=${url}>${label}</a></li>`)}
            </ul>
          </section>`
    }
  `;
}
