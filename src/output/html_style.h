/// The beginning and end of the HTML writer's page, with its styles for light and dark, screen and paper. No script,
/// and nothing is loaded: the page forbids both, and every style sheet but its own, which it knows by its hash.
/// Browsers that do not know `style-src-elem` (before 2022) take any style of the page. Shades are attributes of
/// sentences.
#pragma once

#include <string_view>

namespace zubda {

/// From behind the title up to the first document.
constexpr std::string_view page_begin = R"(<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';
  style-src-elem 'sha256-5SPCNSVCg62pMrwZEQbEDTG0CqSVlsP1qzXzTG1jFbo='; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="zubda">
<style>
:root { color-scheme: light dark; --shade: 255 191 0; --ink: #22201c; --paper: #fbfaf7; --card: #fff; --soft: #66625a;
  --edge: #e4e0d7; --line: #a8481a; --bar: #b9b3a6; }
@media (prefers-color-scheme: dark) { :root { --shade: 133 92 0; --ink: #e9e5dc; --paper: #171614; --card: #201e1b; --soft: #a8a296;
  --edge: #38342e; --line: #f0a06c; --bar: #6b655a; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { background: var(--paper); color: var(--ink); margin: 0; padding: 1rem clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere;
  font: 1.0625rem/1.7 Charter, "Iowan Old Style", Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", serif; }
:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ku) { line-height: 1.95; }
main { display: flex; flex-direction: column; align-items: center; }
nav, .document { width: 100%; max-width: 44rem; }
.document { margin-top: 2rem; }
.document + .document { border-top: 1px solid var(--edge); padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .25rem; text-wrap: balance; }
.facts, nav, figure, .role { font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
.facts { color: var(--soft); font-size: .875rem; line-height: 1.5; margin: 0 0 1.25rem; }
nav { order: -1; font-size: .9375rem; background: var(--card); border: 1px solid var(--edge); border-radius: .75rem;
  padding: .75rem 1.25rem; margin-top: 1rem; }
nav ol { margin: 0; padding-inline-start: 1.75rem; }
nav p { margin: 0; font-weight: 600; }
a { color: inherit; text-decoration-color: var(--line); text-decoration-thickness: 1px; text-underline-offset: .25em; }
a:hover { color: var(--line); }
a:focus-visible { outline: 2px solid var(--line); outline-offset: 2px; border-radius: .2rem; }
.summary { background: var(--card); border: 1px solid var(--edge); border-inline-start: 4px solid var(--line); border-radius: .75rem;
  margin: 0; padding: 1rem 1.25rem; list-style-position: outside; padding-inline-start: 2.75rem; }
.summary:has(> [dir=ltr]):has(> [dir=rtl]) { padding-inline-end: 2.75rem; }
.summary li + li { margin-top: .6rem; }
.summary li::marker { color: var(--line); font-weight: 600; }
.summary a { text-decoration-line: none; }
.summary a:hover { text-decoration-line: underline; }
.summary cite { color: var(--soft); display: block; font: italic .875rem/1.5 system-ui, "Noto Sans", sans-serif; }
figure { margin: 1.5rem 0; color: var(--soft); font-size: .8125rem; line-height: 1.4; }
svg { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--edge); }
[dir=rtl] > h1, [dir=rtl] > .facts { text-align: right; }
figure[dir=rtl] .scale, [dir=rtl] svg { transform: scaleX(-1); }
rect { fill: var(--bar); }
rect.chosen { fill: var(--line); }
figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; margin-top: .4rem; }
.scale { display: inline-block; width: 4rem; height: .7em; border-radius: .2rem; vertical-align: baseline; margin-inline: .35rem;
  background: linear-gradient(to right, rgb(var(--shade) / 0), rgb(var(--shade) / .8)); }
.text p, .text blockquote, .text ul, .text h2 { margin: 0 0 1rem; }
.text h2 { font-size: 1.2rem; line-height: 1.4; margin-top: 1.75rem; }
.text ul { list-style: none; padding-inline-start: 1.25rem; }
.text blockquote { border-inline-start: 3px solid var(--edge); padding-inline-start: 1rem; }
.text .role { color: var(--soft); font-size: .875rem; line-height: 1.5; }
.s { background: rgb(var(--shade) / var(--a)); border-radius: .2rem; padding: .1em 0; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; scroll-margin-top: 30vh; }
.s.chosen { text-decoration: underline 2px var(--line); text-underline-offset: .3em; }
.s:target { outline: 2px solid var(--line); outline-offset: 2px; }
.split { padding-inline-start: 2.5rem; }
.split .role { margin-inline-start: .5rem; font-size: .8125rem; color: var(--soft); }
.keywords { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.keywords li { background: rgb(var(--shade) / var(--a)); border: 1px solid var(--edge); border-radius: 1rem; padding: .15rem .85rem; }
.error { color: var(--line); }
@page { margin: 2cm; }
@media print { body { padding: 0; font-size: 11pt; } nav, .document { max-width: none; } .document + .document { break-before: page; }
  h1, h2, nav p { break-after: avoid; } .summary li, figure, nav li { break-inside: avoid; } .text p { orphans: 3; widows: 3; }
  .s, rect, .scale, .keywords li { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
</style>
</head>
<body>
<main>
)";

constexpr std::string_view page_end = "</main>\n</body>\n</html>\n";

/// Behind the entries of a page with several documents. It is read last and shown first.
constexpr std::string_view contents_end = "</ol>\n</nav>\n";

}  // namespace zubda
