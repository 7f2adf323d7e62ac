// Sources in the order of their ranks: tags of the head that are made for a field, JSON-LD, `itemprop`, and marks of
// blogs (`<time pubdate>`, `rel=author`). Statements about comments and other pages are left out by the hints of the
// elements around them. What is left has to agree: two articles with two dates are an index, whose own date is neither.
#include "input/html/stated_metadata.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "input/html/json_ld.h"
#include "input/html/page.h"
#include "input/metadata.h"
#include "text/ascii.h"

namespace zubda {
namespace {

struct NamedField {
  std::string_view name;  ///< Of a `<meta>`, in lower case.
  StatedField field;
};

/// In the order of their ranks.
constexpr std::array meta_names = {
    NamedField{"author", StatedField::author},
    NamedField{"article:author", StatedField::author},
    NamedField{"parsely-author", StatedField::author},
    NamedField{"citation_author", StatedField::author},
    NamedField{"dc.creator", StatedField::author},
    NamedField{"dcterms.creator", StatedField::author},
    NamedField{"article:published_time", StatedField::date},
    NamedField{"datepublished", StatedField::date},
    NamedField{"parsely-pub-date", StatedField::date},
    NamedField{"citation_publication_date", StatedField::date},
    NamedField{"citation_date", StatedField::date},
    NamedField{"dc.date.issued", StatedField::date},
    NamedField{"dcterms.issued", StatedField::date},
    NamedField{"dc.date", StatedField::date},
    NamedField{"dcterms.date", StatedField::date},
    NamedField{"dcterms.created", StatedField::date},
    NamedField{"pubdate", StatedField::date},
    NamedField{"date", StatedField::date},
    NamedField{"og:site_name", StatedField::site},
    NamedField{"citation_journal_title", StatedField::site},
    NamedField{"dc.publisher", StatedField::site},
    NamedField{"dcterms.publisher", StatedField::site},
    NamedField{"og:url", StatedField::url},
};

/// Between an element and what is around it; chosen by hand. It bounds the time for pages of many levels.
constexpr int max_distance = 32;

constexpr std::size_t canonical_rank = 0;
constexpr std::size_t json_ld_rank = meta_names.size();
constexpr std::size_t item_rank = json_ld_rank + 1;
constexpr std::size_t mark_rank = item_rank + 1;

bool has_scheme(std::string_view value) {
  const auto start = to_ascii_lower(value.substr(0, std::string_view("https://").size()));
  return start.starts_with("http://") || start.starts_with("https://");
}

bool is_around(const HtmlPage& page, std::uint32_t outer, std::uint32_t element) {
  for (int distance = 0; element > outer && distance < max_distance; ++distance)
    element = page.elements[element].parent;
  return element == outer;
}

/// The text in the element of a statement, as far as it may be a name or a date.
std::string text_of(const HtmlPage& page, const HtmlStatement& statement) {
  constexpr std::size_t max_bytes = 200;  // Chosen by hand: more is the life of an author, not a name.
  std::string text;
  for (auto i = statement.first_run; i < page.runs.size(); ++i) {
    if (!is_around(page, statement.element, page.runs[i].element)) break;
    if (page.runs[i].before != HtmlBreak::none && !text.empty()) text += ' ';
    text += slice(page.text, page.runs[i].span);
    if (text.size() > max_bytes) return {};
  }
  return std::string(trim_ascii(text));
}

/// Whether the statement is about something else on the page: a comment, a teaser of another page.
bool is_about_other(const HtmlPage& page, std::uint32_t element) {
  for (; element != 0; element = page.elements[element].parent) {
    const auto& [parent, block, context, tag, hints] = page.elements[element];
    if ((hints & (hint_comments | hint_aside)) != 0 || tag == HtmlTag::aside || tag == HtmlTag::nav) return true;
  }
  return false;
}

struct Value {
  std::uint32_t scope = 0;
  std::string text;
};

std::vector<Value> values_of(const HtmlPage& page, StatedField field, HtmlStatement::Kind kind) {
  std::vector<Value> values;
  for (const auto& statement : page.statements) {
    if (statement.field != field || statement.kind != kind || is_about_other(page, statement.element)) continue;
    auto text = statement.value.empty() ? text_of(page, statement) : statement.value;
    if (!text.empty()) values.push_back({statement.scope, std::move(text)});
  }
  return values;
}

void add_elements(HtmlPage& page, StatedField field) {
  const auto items = values_of(page, field, HtmlStatement::Kind::item);
  const bool is_one_article =
      std::ranges::all_of(items, [&](const Value& value) { return value.scope == items[0].scope; });
  if (is_one_article)
    for (const auto& [scope, text] : items) page.stated.add(field, item_rank, text);
  const auto marks = values_of(page, field, HtmlStatement::Kind::mark);
  const bool agree = std::ranges::all_of(marks, [&](const Value& value) { return value.text == marks[0].text; });
  if (agree && !marks.empty()) page.stated.add(field, mark_rank, marks[0].text);
}

void add_json_ld(HtmlPage& page) {
  const auto article = stated_article(page.json_ld);
  if (!article) return;
  page.headline = article->headline;
  for (const auto& author : article->authors) page.stated.add(StatedField::author, json_ld_rank, author);
  page.stated.add(StatedField::date, json_ld_rank, article->date);
  page.stated.add(StatedField::site, json_ld_rank, article->site);
  page.stated.add(StatedField::url, json_ld_rank, article->url);
}

/// Whether one of the words in `value` is `word`.
bool has_word(std::string_view value, std::string_view word) {
  for (auto at = value.find(word); at != std::string_view::npos; at = value.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || is_ascii_blank(value[at - 1])) && (end == value.size() || is_ascii_blank(value[end]))) return true;
  }
  return false;
}

