import axe from 'axe-core';
import type { Panel } from './panel.js';

/** A panel is a part of the editor's page, whose headings stand around it. */
const rules = { 'page-has-heading-one': { enabled: false } };

/** What axe finds wrong with the page in the panel, and whether a part of it is cut off at the side. */
export async function findBarriers(panel: Panel): Promise<string[]> {
  const element = await panel.main.elementHandle();
  const frame = await element.ownerFrame();
  if (!frame) throw new Error('the panel shows no page');
  await frame.evaluate(axe.source);
  // The page is transparent: what shines through is the side bar, which axe cannot see from inside.
  await frame.evaluate(() => {
    document.body.style.backgroundColor = 'var(--vscode-sideBar-background)';
  });
  const { violations } = await frame.evaluate<axe.AxeResults>(`axe.run({ rules: ${JSON.stringify(rules)} })`);
  const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    ),
    ...(overflow > 0 ? [`the page is ${overflow} px wider than the panel`] : []),
  ];
}
