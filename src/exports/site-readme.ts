/**
 * What the archive of the whole site says of itself, in Chinese and English.
 * @param base path under which the site was built to stand: `/`, `/policy/`
 */
export function siteReadme(base: string): string {
  const path = base === '/' ? '/' : `${base.replace(/\/$/, '')}/`;
  const name = path.slice(1, -1);
  const place = {
    chinese: name
      ? `网页按路径 ${path} 生成：请把 site 文件夹改名为 ${name}，放在网站根目录下。`
      : '网页按网站根目录生成：请让 site 文件夹成为网站的根目录。',
    english: name
      ? `The pages were built for the path ${path}: rename the folder "site" to "${name}" and put it\ninto the root of your web server.`
      : 'The pages were built for the root of a site: make the folder "site" the root of your web server.',
  };
  const command = name
    ? `mv site ${name}\npython3 -m http.server 8000`
    : 'python3 -m http.server 8000 --directory site';
  return `条分缕析：政策文件批注本（整个网站）
====================================

这里是网站的全部页面、搜索索引和下载文件，不需要数据库，也不连接任何别的网站。
任何能发送静态文件的网页服务器都可以用。
${place.chinese}

只在自己的电脑上看，装有 Python 的可以在本文件夹里运行：

${command}

然后用浏览器打开 http://localhost:8000${path}

直接双击网页文件，链接和搜索不起作用；没有服务器的，请用下载页上的其他形式。
页面不存在时，请让服务器返回 404.html。
本站不是官方发布渠道，一切以官方发布文本为准。


Tiaofen Lüxi: an annotated edition of public policy (the whole site)
====================================================================

These are all pages, the search index and the downloads. There is no database, and no page asks
anything of another site. Any web server that sends static files will do.
${place.english}

To read on your own machine, with Python, run in this folder:

${command}

and open http://localhost:8000${path}

Opening the pages by double-click does not work: links and search need a server. Without one, use
another form from the downloads page. Let the server answer unknown addresses with 404.html.
This is not an official publication; the officially published text prevails.
`;
}
