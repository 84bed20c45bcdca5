import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planImport } from './plan-import.ts';
import { ImportFault } from './source.ts';

const OPTIONS = { id: 'shili', today: '2026-01-02', numbering: [] };

function plan(
  content: string | Uint8Array,
  file: string,
  more: Partial<typeof OPTIONS> & { title?: string; encoding?: string } = {},
) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const outcome = planImport(bytes, file, { ...OPTIONS, ...more });
  if (!outcome.plan) throw new Error(outcome.questions.map(({ words }) => words).join('\n'));
  return outcome.plan;
}

function fault(content: string | Uint8Array, file: string): string {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  try {
    planImport(bytes, file, OPTIONS);
  } catch (error) {
    if (error instanceof ImportFault) return `${error.place.line} ${error.message}`;
    throw error;
  }
  return '';
}

const ids = ({ edition }: ReturnType<typeof plan>) => edition.clauses.map(({ id }) => id);

/** A saved page as government sites have it, with what stands around the text. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>关于印发《示例办法》的通知_示例政府网</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zw">政务</a> 今天是星期三</div>
<div id="main"><div class="content">
<p style="text-align:center"><b>关于印发《示例</b></p><p style="text-align:center"><b>办法》的通知</b></p>
<p style="text-align:center">示例发〔2026〕1号</p>
<p>各区人民政府：</p>
<p>　　现将《示例办法》印发给你们，&nbsp;请&lt;认真&gt;执行。</p>
<p style="text-align:right">示例市人民政府&nbsp;&nbsp;</p><p style="text-align:right">2026年1月2日</p>
<p style="text-align:center"><b>示例</b></p><p style="text-align:center"><b>办法</b></p>
<p>第一条　为了示例，<br>　　制定本办法。</p>
<p>第二条　费用如下：</p>
<table><tr><td rowspan="2">甲</td><td>1元</td></tr><tr><td>2元</td></tr></table>
<p>第三条　施行。</p><p>— 2 —</p><img src="a.png" alt="印章">
</div></div>
<div class="footer">主办单位：示例政府办公室　备案号123</div></body></html>`;

describe('a saved page', () => {
  const page = plan(PAGE, 'page.html');

  it('is found by its content, and what stands around it is left aside with its words', () => {
    expect(page.leftAside.map(({ words }) => words).join('|')).toContain(
      '主办单位：示例政府办公室',
    );
    expect(page.leftAside).toContainEqual({ why: '页码', words: '— 2 —' });
    expect(page.leftAside).toContainEqual({ why: '图片', words: '印章' });
    expect(page.files.get('text.mdx')).not.toContain('首页');
  });

  it('has its broken titles joined, its table kept, and its text whole', () => {
    expect(page.edition.title).toBe('关于印发《示例办法》的通知');
    expect(ids(page)).toEqual(['number', 'addressee', 'p', 'signature', 'a1-c1', 'a1-c2', 'a1-c3']);
    expect(page.files.get('text.mdx')).toContain('## 示例办法\n');
    expect(page.files.get('text.mdx')).toContain('请<认真>执行。');
    expect(page.files.get('text.mdx')).toContain('| 甲 | 1元 |\n| --- | --- |\n|  | 2元 |\n');
  });

  it('says in document.yaml what the text says', () => {
    const { document } = page.edition;
    expect(document).toMatchObject({
      kind: '通知',
      number: '示例发〔2026〕1号',
      adopted: '2026-01-02',
      issuers: ['示例市人民政府'],
    });
  });

  it('of a few lines is found among many that are no sentences, its title above it', () => {
    const links = Array.from({ length: 40 }, (_, at) => `<li>政务栏目第${at}号</li>`).join('');
    const short = `<title>关于同意示例的批复_示例网</title><ul>${links}</ul><div><h2>关于同意示例的批复</h2><div><p>示例市：</p><p>同意你市所报的示例方案。</p></div></div>`;
    const { edition, leftAside } = plan(short, 'short.html');
    expect(edition.title).toBe('关于同意示例的批复');
    expect(edition.clauses.map(({ text }) => text)).toEqual([
      '示例市：',
      '同意你市所报的示例方案。',
    ]);
    expect(leftAside[0]!.words).toContain('政务栏目第39号');
  });

  it('in GBK is read as it declares', () => {
    // 第一条 in GBK.
    const gbk = new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]);
    const head = strToU8('<meta charset="gb2312"><h1>');
    const tail = strToU8('</h1>');
    expect(fault(new Uint8Array([...head, ...gbk, ...tail]), 'a.html')).toBe('');
  });
});

/** A Word file whose numbers Word itself counts. */
function docx(body: string, numbering = ''): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(`<w:numbering ${w}>${numbering}</w:numbering>`),
    'word/footer1.xml': strToU8(`<w:ftr ${w}><w:p><w:r><w:t>第 1 页</w:t></w:r></w:p></w:ftr>`),
  });
}
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const LIST = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const paragraph = (words: string, depth: number | null = null, more = '') =>
  `<w:p><w:pPr>${more}${depth === null ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('a Word file', () => {
  const word = plan(
    docx(
      [
        paragraph('示例管理办法', null, '<w:jc w:val="center"/>'),
        paragraph('为了示例，制定本办法。', 0),
        paragraph('有下列情形之一的：', 0),
        paragraph('甲；', 1),
        paragraph('乙。', 1),
        paragraph('施行。<w:br/>另起一款。', 0).replace('<w:br/>', '</w:t></w:r><w:r><w:br/><w:t>'),
        '<w:p><w:del><w:r><w:delText>删去的字</w:delText></w:r></w:del></w:p>',
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>数</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ].join(''),
      LIST,
    ),
    'a.docx',
  );

  it('keeps the numbers that Word counts', () => {
    expect(word.edition.clauses.map(({ text }) => text)).toEqual([
      '第一条　为了示例，制定本办法。',
      '第二条　有下列情形之一的：\n（一）甲；\n（二）乙。',
      '第三条　施行。\n另起一款。\n名\t数\n合计\t',
    ]);
  });

  it('leaves footers and deleted words aside, and says so', () => {
    expect(word.leftAside).toContainEqual({ why: '页脚', words: '第 1 页' });
    expect(word.leftAside).toContainEqual({ why: '修订中删去的字', words: '删去的字' });
  });
});

describe('text and Markdown', () => {
  it('pasted a line a paragraph has its structure', () => {
    const text =
      '示例法\n第一章 总则\n第一条 为了示例，制定本法。\n国家鼓励示例。\n第二条 施行。\n';
    expect(ids(plan(text, '标准输入'))).toEqual(['c1', 'c2']);
  });

  it('means itself: lists, quotations, code and tags are the words of the document', () => {
    const text = '# 示例通知\n\n1. 甲<乙>。\n\n2. {丙}，金额<5000。\n\n> 丁。\n\n- 戊。\n';
    const { edition } = plan(text, 'a.md');
    expect(edition.clauses.map((clause) => clause.text)).toEqual([
      '1. 甲<乙>。',
      '2. {丙}，金额<5000。\n> 丁。\n- 戊。',
    ]);
  });

  it('leaves comments and marks of Markdown aside', () => {
    const { edition, leftAside } = plan(
      '# 示例通知\n\n<!-- 旁注 -->\n\n**一、甲\\*乙**&nbsp;丙。\n',
      'a.md',
    );
    expect(edition.clauses[0]!.text).toBe('一、甲*乙 丙。');
    expect(leftAside.map(({ words }) => words)).toContain('<!-- 旁注 -->');
  });
});

describe('questions', () => {
  const code = '# 示例法典合同编\n\n第四百六十三条 甲。\n\n第四百六十四条 乙。\n';

  it('name the line, the three lines around, and the answer; nothing is guessed', () => {
    const { questions, plan: none } = planImport(strToU8(code), 'a.md', OPTIONS);
    expect(none).toBeNull();
    expect(questions).toEqual([
      {
        line: 3,
        words:
          '编号不从头起：此处是“第四百六十三条”，应为第 1。\n前后三行：“第四百六十三条 甲。”“第四百六十四条 乙。”。',
        answer: "--accept '第四百六十三条=缘由'",
      },
    ]);
  });

  it('are answered with a reason, which document.yaml keeps', () => {
    const numbering = [{ at: '第四百六十三条', reason: '只收第三编。' }];
    const { edition } = plan(code, 'a.md', { numbering } as never);
    expect(edition.document.numbering).toEqual(numbering);
    expect(edition.clauses.map(({ id }) => id)).toEqual(['c463', 'c464']);
  });

  it('ask for a title where none is to be seen', () => {
    const { questions } = planImport(
      strToU8('为了示例，作如下安排。\n\n第一条 甲。\n'),
      'a.txt',
      OPTIONS,
    );
    expect(questions[0]!.words).toBe(
      '哪几个字是标题？开头几行是“为了示例，作如下安排。”“第一条 甲。”。',
    );
    expect(questions[0]!.answer).toMatch(/^--title '/);
  });
});

it.each([
  ['an empty file', '', 'a.txt', '1 这是一个空文件，没有可以导入的字。'],
  ['white space', ' \n\u3000\n', 'a.txt', '1 这个文件里只有空白，没有可以导入的字。'],
  [
    'a .doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    'a.doc',
    '1 这是旧式的 .doc 文件，读不出来：请在 Word 或 WPS 里另存为 .docx 再导入。',
  ],
  [
    'an encrypted .docx',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    'a.docx',
    '1 这个 .docx 加了密码，读不出来：请在 Word 里去掉密码，另存一份再导入。',
  ],
  [
    'a broken .docx',
    'PK\u0003\u0004xxxx',
    'a.docx',
    '1 这个 .docx 坏了，解不开：请重新下载，或在 Word 里另存一份再导入。',
  ],
  [
    'another zip',
    zipSync({ 'a.txt': strToU8('甲') }),
    'a.docx',
    '1 这个压缩包不是 Word 文件（没有 word/document.xml）：请导入 .docx。',
  ],
  [
    'a Word file of pictures',
    docx('<w:p><w:r><w:drawing/></w:r></w:p>'),
    'a.docx',
    '1 这个 .docx 里没有字：正文也许是图片，请先识别并校对成文字。',
  ],
  [
    'a PDF',
    '%PDF-1.7',
    'a.pdf',
    '1 这是 PDF，不能直接导入（扫描件里没有字，排版件里没有段落）：请从原网页保存 HTML，或把文字整理成 .docx 或 .txt。',
  ],
  [
    'a page without a text',
    '<html><body><div id="app"></div><script>甲</script></body></html>',
    'a.html',
    '1 这个网页里没有正文：多半是要运行脚本才显示的页面，请在浏览器里打开，选“另存为 · 网页，全部”再导入。',
  ],
  [
    'GBK that nobody declared',
    new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]),
    'a.txt',
    '1 这个文件不是 UTF-8，看来是 GBK（开头是“第一条”）：是的话，加上 --encoding gbk 再导入。',
  ],
  [
    'two documents',
    '# 甲通知\n\n一、甲。\n\n# 乙通知\n\n一、乙。\n',
    'a.md',
    '5 这里像是另一份文件的开头（“乙通知”）：一次只导入一份，请把它们分开。',
  ],
  [
    'a table that spans pages',
    '<h1>甲办法</h1><p>第一条　见表，表里有名有数。</p><table><tr><td>名</td><td>数</td></tr><tr><td>甲</td><td>1</td></tr></table><p></p><table><tr><td>名</td><td>数</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    'a.html',
    '1 这张表与上一张表头相同（“名 数”），像是一张表跨了页：请在源文件里合成一张表、去掉重复的表头再导入。',
  ],
] as const)('%s is told in one sentence', (_, content, file, sentence) => {
  expect(fault(content, file)).toBe(sentence);
});
