/// Finds the templates, links, comments and extension tags of wikitext, which may be nested in each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zubda {

/// What a part of wikitext is that begins and ends with marks of its own.
enum class WikiKind : std::uint8_t {
  comment,     ///< `<!-- ... -->`, up to the end of the text where it is not closed, as MediaWiki has it.
  extension,   ///< `<ref>...</ref>`, `<nowiki>...</nowiki>`, ...: nothing in it is looked at.
  invocation,  ///< `{{...}}`: a template, a parser function or a variable.
  parameter,   ///< `{{{...}}}`: a parameter of a template.
  link,        ///< `[[...]]`.
  variant,     ///< `-{...}-`: a word in several variants of a language.
};

/// Bytes [begin, end) of the text, with the marks; [inner_begin, inner_end) is between them.
struct WikiElement {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t inner_begin = 0;
  std::size_t inner_end = 0;
  WikiKind kind = WikiKind::comment;
};

/// The elements of `text` in the order of their begins; one lies within another or beside it. Marks without a
/// counterpart belong to none. It takes linear time, but for the sorting.
std::vector<WikiElement> find_wiki_elements(std::string_view text);

/// The name of a tag, empty where there is none: `text` begins with `<`.
std::string_view wiki_tag_name(std::string_view text);

}  // namespace zubda