/// Whether a `<time>` says when the page was published: by its class, or because it is in the header of an article.
/// Others are times of events, changes, comments or other pages.
bool is_publication_time(const HtmlAttributes& attributes, const HtmlPage& page, std::uint32_t element) {
  if (attributes.has("pubdate")) return true;
  const auto names = attributes.get("class");
  for (const auto* word : {"publish", "entry-date", "post-date", "pubdate"})
    if (names.find(word) != std::string_view::npos) return true;
  if (names.find("updated") != std::string_view::npos || names.find("modified") != std::string_view::npos) return false;
  constexpr int max_levels = 6;  // Of a header; chosen by hand.
  for (int distance = 0; element != 0 && distance < max_levels; ++distance, element = page.elements[element].parent)
    if (page.elements[element].tag == HtmlTag::header) return true;
  return false;
}

/// The innermost element from `element` outwards with `itemscope`; 0 when there is none near.
std::uint32_t scope_at(const HtmlPage& page, std::uint32_t element) {
  for (int distance = 0; element != 0 && distance < max_distance; ++distance, element = page.elements[element].parent)
    if (std::ranges::binary_search(page.scopes, element)) return element;
  return 0;
}

/// Gives the author's name in place of all that is said about the author, if the element of `name` is in that of the
/// last author.
void name_author(HtmlPage& page, const HtmlStatement& name) {
  const auto is_author = [](const HtmlStatement& statement) { return statement.field == StatedField::author; };
  const auto author = std::find_if(page.statements.rbegin(), page.statements.rend(), is_author);
  if (author == page.statements.rend() || !is_around(page, author->element, name.element)) return;
  author->element = name.element;
  author->first_run = name.first_run;
  author->value = name.value;
}

struct Meaning {
  StatedField field;
  HtmlStatement::Kind kind;
};

/// What an element states, if anything; `around` is the element around it.
std::optional<Meaning> meaning_of(std::string_view name, const HtmlAttributes& attributes, const HtmlPage& page,
                                  std::uint32_t around) {
  const auto item = attributes.get("itemprop");
  if (has_word(item, "datePublished")) return Meaning{StatedField::date, HtmlStatement::Kind::item};
  if (has_word(item, "author")) return Meaning{StatedField::author, HtmlStatement::Kind::item};
  if (name == "time" && attributes.has("datetime") && is_publication_time(attributes, page, around))
    return Meaning{StatedField::date, HtmlStatement::Kind::mark};
  if (name == "a" && has_word(attributes.get("rel"), "author"))
    return Meaning{StatedField::author, HtmlStatement::Kind::mark};
  return std::nullopt;
}

}  // namespace

void note_statement(std::string_view name, const HtmlAttributes& attributes, std::uint32_t element, HtmlPage& page) {
  constexpr std::size_t max_statements = 100;  // Chosen by hand.
  if (attributes.empty()) return;
  const bool is_meta = name == "meta";
  const auto around = is_meta ? element : page.elements[element].parent;
  HtmlStatement statement{.element = element, .first_run = page.runs.size()};
  statement.value = attributes.get(name == "time" ? "datetime" : "content");
  if (has_word(attributes.get("itemprop"), "name")) name_author(page, statement);
  const auto meaning = meaning_of(name, attributes, page, around);
  if (meaning && page.statements.size() < max_statements) {
    statement.field = meaning->field;
    statement.kind = meaning->kind;
    statement.scope = scope_at(page, around);
    page.statements.push_back(std::move(statement));
  }
  if (!is_meta && attributes.has("itemscope")) page.scopes.push_back(element);
}

void StatedMetadata::read_meta(const HtmlAttributes& attributes) {
  auto name = attributes.get("property");
  if (name.empty()) name = attributes.get("name");
  constexpr std::size_t max_bytes = 32;
  if (name.empty() || name.size() > max_bytes) return;
  const auto lower = to_ascii_lower(name);
  const auto* found = std::ranges::find(meta_names, std::string_view(lower), &NamedField::name);
  if (found == meta_names.end()) return;
  add(found->field, static_cast<std::size_t>(found - meta_names.begin()), attributes.get("content"));
}

void StatedMetadata::read_link(const HtmlAttributes& attributes) {
  if (iequals_ascii(attributes.get("rel"), "canonical")) add(StatedField::url, canonical_rank, attributes.get("href"));
}

void StatedMetadata::add(StatedField field, std::size_t rank, std::string_view value) {
  value = trim_ascii(value);
  // An author is a name; many pages give the address of a profile. Addresses that lead from the page alone are none.
  if (value.empty() || has_scheme(value) != (field == StatedField::url)) return;
  auto& best = ranks_[static_cast<std::size_t>(field)];
  if (rank > best || (rank == best && field != StatedField::author)) return;
  if (field == StatedField::author) {
    if (rank < best) metadata_.author.clear();
    add_author(value, metadata_);
  } else {
    (field == StatedField::date ? metadata_.date : field == StatedField::site ? metadata_.site : metadata_.url) = value;
  }
  best = rank;
}

void settle_metadata(HtmlPage& page) {
  add_json_ld(page);
  add_elements(page, StatedField::author);
  add_elements(page, StatedField::date);
}

}  // namespace zubda
