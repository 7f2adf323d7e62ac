/// Finds the items in the XML of a feed.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "input/feeds/feed_item.h"
#include "input/office/xml.h"
#include "text/characters.h"

namespace zubda {

/// Takes items from the events of RSS and Atom, whatever their version: an element `item` or `entry` is an item.
class XmlFeedItems : public XmlHandler {
 public:
  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  /// Nothing follows: an item that is open is complete as far as it goes. Returns whether all elements were closed.
  bool finish();

  /// Those that are complete; the caller takes them away.
  std::deque<FeedItem> items;

 private:
  void begin_item_field(const XmlElement& element, std::string_view name);
  void begin_field_of_feed(std::string_view name);
  void capture(FeedField& field, FeedText kind);
  void capture(std::string& line);
  void set_language_of_feed(std::string_view language) {
    feed_.language = std::string(first_characters(language, max_feed_language_bytes));
  }
  void end_capture();
  void end_item();

  std::size_t depth_ = 0;       ///< Of open elements.
  std::size_t item_depth_ = 0;  ///< Depth of the open item; 0 without one.
  bool is_in_author_ = false;
  FeedItem item_;  ///< Open; or with what is known of the feed, for all its items.
  FeedItem feed_;

  std::size_t capture_depth_ = 0;  ///< Depth of the element whose text is taken; 0 when none is.
  FeedField* captured_field_ = nullptr;
  std::string* captured_line_ = nullptr;
  std::string captured_;
  FeedText captured_kind_ = FeedText::unknown;
  bool is_markup_ = false;  ///< The children of the element are the HTML.
};

}  // namespace zubda
