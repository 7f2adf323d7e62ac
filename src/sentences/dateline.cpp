#include "sentences/dateline.h"

#include <algorithm>
#include <string_view>

#include "sentences/opening.h"
#include "sentences/roles.h"

namespace zubda {
namespace {

/// The agency, which follows the city and the date: `Cairo, 3 May (Agency)`, `Cairo - Agency`.
std::string_view after_last_separator(std::string_view dateline) {
  constexpr std::string_view separators[] = {" - ", " – ", " — ", "/ "};
  for (auto end = dateline.size(); end > 0; --end) {
    const auto head = dateline.substr(0, end);
    if (head.ends_with('(')) return dateline.substr(end);
    if (!head.ends_with(' ')) continue;
    if (std::ranges::any_of(separators, [&](std::string_view separator) { return head.ends_with(separator); }))
      return dateline.substr(end);
  }
  return dateline;
}

}  // namespace

bool is_dateline(const StopContext& context, std::size_t colon) {
  constexpr std::size_t max_bytes = 100;
  if (colon <= context.sentence_begin || colon - context.sentence_begin > max_bytes) return false;
  const auto agency = after_last_separator(context.text.substr(context.sentence_begin, colon - context.sentence_begin));
  constexpr std::ptrdiff_t max_blanks = 3;
  if (std::ranges::count(agency, ' ') > max_blanks) return false;
  const auto phrase = match_opening(agency, context.language.roles, context.language);
  return phrase && role_of(*phrase) == Role::dateline;
}

}  // namespace zubda
