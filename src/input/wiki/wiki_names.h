/// The names that wikis in several languages have for namespaces, words for pictures, redirects and sections.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// What a wiki calls itself and its namespaces, and the page that is read.
struct WikiNames {
  std::string title = {};  ///< Of the page; empty when it is not known.
  /// The names of the namespaces of files and of categories in the language of the wiki; English ones and those of
  /// other languages are known, too. Folded.
  std::vector<std::string> files = {};
  std::vector<std::string> categories = {};
};

enum class WikiLinkKind : std::uint8_t { page, file, category, other_language };

/// What kind of page `target` names. A colon before it makes it a plain link.
WikiLinkKind wiki_link_kind(std::string_view target, const WikiNames& names);

/// The text of a link that has none beside its target.
std::string_view wiki_link_text(std::string_view target);

/// Whether a part of a link to a file says how to show it (`thumb`, `220px`, `alt=...`), and is no caption.
bool is_wiki_file_option(std::string_view part);

/// Whether a section with that heading is no part of an article's text: references, external links, other articles.
bool is_wiki_apparatus(std::string_view heading);

/// Whether a page only leads to another one.
bool is_wiki_redirect(std::string_view text);

}  // namespace zubda
