/// The article as pages give it to search engines: schema.org in JSON-LD.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The `articleBody` of schema.org in a JSON-LD script, decoded; empty when there is none or it is no JSON.
std::string article_body(std::string_view json_ld);

/// What JSON-LD states about an article. Empty where it states nothing.
struct StatedArticle {
  std::string headline;
  std::vector<std::string> authors;
  std::string date;  ///< When it was published.
  std::string site;  ///< Its publisher.
  std::string url;
};

/// The article that the scripts of a page are about, or else the page itself as they describe it. Nothing when they
/// have several articles with different headlines, and so are about none of them.
std::optional<StatedArticle> stated_article(const std::vector<std::string>& scripts);

}  // namespace zubda
