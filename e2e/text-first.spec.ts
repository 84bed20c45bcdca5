import { expect, type Page, test } from '@playwright/test';
import { compileLibrary } from '../src/core/compile-library.ts';
import { SITES } from './sites.ts';

/** The official text stands first in the source, whole and alone; what is said of it comes after. */

const [edition] = compileLibrary(SITES.real.content).library.editions;
const clause = (id: string) => edition!.clauses.find((one) => one.id === id)!;

const TEXT = 'minsheng-2025/';

/** Selects from the beginning of one sentence to the end of another, as by dragging or Shift. */
function select(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([first, last]) => {
      const edge = (id: string) => {
        const walker = document.createTreeWalker(
          document.getElementById(id)!,
          NodeFilter.SHOW_TEXT,
        );
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        return nodes;
      };
      const begin = edge(first)[0]!;
      const end = edge(last).pop()!;
      getSelection()!.setBaseAndExtent(begin, 0, end, end.length);
    },
    [from, to] as const,
  );
}

test('before the end of the text the source holds nothing but the text', async ({ request }) => {
  const html = await (await request.get(TEXT)).text();
  const begin = html.search(/<div class="?text"?>/);
  const end = html.search(/<aside class="?notes-sidebar/);
  expect(begin).toBeGreaterThan(0);
  const words = html
    .slice(begin, end)
    .replace(/<[^>]*>/g, '')
    .replace(/\s/g, '');
  const official = [
    edition!.title,
    edition!.dateline,
    ...edition!.clauses.flatMap(({ id, text, section }) => {
      const opens = edition!.sections.find((one) => one.id === section);
      return [opens?.clauses[0] === id ? opens.heading : '', text];
    }),
  ].join('');
  expect(words).toBe(official.replace(/\s/g, ''));
});

test('a selection across three clauses copies official words only', async ({ page }) => {
  await page.goto(TEXT);
  await expect(page.getByRole('button', { name: '引用（七）' })).toBeAttached();
  await select(page, 'c6-2', 'c8-1');
  const selected = await page.evaluate(() => String(getSelection()));
  // What the page would put on the clipboard, if it interfered.
  const given = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('copy', (event) => {
          resolve(event.clipboardData?.getData('text/plain') || String(getSelection()));
        });
        document.execCommand('copy');
      }),
  );
  const [six, seven, eight] = ['c6', 'c7', 'c8'].map(clause) as [Clause, Clause, Clause];
  const { heading } = edition!.sections.find(({ id }) => id === eight.section)!;
  const cut = ({ text, sentences }: Clause, from: number, to: number) =>
    Array.from(text).slice(sentences[from]?.start, sentences[to]!.end).join('');
  const eightBegins = Array.from(eight.text).slice(0, eight.sentences[0]!.end).join('');
  const official = `${cut(six, 1, six.sentences.length - 1)}${seven.text}${heading}${eightBegins}`;
  for (const copied of [selected, given]) expect(copied.replace(/\s/g, '')).toBe(official);
});
type Clause = ReturnType<typeof clause>;

test('a screen reader hears the official text, and no note within it', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(TEXT);
  const client = await page.context().newCDPSession(page);
  await client.send('Accessibility.enable');
  const heard = async (selector: string): Promise<string> => {
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await client.send('DOM.describeNode', { nodeId });
    const { nodes } = await client.send('Accessibility.queryAXTree', {
      backendNodeId: node.backendNodeId,
      role: 'StaticText',
    });
    return nodes.map(({ name }) => name?.value ?? '').join('');
  };
  for (const { id, text } of edition!.clauses.filter(({ kind }) => kind === 'clause'))
    expect((await heard(`#${id}`)).replace(/\s/g, ''), id).toBe(text.replace(/\s/g, ''));
});

test('from every clause a link leads to its notes, and from each note one back', async ({
  page,
}) => {
  await page.goto(TEXT);
  for (const { id } of edition!.clauses)
    await expect(page.locator(`[data-clause="${id}"] a[href="#n-${id}"]`)).toHaveCount(1);
  const there = page.getByRole('link', { name: '（七）的批注' });
  await there.focus();
  await page.keyboard.press('Enter');
  const notes = page.locator('#n-c7');
  await expect(notes).toBeInViewport();
  await notes.locator('summary').click();
  await notes.getByRole('link', { name: '第 5 句' }).click();
  await expect(page).toHaveURL(/#c7-5$/);
  await expect(page.locator('#c7-5')).toBeInViewport();
});
