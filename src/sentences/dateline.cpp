#include "sentences/dateline.h"

#include <algorithm>
#include <string_view>

#include "sentences/opening.h"

namespace zubda {

bool is_dateline(const Place& place, std::size_t colon) {
  constexpr std::size_t longest = 100;
  if (colon <= place.sentence_begin || colon - place.sentence_begin > longest) return false;
  auto agency = place.text.substr(place.sentence_begin, colon - place.sentence_begin);
  for (const std::string_view separator : {" - ", " – ", " — ", "/ ", "("})
    if (const auto at = agency.rfind(separator); at != std::string_view::npos)
      agency.remove_prefix(at + separator.size());
  constexpr std::ptrdiff_t most_blanks = 3;
  if (std::ranges::count(agency, ' ') > most_blanks) return false;
  const auto& roles = place.language.roles;
  const auto phrase = roles.match(opening_words(agency, roles.max_words(), place.language));
  return phrase && phrase->role == Role::dateline;
}

}  // namespace zubda
