import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { serialize } from './serialize.ts';

const tree = (html: string) =>
  fromHtml(html, { fragment: true }).children.find((node) => node.type === 'element') as Element;
const again = (html: string) =>
  toHtml(fromHtml(html, { fragment: true })).replaceAll('<!---->', '');

it.each([
  '<section class="a b"><p>甲</p><p id="x-1">乙</p><ul><li>丙</li><li>丁<ul><li>戊</li></ul></li></ul></section>',
  '<section><own-element><p>甲</p></own-element><p>乙</p></section>',
  '<section><own-element>甲<p>乙</p></own-element>丙</section>',
  '<section><dl><div><dt>甲</dt><dd>乙</dd></div></dl><table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table></section>',
  '<section><p>甲</p><span>乙</span><p>丙</p>丁</section>',
  '<section><details><summary>甲</summary><p>乙</p></details><a href="#c1" title="甲 乙">丙</a><p>戊</p></section>',
])('reads as the same tree again: %s', (html) => {
  const short = serialize(tree(html));
  expect(again(short)).toBe(html);
});

it('leaves out what follows from the rest', () => {
  expect(serialize(tree('<ul class="a"><li>甲</li><li>乙</li></ul>'))).toBe(
    '<ul class=a><li>甲<li>乙</ul>',
  );
});
