import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { mainOf } from './part.ts';

const html = (path: string, main: string) =>
  toHtml(mainOf({ path, html: `<!doctype html><title>t</title><main>${main}</main>` }, 'd', '/b/'));

it('keeps the anchors of the text and prefixes those of other pages, references included', () => {
  expect(html('d/', '<h1 id="c1">甲</h1>')).toBe('<h1 id="c1">甲</h1>');
  expect(html('d/x/', '<label for="q">甲</label><input id="q"><a href="#q">乙</a>')).toBe(
    '<label for="d_x__q">甲</label><input id="d_x__q"><a href="#d_x__q">乙</a>',
  );
});

it('leads links to places in the file, and leaves no link to what is not in it', () => {
  expect(html('d/x/', '<a href="/b/d/c6/#c6-1">甲</a><a href="../../offline/">乙</a>')).toBe(
    '<a href="#c6-1">甲</a><a>乙</a>',
  );
  expect(html('d/x/', '<a href="https://e.org/">甲</a>')).toBe('<a href="https://e.org/">甲</a>');
});

it('leaves scripts out, and refuses what would have to be fetched', () => {
  expect(html('d/x/', '<p>甲</p><script>1</script><script>2</script>')).toBe('<p>甲</p>');
  expect(html('d/x/', '<img src="data:,">')).toBe('<img src="data:,">');
  expect(() => html('d/x/', '<img src="a.png">')).toThrow('/d/x/ 的 <img> 要另取文件：a.png');
});

it('makes a list of names of terms that are explained elsewhere in the file', () => {
  const dl = (dd: string) => `<dl class="l"><div><dt><a href="#x">甲</a></dt>${dd}</div></dl>`;
  expect(html('d/', dl('<dd data-repeats>乙</dd>'))).toBe(
    '<ul class="l"><li><a href="#x">甲</a></li></ul>',
  );
  expect(html('d/', dl('<dd>乙</dd>'))).toBe(dl('<dd>乙</dd>'));
});

it('makes the headings of other pages one step smaller', () => {
  expect(html('d/x/', '<h1>甲</h1><h2 class="ours">乙</h2>')).toBe(
    '<h2>甲</h2><h3 class="ours">乙</h3>',
  );
});

it('keeps together the words of the title of a page, not those of every heading', () => {
  const words = '<span class="phrase">甲乙</span><span class="phrase">丙丁</span>';
  expect(html('d/x/', `<h1>${words}</h1><h2>${words}</h2>`)).toBe(
    `<h2>${words}</h2><h3>甲乙丙丁</h3>`,
  );
});
