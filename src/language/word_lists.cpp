#include "language/word_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace zubda {
namespace {

using namespace std::string_view_literals;

#include "word_lists.inc"

}  // namespace

std::span<const WordList> all_word_lists() { return lists; }

WordList word_list(std::string_view kind, std::string_view code) {
  const auto name = [](const WordList& list) { return std::pair(list.code, list.kind); };
  const auto* found = std::ranges::lower_bound(lists, std::pair(code, kind), {}, name);
  const bool is_there = found != std::end(lists) && name(*found) == std::pair(code, kind);
  return is_there ? *found : WordList{.kind = kind, .code = code, .lines = {}, .slots = {}, .second_letters = {}};
}

}  // namespace zubda
