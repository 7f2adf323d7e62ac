// pandoc 2.17 reads most markup well; what is mended here was seen to be lost or to come as text without a word of
// warning. All programs run without reading other files: `--sandbox`, and no `.so` in manual pages.
#include "input/convert/markup.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/html/html.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// `text` in lines, each changed by `change`, which gets the line without its end and may leave it out.
template <class Change>
std::string change_lines(std::string_view text, Change change) {
  std::string changed;
  changed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    change(text.substr(at, end - at), changed);
    at = end + 1;
  }
  return changed;
}

constexpr std::array<std::string_view, 14> sphinx_directives = {
    "toctree",      "index",     "contents",       "highlight", "module",         "currentmodule", "automodule",
    "autofunction", "autoclass", "literalinclude", "only",      "tabularcolumns", "sectionauthor", "moduleauthor"};

/// Removes `:role:` before the text in backquotes, and the target in `<...>` at its end.
void append_without_roles(std::string_view line, std::string& out) {
  for (std::size_t at = 0; at < line.size();) {
    const auto quote = line.find(":`", at);
    auto begin = quote;
    const auto is_of_role = [](char c) {
      return is_ascii_letter(c) || is_ascii_digit(c) || c == ':' || c == '-' || c == '+' || c == '.';
    };
    while (begin != std::string_view::npos && begin > at && is_of_role(line[begin - 1])) --begin;
    const auto end = quote == std::string_view::npos ? quote : line.find('`', quote + 2);
    if (end == std::string_view::npos || line[begin] != ':') {
      out += line.substr(at, end == std::string_view::npos ? line.npos : end + 1 - at);
      if (end == std::string_view::npos) return;
      at = end + 1;
      continue;
    }
    out += line.substr(at, begin - at);
    auto text = line.substr(quote + 2, end - quote - 2);
    if (const auto target = text.rfind(" <"); target != std::string_view::npos && text.ends_with('>'))
      text = text.substr(0, target);
    if (text.starts_with('~') || text.starts_with('!')) text.remove_prefix(1);
    out += text;
    at = end + 1;
  }
}

}  // namespace

/// pandoc drops commands of packages with their text, and takes the language of an environment for a word.
std::string prepare_latex(std::string text) {
  std::string definitions;
  for (const std::string_view name :
       {"RL", "LR", "hl", "oldstylenums", "textarabic", "textenglish", "texthebrew", "textgreek", "textrussian",
        "textfrench", "textgerman", "textpersian", "texturdu", "textlatin", "ul", "textsubscript"})
    definitions += "\\providecommand{\\" + std::string(name) + "}[1]{#1}\n";
  for (const std::string_view name : {"otherlanguage", "otherlanguage*", "multicols"})
    definitions += "\\newenvironment{" + std::string(name) + "}[1]{}{}\n";
  return definitions + text;
}

std::string prepare_restructured_text(std::string text) {
  std::size_t dropped_indent = std::string::npos;  // Of a directive that is left out with its body.
  return change_lines(text, [&](std::string_view line, std::string& out) {
    const auto indent = line.find_first_not_of(" \t");
    if (indent == std::string_view::npos) {
      out += '\n';
      return;
    }
    if (dropped_indent != std::string::npos && indent > dropped_indent) return;
    dropped_indent = std::string::npos;
    const auto directive = line.substr(indent).starts_with(".. ") ? line.substr(indent + 3) : std::string_view{};
    const auto name = directive.substr(0, std::min(directive.find("::"), directive.size()));
    if (directive.size() > name.size() && std::ranges::find(sphinx_directives, name) != sphinx_directives.end()) {
      dropped_indent = indent;
      return;
    }
    // The version is no word of the text behind it.
    if (directive.size() > name.size() && (name.starts_with("version") || name == "deprecated")) {
      out.append(line.substr(0, indent)).append(".. ").append(name).append("::\n");
      return;
    }
    append_without_roles(line, out);
    out += '\n';
  });
}

/// `.so FILE` and the like would read another file, or run a program.
std::string prepare_manual(std::string text) {
  return change_lines(text, [](std::string_view line, std::string& out) {
    if (line.starts_with('.') || line.starts_with('\'')) {
      const auto request = trim_ascii(line.substr(1));
      for (const std::string_view name : {"so", "mso", "pso", "sy", "open", "opena", "pi", "cf", "trf", "psbb"})
        if (request.starts_with(name) && (request.size() == name.size() || is_ascii_blank(request[name.size()])))
          return;
    }
    out.append(line) += '\n';
  });
}

bool looks_like_latex(std::string_view text) {
  constexpr std::size_t max_prolog = 4096;  // Comments may be before it. Chosen by hand.
  const auto start = text.substr(0, max_prolog);
  const auto at = start.find("\\documentclass");
  return at != std::string_view::npos && (at == 0 || start[at - 1] == '\n') &&
         text.find("\\begin{document}") != std::string_view::npos;
}

bool looks_like_manual(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const bool is_comment = line.starts_with(".\\\"") || line.starts_with("'\\\"") || line.starts_with("'''");
    if (line.starts_with(".TH ") || line.starts_with(".Dd ")) return text.find("\n.S") != std::string_view::npos;
    // Programs define macros and strings above the title.
    const bool is_request = line.starts_with('.') || line.starts_with('\'');
    if (!is_comment && !is_request && !trim_ascii(line).empty() && at == 0) return false;
    constexpr std::size_t max_prolog = 16'384;
    if (end > max_prolog) return false;
    at = end + 1;
  }
  return false;
}

bool is_djvu(std::string_view bytes) {
  constexpr std::size_t type_begin = 12;  // Behind the length of the form.
  return bytes.starts_with("AT&TFORM") && bytes.size() > type_begin && bytes.substr(type_begin).starts_with("DJV");
}

Reading read_pandoc_page(std::string html) {
  Reading reading;
  std::string_view body = html;
  if (const auto begin = body.find("<body"); begin != std::string_view::npos) body.remove_prefix(begin);
  // Notes are at the end, and the marks that lead to them are links.
  const auto notes = body.rfind("<section class=\"footnotes");
  append_html_piece(body.substr(0, notes), reading.document);
  return reading;
}

/// djvutxt ends each line with a blank, and marks paragraphs, columns and regions with control characters.
Reading read_djvu_text(std::string text) {
  std::string lines;
  lines.reserve(text.size());
  for (const char c : text) {
    const bool is_end = c == '\n' || c == '\x0B' || c == '\x1D' || c == '\x1F';
    if (c == '\n')
      while (lines.ends_with(' ')) lines.pop_back();
    if (is_end) lines += '\n';
    else lines += c;
  }
  return read_text(std::move(lines));
}

}  // namespace zubda
