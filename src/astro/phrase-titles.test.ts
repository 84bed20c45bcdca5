import { expect, it } from 'vitest';
import { phraseTitles } from './phrase-titles.ts';

const keep = new Set(['一老一小']);
const phrased = (html: string) => phraseTitles(html, keep);

it('marks where a title may break, beside its tags and named characters', () => {
  expect(
    phrased(
      '<h2 id="a" title="x>y"><a href="/">大力发展一老一小服务</a>&nbsp;三句</h2><p>大力发展</p>',
    ),
  ).toBe(
    '<h2 id="a" title="x>y" data-phrased><a href="/">大力<wbr>发展<wbr>一老一小<wbr>服务</a>&nbsp;三句</h2><p>大力发展</p>',
  );
});

it('marks the entries of the contents, and no other links', () => {
  const html =
    '<nav class="contents off-paper"><a href="#c1">社会保障</a></nav><nav><a>社会保障</a></nav>';
  expect(phrased(html)).toBe(html.replace('社会保障', '社会<wbr>保障'));
});

it('leaves code alone', () => {
  const html =
    '<script>const a = "<h1>社会保障</h1>"</script><textarea><h1>社会保障</h1></textarea>';
  expect(phrased(html)).toBe(html);
});
