/// The text of an RTF file, group by group.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/styles.h"

namespace zubda {

class RtfReader {
 public:
  explicit RtfReader(BlockBuilder& blocks) : blocks_(blocks) { groups_.emplace_back(); }

  /// Reads the file, in linear time and without recursion. Throws std::runtime_error where more than 1000 groups are
  /// open, and what the builder of the blocks throws.
  void read(std::string_view bytes);

  // What the file says about itself; empty where it says nothing.
  const std::string& title() const { return title_; }
  const std::string& author() const { return author_; }
  /// When it was made, as YYYY-MM-DD.
  const std::string& date() const { return date_; }
  /// Whether the file ended within a group.
  bool is_cut_off() const { return groups_.size() > 1; }

 private:
  enum class Target : std::uint8_t {
    text,
    nothing,
    shape,         ///< Nothing but the text of the shape or the result of the object in it.
    unicode_only,  ///< Nothing but the Unicode form of what is there in both.
    fonts,
    styles,
    information,  ///< What the file says about itself.
    title,
    author,
    created,
    instruction,  ///< Of a field.
  };
  struct Group {
    Target target = Target::text;
    int font = -1;
    int style = -1;    ///< In the table of styles: the one that is described.
    int fallback = 1;  ///< How many characters follow \u for readers that do not know it.
    bool is_hidden = false;
    bool is_deleted = false;
    bool is_struck = false;
    bool is_raised = false;
    bool is_text_box = false;  ///< Its end is that of a text box.
  };
  struct Paragraph {
    int style = -1;
    bool is_list = false;
    bool is_heading = false;
    bool in_table = false;
  };

  void open_group();
  void close_group();
  void control(std::string_view bytes, std::size_t& at);
  void symbol(char c, std::string_view bytes, std::size_t& at);
  void word(std::string_view name, int number, bool has_number);
  bool change_target(std::string_view name);
  bool read_characters(std::string_view name, int number, bool has_number);
  bool read_paragraph(std::string_view name, int number, bool has_number);
  bool read_table(std::string_view name);
  bool read_date(std::string_view name, int number);
  bool read_tables_of_file(std::string_view name, int number);
  void open_text_box();
  void byte(char c);
  void unicode(int number);
  /// Adds a sign for the first half of a character that the second one did not follow.
  void end_half_character();
  void flush();
  void add(std::string_view text);
  bool has_paragraph() const { return blocks_.has_open_paragraph() && blocks_.depth() > depth_; }
  void end_paragraph();
  void end_cell();
  const std::string& encoding();
  Group& group() { return groups_.back(); }

  BlockBuilder& blocks_;
  std::vector<Group> groups_;
  struct Outer {
    Paragraph paragraph;
    std::size_t depth;
  };

  std::vector<Outer> outer_;  ///< Those that text boxes are anchored in.
  std::size_t depth_ = 0;     ///< How many paragraphs and rows are open around the text box.
  Paragraph paragraph_;
  std::string pending_;       ///< Bytes in the code page of the font.
  char32_t surrogate_ = 0;    ///< The first half of a character.
  int to_skip_ = 0;           ///< Characters that stand for the last \u.
  bool is_optional_ = false;  ///< The last control was \*: what follows may be left out.
  int code_page_ = 1252;
  int default_font_ = -1;
  std::string encoding_;  ///< Of `code_page_of_encoding_`.
  int code_page_of_encoding_ = -1;
  std::map<int, int> charsets_;  ///< Of fonts.
  std::map<int, StyleKind> styles_;
  std::string name_;         ///< Of the style that is described.
  std::string instruction_;  ///< Of the last field.
  std::string title_;
  std::string author_;
  std::string date_;
  std::vector<bool> covered_;  ///< Whether each cell of the row is under a merged one.
  bool next_is_covered_ = false;
  bool in_row_ = false;
  std::size_t cell_ = 0;
  std::size_t raised_begin_ = std::string::npos;  ///< Of the raised text that the paragraph ends with.
  std::size_t binary_ = 0;                        ///< Bytes of a picture that follow.
};

}  // namespace zubda
