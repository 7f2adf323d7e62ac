/// The attributes of a start tag, and what they say about the element.
#pragma once

#include <cstdint>
#include <string_view>

#include "input/html/known_hints.h"
#include "input/html/tags.h"

namespace zubda {

/// The attributes of a start tag as the parser gives them: name and value in turn, ended by a null pointer; values may
/// be null.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(const unsigned char** list) : list_(list) {}

  /// The value of an attribute; empty when it is missing or has none.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  bool empty() const { return list_ == nullptr; }

 private:
  const unsigned char** list_;
};

/// Whether the element is not shown.
bool is_hidden(const HtmlAttributes& attributes);

/// The hints of all attributes but the id.
std::uint16_t read_hints(const HtmlAttributes& attributes, KnownHints& known);

/// Whether an element is a template whose text is shown in place of the element around it.
bool is_shadow_root(std::string_view name, const HtmlAttributes& attributes);

/// Whether an id says what kind of element this is. Ids of sections and headings are made of words of the text, so that
/// a link can lead there.
bool may_be_named_by_id(HtmlTag tag);

}  // namespace zubda
