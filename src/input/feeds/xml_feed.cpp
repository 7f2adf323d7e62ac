#include "input/feeds/xml_feed.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

/// Whether an element is one of the feed's own vocabularies: RSS of any version, which has no namespace or several, or
/// Atom. Elements of media and podcasts have names such as `title`, too.
bool is_of_feed(std::string_view name) {
  const auto prefix = name.substr(0, name.size() - local_name(name).size());
  return prefix.empty() || prefix == "atom:";
}

bool is_only_in_feeds(std::string_view name) {
  constexpr std::array<std::string_view, 14> names = {
      "link",       "description", "pubDate",      "guid",    "category",     "comments",       "content:encoded",
      "dc:creator", "dc:date",     "atom:content", "atom:id", "atom:summary", "atom:published", "atom:updated"};
  return std::ranges::find(names, name) != names.end();
}

/// What Atom's attribute `type` says of a text.
FeedText kind_of(const XmlElement& element, bool is_atom) {
  const auto type = to_ascii_lower(element.get("type"));
  if (type.find("html") != std::string::npos || element.get("mode") == "escaped") return FeedText::html;
  if (type == "text" || type == "text/plain") return FeedText::plain;
  return is_atom && type.empty() ? FeedText::plain : FeedText::unknown;
}

void append_escaped(std::string_view characters, std::string& markup) {
  for (const char c : characters) {
    if (c == '<') markup += "&lt;";
    else if (c == '&') markup += "&amp;";
    else markup += c;
  }
}

}  // namespace

void XmlFeedItems::capture(FeedField& field, FeedText kind) {
  capture_depth_ = depth_;
  captured_field_ = &field;
  captured_kind_ = kind;
}

void XmlFeedItems::capture(std::string& line) {
  capture_depth_ = depth_;
  captured_line_ = &line;
}

void XmlFeedItems::start(const XmlElement& element) {
  ++depth_;
  const auto name = element.name();
  const auto local = local_name(name);
  const bool is_item = is_of_feed(name) && (local == "item" || local == "entry");
  // No markup has these: an element was not closed, and libxml2 takes what follows for its children.
  if (capture_depth_ > 0 && (is_item || is_only_in_feeds(name))) end_capture();
  if (capture_depth_ > 0) {
    // Markup as child elements: Atom's XHTML, and HTML that was to be escaped and is not.
    if (captured_field_ == nullptr) return;
    captured_.append("<").append(local).append(">");
    is_markup_ = true;
    return;
  }
  if (is_item) {
    if (item_depth_ > 0) end_item();
    item_depth_ = depth_;
    item_ = feed_;
    if (element.has("lang")) item_.language = element.get("lang");
    return;
  }
  if (item_depth_ > 0) begin_item_field(element, name);
  else begin_field_of_feed(name);
  if (item_depth_ == 0 && depth_ == 1 && element.has("lang")) set_language_of_feed(element.get("lang"));
}

void XmlFeedItems::begin_field_of_feed(std::string_view name) {
  constexpr std::size_t max_depth = 3;  // rss, channel, title: below that are pictures and owners.
  if (depth_ > max_depth) return;
  const auto local = local_name(name);
  if (local == "title" && is_of_feed(name) && feed_.site.empty()) capture(feed_.site);
  else if (local == "language" && feed_.language.empty()) capture(feed_.language);
}

void XmlFeedItems::begin_item_field(const XmlElement& element, std::string_view name) {
  const auto local = local_name(name);
  const bool is_atom = name.starts_with("atom:");
  if (is_in_author_) {
    if (local == "name" && item_.author.empty()) capture(item_.author);
    return;
  }
  if (local == "author" && is_atom) {
    is_in_author_ = true;
  } else if (name == "content:encoded" || name == "atom:content") {
    if (element.has("lang")) item_.language = element.get("lang");
    if (item_.content.is_empty()) capture(item_.content, is_atom ? kind_of(element, true) : FeedText::html);
  } else if (name == "description" || name == "atom:summary") {
    // What stands in the feed's own element is better than what only media players know.
    capture(item_.summary, kind_of(element, is_atom));
  } else if ((name == "media:description" || name == "itunes:summary") && item_.summary.is_empty()) {
    capture(item_.summary, FeedText::unknown);
  } else if (local == "title" && is_of_feed(name) && item_.title.is_empty()) {
    capture(item_.title, kind_of(element, is_atom));
  } else if (name == "atom:link" || name == "link") {
    const auto relation = element.get("rel");
    const bool is_page = relation.empty() || relation == "alternate";
    if (element.has("href") && is_page && item_.link.empty()) item_.link = element.get("href");
    else if (!element.has("href") && item_.link.empty()) capture(item_.link);
  } else if (name == "guid" || name == "atom:id") {
    capture(item_.id);
  } else if (name == "pubDate" || name == "dc:date" || name == "atom:published") {
    capture(item_.date);
  } else if ((name == "atom:updated" || name == "atom:modified" || name == "atom:issued") && item_.date.empty()) {
    capture(item_.date);
  } else if ((name == "author" || name == "dc:creator" || name == "itunes:author") && item_.author.empty()) {
    capture(item_.author);
  }
}

void XmlFeedItems::text(std::string_view characters) {
  if (capture_depth_ == 0) return;
  // Below a child element, characters are text between tags, and `<` was written as a reference.
  if (is_markup_) append_escaped(characters, captured_);
  else captured_ += characters;
}

void XmlFeedItems::end_capture() {
  if (captured_field_ != nullptr && captured_.find_first_not_of(" \t\r\n") != std::string::npos)
    *captured_field_ = {std::move(captured_), is_markup_ ? FeedText::html : captured_kind_};
  else if (captured_line_ != nullptr) *captured_line_ = trim_ascii(captured_);
  if (captured_line_ == &feed_.site) feed_.site = first_characters(feed_.site, max_feed_title_bytes);
  if (captured_line_ == &feed_.language) set_language_of_feed(feed_.language);
  captured_.clear();
  captured_field_ = nullptr;
  captured_line_ = nullptr;
  capture_depth_ = 0;
  is_markup_ = false;
}

void XmlFeedItems::end(std::string_view name) {
  if (capture_depth_ > 0) {
    if (depth_ == capture_depth_) end_capture();
    else if (captured_field_ != nullptr) captured_.append("</").append(local_name(name)).append(">");
  }
  if (is_in_author_ && name == "atom:author") is_in_author_ = false;
  if (item_depth_ > 0 && depth_ == item_depth_) end_item();
  --depth_;
}

void XmlFeedItems::end_item() {
  item_depth_ = 0;
  is_in_author_ = false;
  items.push_back(std::exchange(item_, {}));
}

bool XmlFeedItems::finish() {
  const bool is_whole = depth_ == 0;
  if (capture_depth_ > 0) end_capture();
  if (item_depth_ > 0) end_item();
  return is_whole;
}

}  // namespace zubda
