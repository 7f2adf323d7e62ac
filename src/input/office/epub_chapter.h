/// The text of a chapter of a book, which is XHTML.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/alternatives.h"
#include "input/office/blocks.h"
#include "input/office/math.h"
#include "input/office/xml.h"

namespace zubda {

/// What the style sheets of a book hide by `display: none`: `.class` and `#id`, alone or after the name of an element.
using HiddenNames = std::set<std::string, std::less<>>;
void read_style_sheet(std::string_view css, HiddenNames& hidden);

/// Unlike a page of the web, a chapter has no clutter: all elements are read but those listed in epub_chapter.cpp.
class EpubChapter : public XmlHandler {
 public:
  EpubChapter(BlockBuilder& blocks, const HiddenNames& hidden) : blocks_(blocks), hidden_(hidden) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;
  /// Ends the paragraph that is open. To be called after the last event.
  void finish() { close_paragraph(); }

  /// The first heading of level 1.
  const std::string& title() const { return title_; }

 private:
  struct Open {
    std::string name;
    Role role = Role::prose;  ///< Of paragraphs in it.
    bool is_block = false;
    bool is_raised = false;
    bool is_title = false;  ///< A heading of level 1, or in one.
  };

  bool is_skipped(const XmlElement& element) const;
  void start_block(std::string_view name);
  void close_paragraph();
  void end_link();
  void add(std::string_view characters);
  void skip() { skipped_ = 1; }

  BlockBuilder& blocks_;
  const HiddenNames& hidden_;
  std::string title_;
  std::vector<Open> open_;
  Alternatives alternatives_;
  MathWriter math_;
  std::size_t skipped_ = 0;
  std::size_t tables_ = 0;  ///< Rows that are open.
  bool is_link_ = false;    ///< In a link to a place in the book.
  bool is_raised_link_ = false;
  std::size_t link_begin_ = 0;  ///< Bytes of the paragraph before the link.
  std::size_t linked_ = 0;      ///< Bytes of the paragraph that are links.
};

}  // namespace zubda
