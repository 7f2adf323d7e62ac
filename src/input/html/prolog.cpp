#include "input/html/prolog.h"

#include <algorithm>

#include "text/ascii.h"

namespace zubda {
namespace {

/// The byte after the next `mark` from `at` on; the end of the text without one.
std::size_t end_after(std::string_view text, std::size_t at, std::string_view mark) {
  const auto found = text.find(mark, at);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

/// The end of the document type declaration at `at`, with its internal subset in brackets.
std::size_t end_of_doctype(std::string_view text, std::size_t at) {
  const auto end = text.find_first_of("[>", at);
  if (end == std::string_view::npos) return text.size();
  if (text[end] == '>') return end + 1;
  return end_after(text, end_after(text, end, "]"), ">");
}

bool contains_entity_declaration(std::string_view doctype) {
  for (auto at = doctype.find("<!"); at != std::string_view::npos; at = doctype.find("<!", at + 2))
    if (starts_with_word(doctype.substr(at), "<!entity")) return true;
  return false;
}

}  // namespace

bool starts_with_word(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == ascii_lower(b); });
}

HtmlProlog read_html_prolog(std::string_view text) {
  HtmlProlog prolog;
  std::size_t searched = 0;  // As far as the first element behind a declaration, for others that follow it.
  for (;;) {
    prolog.end = std::min(text.find_first_not_of(html_white_space, prolog.end), text.size());
    const auto rest = text.substr(prolog.end);
    if (rest.starts_with("<!--")) {
      prolog.has_unclosed_comment = rest.find("-->") == std::string_view::npos;
      prolog.end = end_after(text, prolog.end, "-->");
    } else if (rest.starts_with("<?")) {
      prolog.end = end_after(text, prolog.end, ">");
    } else if (starts_with_word(rest, "<!doctype")) {
      const auto end = end_of_doctype(text, prolog.end);
      const auto doctype = text.substr(prolog.end, end - prolog.end);
      const auto name = doctype.find_first_not_of(html_white_space, std::string_view("<!doctype").size());
      if (name != std::string_view::npos && starts_with_word(doctype.substr(name), "html")) prolog.has_doctype = true;
      // A bracket in a value ends the subset too early: what follows the declaration is searched as far as the first
      // element.
      if (end >= searched) {
        searched = std::min(text.find("<html", end), text.size());
        prolog.declares_entities |= contains_entity_declaration(text.substr(end, searched - end));
      }
      prolog.declares_entities |= contains_entity_declaration(doctype);
      prolog.end = end;
    } else {
      return prolog;
    }
  }
}

}  // namespace zubda
