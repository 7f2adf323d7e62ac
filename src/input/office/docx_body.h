/// The text of a Word document, from the elements of its main part.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/alternatives.h"
#include "input/office/blocks.h"
#include "input/office/docx_styles.h"
#include "input/office/math.h"
#include "input/office/xml.h"

namespace zubda {

/// Walks over all elements and skips only what is listed in docx_body.cpp: to read a list of elements only is what
/// loses the text in the others.
class DocxBody : public XmlHandler {
 public:
  /// `insert_part` adds the part with that relation's id, which is a document of its own.
  DocxBody(const DocxStyles& styles, BlockBuilder& blocks, std::function<void(std::string_view)> insert_part)
      : styles_(styles), blocks_(blocks), insert_part_(std::move(insert_part)) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  /// The first paragraphs in the style Title, and the first heading.
  const std::string& title() const { return title_; }

 private:
  struct Paragraph {
    DocxStyle style;
    bool is_list = false;
    bool is_heading = false;
    bool joins_next = false;  ///< Its mark was deleted, or it is a drop cap.
  };
  struct Field {
    bool has_result = false;  ///< The result has begun.
    bool is_left_out = true;  ///< What is in it now.
    std::string instruction;
  };
  struct Cell {
    bool is_covered = false;
  };

  bool start_inline(const XmlElement& element);
  bool start_table(const XmlElement& element);
  bool start_control(const XmlElement& element);
  void start_paragraph();
  void end_paragraph();
  void end_equation();
  void end_join();
  void read_paragraph_property(const XmlElement& element);

  void change_field(std::string_view type);
  bool is_shown() const;
  void add(std::string_view characters);
  void skip() { skipped_ = 1; }

  const DocxStyles& styles_;
  BlockBuilder& blocks_;
  std::function<void(std::string_view)> insert_part_;
  std::string title_;
  std::size_t skipped_ = 0;  ///< Depth in an element that is skipped.
  std::vector<Paragraph> paragraphs_;
  std::vector<DocxRun> runs_;
  std::vector<Field> fields_;
  std::size_t left_out_fields_ = 0;  ///< How many of them leave out what is in them now.
  std::vector<Cell> cells_;
  std::vector<bool> rows_;              ///< Whether each of the open rows is kept.
  std::vector<bool> dropped_controls_;  ///< Whether the contents of each open control are left out.
  Alternatives alternatives_;
  MathWriter math_;
  std::size_t join_level_ = 0;  ///< How many paragraphs are open with the one that waits for the next, 0 for none.
  bool in_paragraph_properties_ = false;
  bool in_row_properties_ = false;
  bool in_text_ = false;
  bool in_instruction_ = false;
};

}  // namespace zubda
