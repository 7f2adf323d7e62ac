/// What a page states about itself: in the tags of its head, in attributes of its elements, and in JSON-LD.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "input/html/attributes.h"
#include <zubda/document.h>

namespace zubda {

struct HtmlPage;

/// The fields of `Metadata`.
enum class StatedField : std::uint8_t { author, date, site, url };

/// An element that states something by an attribute or by its text.
struct HtmlStatement {
  /// By `itemprop` (schema.org), or by other attributes, which say less clearly what the statement is about.
  enum class Kind : std::uint8_t { item, mark };

  StatedField field = StatedField::author;
  Kind kind = Kind::item;
  std::uint32_t element = 0;  ///< The element itself, or of an author the element in it that has the name.
  std::uint32_t scope = 0;    ///< The innermost element around it that has `itemscope`; 0 when there is none.
  std::size_t first_run = 0;  ///< How many runs of text there are before the element.
  std::string value = {};     ///< Of the attribute; empty when the text of the element counts.
};

/// Collects statements. Of each field those from the most reliable source count, and of these the first; authors all.
class StatedMetadata {
 public:
  /// Reads a `<meta>` of the head.
  void read_meta(const HtmlAttributes& attributes);
  /// Reads a `<link>`: the canonical address of the page.
  void read_link(const HtmlAttributes& attributes);
  /// `rank` is that of the source; the lowest one counts.
  void add(StatedField field, std::size_t rank, std::string_view value);

  const Metadata& metadata() const { return metadata_; }

 private:
  Metadata metadata_;
  std::array<std::size_t, 4> ranks_ = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
};

/// Adds to `page.statements` what the element that was added last states, or a `<meta>` in that element.
void note_statement(std::string_view name, const HtmlAttributes& attributes, std::uint32_t element, HtmlPage& page);

/// Adds to `page.stated` what the elements and the JSON-LD of `page` state, and finds `page.headline`. Where they speak
/// of several articles, as indexes and lists of teasers do, none of them is about the page.
void settle_metadata(HtmlPage& page);

}  // namespace zubda
