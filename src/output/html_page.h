/// The frame of the HTML writer's page.
#pragma once

#include <string_view>

namespace zubda {

/// Up to the first document: style for light and dark, no script.
constexpr std::string_view page_begin = R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Summary</title>
<style>
:root { color-scheme: light dark; --shade: 255, 196, 0; --ink: #1b1b1b; --paper: #fdfdfb; --soft: #6b6b6b; --line: #b3541e; }
@media (prefers-color-scheme: dark) { :root { --shade: 214, 160, 20; --ink: #e6e3dc; --paper: #161513; --soft: #9a968c; --line: #e8935c; } }
body { background: var(--paper); color: var(--ink); font: 1.05rem/1.65 Georgia, "Noto Naskh Arabic", "Noto Serif", serif; margin: 0; }
article { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }
ol { padding-inline-start: 1.5rem; }
ol a { color: inherit; text-decoration: none; border-bottom: 1px solid var(--line); }
.facts { color: var(--soft); font-size: .85rem; }
.text span { background: rgba(var(--shade), var(--s)); border-radius: .2rem; }
.text .chosen { border-bottom: 2px solid var(--line); }
svg { width: 100%; height: 5rem; }
svg rect { fill: var(--soft); opacity: .5; }
svg .chosen { fill: var(--line); opacity: 1; }
</style>
</head>
<body>
)";

constexpr std::string_view page_end = "</body>\n</html>\n";

}  // namespace zubda
