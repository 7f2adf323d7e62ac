#include "sentences/dateline.h"

#include <algorithm>
#include <string_view>

#include "sentences/opening.h"
#include "sentences/roles.h"

namespace zubda {
namespace {

/// What follows the city and the date: `Cairo, 3 May (Agency)`, `Cairo - Agency`.
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

bool is_dateline(const Place& place, std::size_t colon) {
  constexpr std::size_t longest = 100;
  if (colon <= place.sentence_begin || colon - place.sentence_begin > longest) return false;
  const auto agency = after_last_separator(place.text.substr(place.sentence_begin, colon - place.sentence_begin));
  constexpr std::ptrdiff_t most_blanks = 3;
  if (std::ranges::count(agency, ' ') > most_blanks) return false;
  const auto phrase = match_opening(agency, place.language.roles, place.language);
  return phrase && role_of(*phrase) == Role::dateline;
}

}  // namespace zubda
