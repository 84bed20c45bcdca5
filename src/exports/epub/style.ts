import { DARK, LIGHT } from '../../styles/palette.ts';

/**
 * Ink is official, vermilion is added, as on the site; face and size tell them apart where a reading
 * system sets the colours. Sizes follow the reader's own setting.
 */
export const STYLE = `@namespace epub "http://www.idpf.org/2007/ops";
body { line-height: 1.8; margin: 0 4%; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.4em; margin: 1.5em 0 1em; }
h2 { font-size: 1.1em; margin: 1.5em 0 0.5em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.5em; }
p { margin: 0.5em 0; }
.official { color: ${LIGHT.ink}; font-family: "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; }
.official p { text-indent: 2em; }
.ours { color: ${LIGHT.vermilion}; font-family: "Kaiti SC", STKaiti, KaiTi, "Noto Serif CJK SC", "Noto Serif SC", serif; font-size: 0.9em; }
.official .item-1, .official .item-2, .official .item-3 { text-indent: 0; padding-left: 2em; }
.official .item-2 { padding-left: 3em; }
.official .item-3 { padding-left: 4em; }
.addressee p, .contents p { text-indent: 0; }
.note p, .number p { text-align: center; text-indent: 0; }
.signature p { text-align: right; text-indent: 0; }
.official table { border-collapse: collapse; }
.official th, .official td { border: 1px solid; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }
h1.ours { font-size: 1.2em; }
.title, .dateline { text-align: center; text-indent: 0 !important; }
.title { font-size: 1.5em; margin-top: 3em; text-wrap: balance; }
.edition { font-size: 1.2em; margin: 3em 0 1em; }
a { color: ${LIGHT.vermilion}; }
a.term { color: inherit; text-decoration: none; border-bottom: 1px dotted ${LIGHT.vermilion}; }
a.term[data-note]::after { content: "\\2060" attr(data-note); color: ${LIGHT.vermilion}; font-size: 0.6em; line-height: 1; vertical-align: super; margin: 0 0.15em; }
.margin { border-left: 3px solid; padding-left: 0.8em; margin: 1em 0 1.5em; }
.margin ul { margin: 0.25em 0; padding-left: 1.2em; }
.notes { border-top: 1px solid; margin-top: 2.5em; }
.appendix ul { list-style: none; padding: 0; }
.appendix li { margin: 1.2em 0; }
.readers li { margin: 0.6em 0; }
.cover { text-align: center; }
.cover img { max-width: 100%; max-height: 95vh; }
.imprint, .subtitle { font-size: 0.9em; }
dt { font-weight: bold; margin-top: 1.5em; }
dd { margin: 0; }
dfn { font-style: normal; }
.basis { font-size: 0.8em; font-weight: normal; border: 1px solid; padding: 0 0.3em; margin: 0 0.3em; }
nav ol { list-style: none; padding-left: 1em; }
nav a { text-decoration: none; }
@media (prefers-color-scheme: dark) {
  .official { color: ${DARK.ink}; }
  .ours, a, a.term[data-note]::after { color: ${DARK.vermilion}; }
  a.term { color: inherit; border-color: ${DARK.vermilion}; }
}
`;
