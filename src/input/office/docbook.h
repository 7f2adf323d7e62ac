/// The text of a document that antiword writes as DocBook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/xml.h"

namespace zubda {

/// Reads the elements that antiword has: paragraphs, titles, items of lists, and tables, in whose cells each line is a
/// paragraph.
class DocBookText : public XmlHandler {
 public:
  explicit DocBookText(BlockBuilder& blocks) : blocks_(blocks) {}

  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  // From the properties of the document; empty where they say nothing.
  const std::string& title() const { return title_; }
  const std::string& author() const { return author_; }
  /// As YYYY-MM-DD.
  const std::string& date() const { return date_; }

 private:
  void add_to_cell(std::string_view characters);
  void close_paragraph(Role role);

  BlockBuilder& blocks_;
  std::vector<std::string> open_;
  std::size_t items_ = 0;  ///< Of lists, that are open.
  std::size_t cells_ = 0;  ///< That are open.
  std::string title_;
  std::string author_;
  std::string date_;
};

}  // namespace zubda
