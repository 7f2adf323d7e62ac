#include "input/html/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/characters.h"

namespace zubda {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

// Chosen by hand.
constexpr std::size_t max_items = 200;
constexpr std::size_t max_names = 200;
constexpr std::size_t max_name_bytes = 5000;  ///< Of one that is referred to; longer ones are no authors.

std::string string_field(const element& item, std::string_view name) {
  std::string_view text;
  return item[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string{};
}

/// The names of the items of a script by their ids: looked up in the items, they would be searched for each reference.
using NamesById = std::unordered_map<std::string_view, std::string_view>;

NamesById names_by_id(const std::vector<element>& items) {
  NamesById names;
  for (const auto& item : items) {
    std::string_view id;
    std::string_view name;
    if (item["@id"].get(id) != simdjson::SUCCESS || names.contains(id)) continue;
    if (item["name"].get(name) != simdjson::SUCCESS) name = {};
    names.emplace(id, first_characters(name, max_name_bytes));
  }
  return names;
}

/// The things that a script describes: one, a list, or a graph.
std::vector<element> items_of(const element& root) {
  array items;
  if (root.get(items) != simdjson::SUCCESS && root["@graph"].get(items) != simdjson::SUCCESS) return {root};
  return {items.begin(), items.end()};
}

/// How likely an item is what the page is about: an article counts more than the page that it is on.
enum class Kind : std::uint8_t { other, page, article };

Kind kind_of_name(std::string_view type) {
  constexpr std::array<std::string_view, 4> articles = {"Article", "Posting", "Report", "Recipe"};
  if (std::ranges::any_of(articles, [&](std::string_view end) { return type.ends_with(end); })) return Kind::article;
  return type.ends_with("WebPage") ? Kind::page : Kind::other;
}

Kind kind_of(const element& item) {
  element type;
  std::string_view name;
  if (item["@type"].get(type) != simdjson::SUCCESS) return Kind::other;
  if (type.get(name) == simdjson::SUCCESS) return kind_of_name(name);
  array names;
  auto kind = Kind::other;
  if (type.get(names) != simdjson::SUCCESS) return kind;
  for (const auto each : names)
    if (each.get(name) == simdjson::SUCCESS) kind = std::max(kind, kind_of_name(name));
  return kind;
}

/// Adds the names of people or publishers: a name, an object with one, a reference to such an object, or a list of
/// these.
void add_names(const element& value, const NamesById& items, std::vector<std::string>& names) {
  std::string_view name;
  array list;
  if (value.get(name) == simdjson::SUCCESS) {
    names.emplace_back(name);
  } else if (value.get(list) == simdjson::SUCCESS && list.size() <= max_names) {
    for (const auto each : list)
      if (!each.is_array()) add_names(each, items, names);
  } else if (auto own = string_field(value, "name"); !own.empty()) {
    names.push_back(std::move(own));
  } else if (const auto id = string_field(value, "@id"); !id.empty()) {
    if (const auto found = items.find(id); found != items.end()) names.emplace_back(found->second);
  }
}

std::vector<std::string> names_in(const element& item, std::string_view field, const NamesById& items) {
  element value;
  std::vector<std::string> names;
  if (item[field].get(value) == simdjson::SUCCESS) add_names(value, items, names);
  return names;
}

StatedArticle read_article(const element& item, const NamesById& items) {
  const auto publishers = names_in(item, "publisher", items);
  return {string_field(item, "headline"), names_in(item, "author", items), string_field(item, "datePublished"),
          publishers.empty() ? std::string() : publishers.front(), string_field(item, "url")};
}

}  // namespace

std::string article_body(std::string_view json_ld) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json_ld.data(), json_ld.size()).get(root) != simdjson::SUCCESS) return {};
  for (const auto& item : items_of(root))
    if (auto body = string_field(item, "articleBody"); !body.empty()) return body;
  return {};
}

std::optional<StatedArticle> stated_article(const std::vector<std::string>& scripts) {
  simdjson::dom::parser parser;
  std::optional<StatedArticle> best;
  auto best_kind = Kind::other;
  bool is_one = true;
  for (const auto& script : scripts) {
    element root;
    if (parser.parse(script).get(root) != simdjson::SUCCESS) continue;
    const auto items = items_of(root);
    if (items.size() > max_items) continue;
    for (const auto& item : items) {
      const auto kind = kind_of(item);
      if (kind == Kind::other || kind < best_kind) continue;
      if (kind > best_kind) best = read_article(item, names_by_id(items));
      else is_one = is_one && best->headline == string_field(item, "headline");
      is_one = is_one || kind > best_kind;
      best_kind = kind;
    }
  }
  return is_one ? best : std::nullopt;
}

}  // namespace zubda
