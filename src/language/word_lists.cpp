#include "language/word_lists.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace zubda {
namespace {

using namespace std::string_view_literals;

constexpr WordList lists[] = {
#include "word_lists.inc"
};

}  // namespace

std::pair<const WordList*, std::size_t> all_word_lists() { return {lists, std::size(lists)}; }

std::vector<std::string_view> data_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::string_view word_list_file(std::string_view kind, std::string_view code) {
  const auto* found = std::ranges::find_if(lists, [&](const WordList& list) { return list.kind == kind && list.code == code; });
  return found == std::end(lists) ? std::string_view() : found->lines;
}

std::vector<std::string_view> word_list(std::string_view kind, std::string_view code) { return data_lines(word_list_file(kind, code)); }

}  // namespace zubda
