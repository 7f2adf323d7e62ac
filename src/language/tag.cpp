#include "language/tag.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace zubda {
namespace {

struct Alias {
  std::string_view tag;
  std::string_view code;
};

constexpr std::array aliases = {
    Alias{"nb", "no"},  Alias{"nn", "no"},  Alias{"iw", "he"},  Alias{"in", "id"},  Alias{"ji", "yi"},
    Alias{"ckb", "ku"}, Alias{"kmr", "ku"}, Alias{"prs", "fa"}, Alias{"pes", "fa"}, Alias{"arb", "ar"},
    Alias{"arz", "ar"}, Alias{"ary", "ar"}, Alias{"cmn", "zh"}, Alias{"yue", "zh"}, Alias{"zsm", "ms"},
    Alias{"ekk", "et"}, Alias{"lvs", "lv"}, Alias{"bs", "hr"},  Alias{"sh", "sr"},  Alias{"swh", "sw"},
    Alias{"pbu", "ps"},
};

}  // namespace

std::string language_code(std::string_view tag) {
  auto code = to_ascii_lower(tag.substr(0, tag.find_first_of("-_")));
  const auto* found = std::ranges::find(aliases, code, &Alias::tag);
  return found == aliases.end() ? code : std::string(found->code);
}

bool is_language_tag(std::string_view tag) {
  const auto code = language_code(tag);
  return (code.size() == 2 || code.size() == 3) &&
         std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace zubda
