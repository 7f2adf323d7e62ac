/// The text of an OpenDocument file, from the elements of its content.xml: texts, slides and sheets alike.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/odf_styles.h"
#include "input/office/xml.h"

namespace zubda {

/// Walks over all elements and skips only what is listed in odf_body.cpp.
class OdfBody : public XmlHandler {
 public:
  /// `styles` gets the automatic styles, which come before the text. `equations` are those of embedded objects, by the
  /// names of these (`Object 1`).
  OdfBody(OdfStyles& styles, BlockBuilder& blocks, const std::map<std::string, std::string, std::less<>>& equations)
      : styles_(styles), blocks_(blocks), equations_(equations) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  /// The first paragraph in the style Title.
  const std::string& title() const { return title_; }

 private:
  struct Paragraph {
    StyleKind kind = StyleKind::unknown;
    bool is_hidden = false;
    bool is_listed = false;
    std::size_t words_before = 0;  ///< How many `Words` were open.
  };
  struct Words {
    bool is_hidden = false;
    bool is_raised = false;
    bool is_struck = false;
  };
  /// Where the cells and rows of a table are.
  struct Table {
    std::vector<bool> hidden_columns;
    std::size_t column = 0;
    std::size_t repeats = 1;  ///< Of the cell that is open.
    bool has_text = false;    ///< A paragraph came in that cell.
    bool is_cell_hidden = false;
    std::string value;  ///< Of that cell, as the file has it for programs.
  };

  void skip() { skipped_ = 1; }
  bool is_skipped(const XmlElement& element) const;
  bool start_table(const XmlElement& element);
  bool start_slide(const XmlElement& element);
  void start_inline(const XmlElement& element);
  void start_paragraph(const XmlElement& element);
  void end_paragraph();
  void end_cell();
  bool is_shown() const;

  OdfStyles& styles_;
  BlockBuilder& blocks_;
  const std::map<std::string, std::string, std::less<>>& equations_;
  std::string title_;
  std::size_t skipped_ = 0;  ///< Depth in an element that is skipped.
  bool in_body_ = false;
  std::size_t lists_ = 0;  ///< That are open.
  std::vector<Paragraph> paragraphs_;
  std::vector<Words> words_;
  std::vector<Table> tables_;
  std::string frame_class_;  ///< What a frame of a slide is: `title`, `outline`, ...
};

}  // namespace zubda
