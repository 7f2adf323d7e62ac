#include "input/office/docbook.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

/// What antiword writes before and between notes, whose text has been taken out: 23 hyphens, and the number of the
/// note in square brackets.
bool is_mark_of_notes(std::string_view text) {
  constexpr std::string_view rule = "-----------------------";
  text = trim_ascii(text);
  const bool has_rule = text.starts_with(rule);
  if (has_rule) text = trim_ascii(text.substr(rule.size()));
  if (text.empty()) return has_rule;
  return text.size() > 2 && text.front() == '[' && text.find(']') == text.size() - 1 &&
         text.substr(1, text.size() - 2).find_first_not_of("0123456789ivxlcdm?") == std::string_view::npos;
}

}  // namespace

void DocBookText::start(const XmlElement& element) {
  const auto name = element.name();
  open_.emplace_back(name);
  if (name == "listitem") ++items_;
  if (name == "row") blocks_.open_row();
  if (name == "entry") blocks_.open_cell(), ++cells_;
  if (name == "para") blocks_.open_paragraph();
  // The title of the book is once more among what is said about it.
  if (name == "title" && open_.size() > 2) blocks_.open_paragraph();
}

void DocBookText::text(std::string_view characters) {
  if (open_.empty()) return;
  const auto& name = open_.back();
  const bool is_about = open_.size() > 1 && open_[1] == "bookinfo";
  if (is_about && name == "title") title_ += characters;
  else if (is_about && name == "date") date_ += characters;
  else if (is_about && (name == "surname" || name == "firstname")) author_ += characters;
  else if (is_about) return;
  else if (name == "superscript") blocks_.raised(characters);
  else if (cells_ > 0) add_to_cell(characters);
  else blocks_.text(characters);
}

void DocBookText::add_to_cell(std::string_view characters) {
  for (std::size_t at = 0; at <= characters.size();) {
    const auto end = std::min(characters.find('\n', at), characters.size());
    const auto line = characters.substr(at, end - at);
    if (!line.empty() && !blocks_.has_open_paragraph() && !trim_ascii(line).empty()) blocks_.open_paragraph();
    blocks_.text(line);
    if (end < characters.size()) close_paragraph(Role::prose);
    at = end + 1;
  }
}

void DocBookText::close_paragraph(Role role) {
  const auto* text = blocks_.current();
  if (text != nullptr) blocks_.close_paragraph(role, !is_mark_of_notes(*text));
}

void DocBookText::end(std::string_view name) {
  if (open_.empty()) return;
  const bool is_about = open_.size() > 1 && open_[1] == "bookinfo";
  open_.pop_back();
  if (name == "para") close_paragraph(items_ > 0 ? Role::list_item : Role::prose);
  else if (name == "title" && open_.size() > 1) blocks_.close_paragraph(Role::heading, !is_about);
  else if (name == "listitem") items_ -= items_ > 0 ? 1 : 0;
  else if (name == "row") blocks_.close_row();
  else if (name == "entry") {
    close_paragraph(Role::prose);
    blocks_.close_cell();
    cells_ -= cells_ > 0 ? 1 : 0;
  }
}

}  // namespace zubda
