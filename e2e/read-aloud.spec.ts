import { expect, type Page, test } from '@playwright/test';

/** A device that speaks, as far as the page can tell: it keeps what it was given and ends when told to. */
async function withVoices(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const spoken: string[] = [];
    let current: EventTarget | undefined;
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const device = {
      spoken,
      end: () => current?.dispatchEvent(new Event('end')),
      getVoices: () => langs.map((lang) => ({ lang, name: lang, localService: true })),
      speak: (utterance: Utterance) => {
        spoken.push(utterance.text);
        current = utterance;
      },
      cancel: () => {
        current = undefined;
      },
      addEventListener: (_: string, answer: () => void) => setTimeout(answer),
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: device });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  }, languages);
}

const spoken = (page: Page) =>
  page.evaluate(() => (speechSynthesis as unknown as { spoken: string[] }).spoken);
/** Ends stretch after stretch until a new part is lit or 句解 is said. */
const end = (page: Page) =>
  page.evaluate(() => (speechSynthesis as unknown as { end(): void }).end());

test('a reader hears the text sentence by sentence, from any sentence, and goes on where they stopped', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await withVoices(page, ['en-US', 'zh-CN']);
  await page.goto('minsheng-2025/#c6-2');
  await page.waitForLoadState('networkidle');
  // Nothing of it is fetched before it is asked for.
  expect(asked.filter((address) => /read-aloud|bar\./.test(address))).toEqual([]);
  await page.getByRole('button', { name: '听读', exact: true }).click();
  const bar = page.getByRole('region', { name: '听读' });
  await bar.getByRole('button', { name: '从（六）第 2 句读' }).click();
  const lit = page.locator('.being-read');
  await expect(lit).toHaveAttribute('id', 'c6-2');
  await expect(lit).toBeInViewport();
  // The official sentence and nothing else is said.
  const sentence = await lit.textContent();
  expect(sentence!.startsWith((await spoken(page))[0]!)).toBe(true);

  await bar.getByRole('checkbox', { name: '读完一句，读句解' }).check();
  for (let turn = 0; turn < 9 && !(await bar.getByText('句解（编者所写）').isVisible()); turn++) {
    await end(page);
  }
  await expect(bar.getByText('句解（编者所写）')).toBeVisible();
  await expect(lit).toHaveAttribute('id', 'c6-2');
  expect((await spoken(page)).slice(0, -1).join('')).toContain(sentence!.slice(-12, -1));

  await page.locator('#c6-4').click();
  await expect(lit).toHaveAttribute('id', 'c6-4');
  await bar.getByRole('button', { name: '暂停' }).click();
  await bar.getByRole('button', { name: '下一句' }).click();
  await expect(lit).toHaveAttribute('id', 'c6-5');
  await bar.getByRole('button', { name: '关闭' }).click();
  await expect(page.locator('.being-read')).toHaveCount(0);

  // The next day.
  await page.goto('minsheng-2025/');
  await page.getByRole('button', { name: '听读', exact: true }).click();
  await bar.getByRole('button', { name: '接着上次，从（六）第 5 句读' }).click();
  await expect(lit).toHaveAttribute('id', 'c6-5');
  await expect(bar.getByRole('checkbox', { name: '读完一句，读句解' })).toBeChecked();
});

test('a word that voices misread is respelled for the voice, and not on the page', async ({
  page,
}) => {
  await withVoices(page, ['zh-CN']);
  await page.goto('minsheng-2025/c7/');
  await page.getByRole('button', { name: '听读', exact: true }).click();
  const sentence = page.locator('.sentence').filter({ hasText: '供给' }).first();
  await sentence.click();
  await expect(page.locator('.being-read')).toContainText('供给');
  for (let turn = 0; turn < 5; turn++) {
    if ((await spoken(page)).join('').includes('公挤')) break;
    await end(page);
  }
  expect((await spoken(page)).join('')).toContain('公挤');
  await expect(page.locator('.text')).not.toContainText('公挤');
});

test('where the device has no Chinese voice, the reader is told what to do', async ({ page }) => {
  await withVoices(page, ['en-US', 'zh-HK']);
  await page.goto('minsheng-2025/');
  await page.getByRole('button', { name: '听读', exact: true }).click();
  const bar = page.getByRole('region', { name: '听读' });
  await expect(bar.getByText('没有普通话的语音')).toBeVisible();
  await expect(bar.getByRole('button', { name: /读$/ })).toHaveCount(0);
});

test('where the browser cannot read aloud, it says so', async ({ page }) => {
  await page.addInitScript(() => {
    delete (globalThis as { speechSynthesis?: unknown }).speechSynthesis;
    delete (globalThis as { SpeechSynthesisUtterance?: unknown }).SpeechSynthesisUtterance;
  });
  await page.goto('minsheng-2025/');
  await page.getByRole('button', { name: '听读', exact: true }).click();
  await expect(page.getByText('没有朗读功能')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the button for reading aloud is not shown', async ({ page }) => {
    await page.goto('minsheng-2025/');
    await expect(page.getByRole('button', { name: '听读' })).toBeHidden();
  });
});
