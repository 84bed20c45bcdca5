import { expect, it } from 'vitest';
import { phraseTitles } from './phrase-titles.ts';

const keep = new Set(['一老一小']);
const phrased = (html: string) => phraseTitles(html, keep);

it('keeps the words of headings whole, beside tags and named characters', () => {
  const html =
    '<h2 id="a" title="x>y"><a href="/">发展“一老一小”服务</a>&nbsp;U盘版</h2><p>发展</p>';
  const kept = ['发展', '一老一小', '服务', 'U盘版'].reduce(
    (marked, word) => marked.replace(word, `<span class="phrase">${word}</span>`),
    html,
  );
  expect(phrased(html)).toBe(kept);
});

it('does so in links that ask for it, and in no others', () => {
  const html = '<a class="x" data-phrased href="#c1">社会保障</a><a href="#c1">社会保障</a>';
  const kept = '<span><span class="phrase">社会</span><span class="phrase">保障</span></span>';
  expect(phrased(html)).toBe(html.replace('社会保障', kept));
});

it('leaves code alone', () => {
  const html =
    '<script>const a = "<h1>社会保障</h1>"</script><textarea><h1>社会保障</h1></textarea>';
  expect(phrased(html)).toBe(html);
});
