/// An item of a feed as it is written there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zubda {

/// What a text of a feed is.
enum class FeedText : std::uint8_t {
  plain,
  html,
  unknown,  ///< RSS does not say: HTML if it looks like it.
};

/// A text, valid UTF-8, after the XML or JSON around it was decoded.
struct FeedField {
  std::string text = {};
  FeedText kind = FeedText::unknown;

  bool is_empty() const { return text.find_first_not_of(" \t\r\n") == std::string::npos; }
};

struct FeedItem {
  FeedField title;
  FeedField content;  ///< All of the text.
  FeedField summary;  ///< May be cut off.
  std::string link;
  std::string id;
  std::string date;
  std::string author;
  std::string language;  ///< A tag, of the item or else of the feed.
  std::string site;      ///< The title of the feed.
};

// What each item has of its feed is cut, in bytes: metadata takes no longer site (input/metadata.cpp).
constexpr std::size_t max_feed_title_bytes = 500;
constexpr std::size_t max_feed_language_bytes = 64;

/// An item as the fields that `read_feed_item` takes.
std::string fields_of(const FeedItem& item);

/// The item in such fields. Throws std::runtime_error when they are damaged.
FeedItem read_item_fields(std::string_view fields);

}  // namespace zubda
