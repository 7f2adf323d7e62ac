#include "score/result_sections.h"

#include <algorithm>
#include <cstddef>

#include "language/word_lists.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// In bytes, with its number; longer headings are no names of sections.
constexpr std::size_t max_heading_bytes = 100;

/// Without the number before the name, in digits or Roman, and without marks at both ends.
std::string_view name_of_section(std::string_view heading) {
  constexpr std::string_view marks = " .:=#*\t\n";
  constexpr std::string_view roman = "IVX";
  const auto skip_marks = [&] { heading.remove_prefix(std::min(heading.find_first_not_of(marks), heading.size())); };
  skip_marks();
  heading.remove_prefix(std::min(heading.find_first_not_of("0123456789. "), heading.size()));
  if (const auto end = heading.find_first_not_of(roman);
      end != 0 && end != std::string_view::npos && marks.find(heading[end]) != std::string_view::npos)
    heading.remove_prefix(end);
  skip_marks();
  return heading.substr(0, heading.find_last_not_of(marks) + 1);
}

bool is_result_section(std::string_view heading) {
  static const WordTable names = word_list("result_sections", "und").table();
  return heading.size() <= max_heading_bytes && names.contains(fold(name_of_section(heading)));
}

}  // namespace

std::vector<bool> find_result_sections(std::string_view text, std::span<const Sentence> sentences) {
  std::vector<bool> found(sentences.size());
  bool inside = false;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool is_heading = sentences[i].role == Role::heading;
    if (is_heading) inside = is_result_section(slice(text, sentences[i].span));
    found[i] = inside && !is_heading;
  }
  return found;
}

}  // namespace zubda
