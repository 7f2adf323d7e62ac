#include "input/feeds/feed.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "input/append_reading.h"
#include "input/encoding/decode.h"
#include "input/feeds/feed_item.h"
#include "input/feeds/xml_feed.h"
#include "input/formats.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// What is behind the XML declaration, comments and the document type at the beginning of `text`.
std::string_view after_prolog(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts = {
      {{"<?", "?>"}, {"<!--", "-->"}, {"<!", ">"}}};
  for (;;) {
    while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
    const auto* part = std::ranges::find_if(parts, [&](const auto& row) { return text.starts_with(row.first); });
    if (part == parts.end()) return text;
    const auto end = text.find(part->second);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + part->second.size());
  }
}

bool is_feed_root(std::string_view text) {
  if (!text.starts_with('<')) return false;
  const auto tag = text.substr(0, text.find('>'));
  auto name = tag.substr(1, tag.find_first_of(" \t\r\n>/", 1) - 1);
  name.remove_prefix(std::min(name.find(':') + 1, name.size()));
  const auto has = [&](std::string_view space) { return tag.find(space) != std::string_view::npos; };
  if (name == "rss") return true;
  if (name == "RDF") return has("http://purl.org/rss/1.0") || has("http://my.netscape.com/rdf");
  return name == "feed" && (has("http://www.w3.org/2005/Atom") || has("http://purl.org/atom/ns#"));
}

/// Where the XML of a feed begins in `start`: behind a byte order mark, blanks, and what the program that makes the
/// feed said about its own faults (`<br />\n<b>Warning</b>: ...`, of PHP). npos without a feed.
std::size_t feed_begin(std::string_view start) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::size_t begin = start.starts_with(mark) ? mark.size() : 0;
  while (begin < start.size() && is_ascii_blank(start[begin])) ++begin;
  const auto rest = start.substr(begin);
  if (is_feed_root(after_prolog(rest))) return begin;
  for (const std::string_view fault : {"<br", "Warning: ", "Notice: ", "Deprecated: ", "PHP "})
    if (const auto at = rest.starts_with(fault) ? rest.find("<?xml ") : std::string_view::npos;
        at != std::string_view::npos && is_feed_root(after_prolog(rest.substr(at))))
      return begin + at;
  return std::string_view::npos;
}

/// The length of the reference that `text` begins with (`&amp;`, `&#1593;`); 0 when it begins with none.
std::size_t reference_length(std::string_view text) {
  constexpr std::size_t max_length = 40;
  const auto end = text.substr(0, max_length).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto name = text.substr(1, end - 1);
  const auto is_part = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
  const bool is_name = is_ascii_letter(name[0]) || (name[0] == '#' && name.size() > 1);
  return is_name && std::ranges::all_of(name.substr(1), is_part) ? end + 1 : 0;
}

/// `xml` with `&amp;` for each `&` that begins no reference, as in `Fish & chips`: libxml2 would drop it.
std::string with_escaped_ampersands(std::string_view xml) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> verbatim = {
      {{"<![CDATA[", "]]>"}, {"<!--", "-->"}}};
  std::string repaired;
  while (!xml.empty()) {
    auto size = std::min(xml.find_first_of("&<"), xml.size());
    repaired += xml.substr(0, size);
    xml.remove_prefix(size);
    if (xml.empty()) break;
    size = 1;
    for (const auto& [begin, end] : verbatim)
      if (xml.starts_with(begin)) size = std::min(xml.find(end, begin.size()), xml.size());
    if (xml.front() == '&') size = reference_length(xml);
    repaired += size > 0 ? xml.substr(0, size) : "&amp;";
    xml.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return repaired;
}

/// What is common to both kinds: items that were found, and are given one by one.
class Feed : public Container {
 public:
  std::optional<std::string> next() override {
    if (!items().empty() && count_ > 0) items().pop_front();
    while (items().empty())
      if (!read_more()) return std::nullopt;
    return "#" + std::to_string(++count_);
  }

  std::string read(std::size_t max_bytes) override {
    auto fields = fields_of(items().front());
    if (fields.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
    return fields;
  }

  MemberReader reader() const override { return read_feed_item; }

 protected:
  virtual std::deque<FeedItem>& items() = 0;
  /// Finds more items, perhaps. False at the end; throws where nothing more can be read.
  virtual bool read_more() = 0;

 private:
  std::size_t count_ = 0;
};

class XmlFeed : public Feed {
 public:
  explicit XmlFeed(ByteStream bytes) : bytes_(std::move(bytes)), start_(read_up_to(bytes_, max_decoded_bytes)) {
    is_decoded_ = start_.size() < max_decoded_bytes;
    const auto begin = feed_begin(std::string_view(start_).substr(0, container_start_bytes));
    start_.erase(0, begin == std::string_view::npos ? 0 : begin);
    if (is_decoded_) start_ = with_escaped_ampersands(decode(std::move(start_), "").text);
    reader_ = std::make_unique<XmlReader>(found_, "feed", XmlFaults::repaired, is_decoded_);
  }

 protected:
  std::deque<FeedItem>& items() override { return found_.items; }

