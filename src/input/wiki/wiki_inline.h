/// Reads what is within a line of wikitext: bold and italic type, HTML, external links, references to characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/blocks.h"

namespace zubda {

/// What HTML in a line means for the lines around it.
class WikiBlockTags {
 public:
  virtual ~WikiBlockTags() = default;
  virtual void end_paragraph() = 0;
  /// Text follows, which needs a paragraph.
  virtual void text_begins() = 0;
  virtual void begin_block(Role role) = 0;
  virtual void change_quotes(int by) = 0;
  virtual void begin_table() = 0;
  virtual void end_table() = 0;
  virtual void begin_row() = 0;
  virtual void begin_cell() = 0;
};

/// `line` with apostrophes where MediaWiki shows any: two are the mark of italic, three of bold type. In `l'''Aurore''`
/// the first of three is a letter's.
std::string without_quote_marks(std::string_view line);

/// Adds the text of lines to the paragraph that is open, or that `tags` opens.
class WikiInline {
 public:
  WikiInline(const std::vector<std::string>& captions, BlockBuilder& blocks, WikiBlockTags& tags)
      : captions_(captions), blocks_(blocks), tags_(tags) {}

  void read(std::string_view line);
  /// What a line left open is closed.
  void end_paragraph() { raised_from_ = std::string::npos; }

 private:
  void read_plain(std::string_view line);
  void text(std::string_view characters);
  std::size_t read_tag(std::string_view rest);
  std::size_t read_link(std::string_view rest);
  std::size_t read_reference(std::string_view rest);
  std::size_t read_switch(std::string_view rest);
  std::size_t read_caption(std::string_view rest);
  void apply_tag(std::string_view name, bool is_end);
  void end_raised();

  const std::vector<std::string>& captions_;
  BlockBuilder& blocks_;
  WikiBlockTags& tags_;
  std::size_t raised_from_ = std::string::npos;  ///< Where `<sup>` is open in the paragraph.
  std::size_t hidden_ = 0;                       ///< Elements that are open in one that is not displayed, with it.
  bool in_caption_ = false;
};

}  // namespace zubda