  bool read_more() override {
    constexpr std::size_t piece = std::size_t{1} << 16;
    if (reader_ == nullptr) {
      if (!failure_.empty()) throw std::runtime_error(std::exchange(failure_, {}));
      return false;
    }
    std::string block = start_.substr(std::min(at_, start_.size()), piece);
    at_ += block.size();
    if (at_ >= start_.size()) start_.clear(), start_.shrink_to_fit();
    if (block.empty() && !is_decoded_) block = read_up_to(bytes_, piece);
    // What was found before a fault is given first.
    try {
      if (!block.empty()) {
        end_.append(block).erase(0, end_.size() - std::min(end_.size(), max_end_bytes));
        reader_->feed(block);
        return true;
      }
      reader_->finish();
      // An element that was not closed keeps others open, but the feed is whole if its last tag is there.
      const auto end = trim_ascii(end_);
      const bool has_last_tag = end.ends_with("rss>") || end.ends_with("feed>") || end.ends_with("RDF>");
      if (!found_.finish() && !has_last_tag) failure_ = "the feed breaks off";
    } catch (const std::runtime_error& reason) {
      found_.finish();
      failure_ = reason.what();
    }
    reader_.reset();
    return true;
  }

 private:
  /// Of a feed that is decoded as a whole, so that its encoding may be guessed and its faults repaired. Longer ones are
  /// decoded by libxml2 as they come. Chosen by hand.
  static constexpr std::size_t max_decoded_bytes = std::size_t{16} << 20;

  static constexpr std::size_t max_end_bytes = 4096;

  ByteStream bytes_;
  std::string start_;
  std::string end_;  ///< The last bytes that were read.
  std::size_t at_ = 0;
  bool is_decoded_ = false;
  XmlFeedItems found_;
  std::unique_ptr<XmlReader> reader_;  ///< nullptr at the end.
  std::string failure_;                ///< Why it ended too early.
};

class JsonFeed : public Feed {
 public:
  explicit JsonFeed(const ByteStream& bytes) {
    const simdjson::padded_string json(decode(read_up_to(bytes, max_json_bytes), "").text);
    simdjson::dom::element root;
    if (const auto error = parser_.parse(json).get(root); error != simdjson::SUCCESS)
      throw std::runtime_error(std::string("damaged JSON Feed: ") + simdjson::error_message(error));
    site_ = first_characters(text_of(root, "title"), max_feed_title_bytes);
    language_ = first_characters(text_of(root, "language"), max_feed_language_bytes);
    simdjson::dom::array found;
    if (root["items"].get(found) != simdjson::SUCCESS) return;
    next_ = found.begin();
    end_ = found.end();
  }

 protected:
  std::deque<FeedItem>& items() override { return items_; }

  bool read_more() override {
    if (!next_ || !(*next_ != *end_)) return false;
    items_.push_back(read_item(**next_));
    items_.back().site = site_;
    if (items_.back().language.empty()) items_.back().language = language_;
    ++*next_;
    return true;
  }

 private:
  static constexpr std::size_t max_json_bytes = std::size_t{64} << 20;

  /// Empty when there is no such text.
  static std::string text_of(simdjson::dom::element object, std::string_view key) {
    std::string_view value;
    return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
  }

  static FeedItem read_item(simdjson::dom::element json) {
    FeedItem item;
    item.title = {text_of(json, "title"), FeedText::plain};
    item.content = {text_of(json, "content_html"), FeedText::html};
    if (item.content.is_empty()) item.content = {text_of(json, "content_text"), FeedText::plain};
    item.summary = {text_of(json, "summary"), FeedText::plain};
    item.link = text_of(json, "url");
    item.id = text_of(json, "id");
    item.date = text_of(json, "date_published");
    if (item.date.empty()) item.date = text_of(json, "date_modified");
    item.language = text_of(json, "language");
    simdjson::dom::element author;
    if (json["authors"].at(0).get(author) == simdjson::SUCCESS || json["author"].get(author) == simdjson::SUCCESS)
      item.author = text_of(author, "name");
    return item;
  }

  simdjson::dom::parser parser_;  ///< Holds what the places point to.
  std::optional<simdjson::dom::array::iterator> next_;
  std::optional<simdjson::dom::array::iterator> end_;
  std::string site_;
  std::string language_;
  std::deque<FeedItem> items_;  ///< The one that was read last.
};

bool is_json_feed(std::string_view start) {
  return trim_ascii(start).starts_with('{') && start.find("jsonfeed.org/version/") != std::string_view::npos;
}

}  // namespace

bool looks_like_feed(std::string_view start) {
  start = start.substr(0, container_start_bytes);
  return is_json_feed(start) || feed_begin(start) != std::string_view::npos;
}

std::unique_ptr<Container> open_feed(ByteStream bytes, std::uint64_t) {
  const Rereadable again(std::move(bytes));
  if (is_json_feed(read_up_to(again.again(), container_start_bytes))) return std::make_unique<JsonFeed>(again.last());
  return std::make_unique<XmlFeed>(again.last());
}

Reading read_feed(std::string_view bytes, std::size_t max_bytes) {
  Reading all;
  const auto feed = open_feed(stream_of(std::string(bytes)), max_bytes);
  while (feed->next()) {
    const auto fields = feed->read(max_bytes);
    if (all.document.title.empty()) all.document.title = read_item_fields(fields).site;
    append_reading(read_feed_item(fields, max_bytes), all, true);
  }
  return all;
}

}  // namespace zubda
