#include "factor_clues.h"

#include "score/genre.h"
#include "score/result_sections.h"
#include "sentences/opening.h"

namespace zubda {

void read_openings(std::string_view text, std::span<const TermId> title, const Analysis& analysis, FactorClues& clues) {
  const auto& rows = analysis.rows;
  clues.title = term_vector(rows.matrix, title);
  clues.in_result_sections = find_result_sections(text, rows.sentences);
  clues.statements.resize(rows.sentences.size());
  clues.dangling.resize(rows.sentences.size());
  for (std::size_t i = 0; i < rows.sentences.size(); ++i) {
    const auto opening = read_opening(slice(text, rows.sentences[i].span), *analysis.language);
    clues.dangling[i] = opening.dangles;
    clues.statements[i] = opening.states;
  }
  clues.genre = read_genre({rows.matrix, rows.sentences, clues.statements, clues.in_result_sections, clues.title});
  if (clues.genre.is_collection()) clues.dangling.assign(clues.dangling.size(), false);
}

std::vector<Companions> companions_of(std::string_view text, const Rows& rows, const FactorClues& clues) {
  if (!clues.dangling.empty()) return find_companions(text, rows.sentences, clues.dangling);
  std::vector<Companions> companions;
  companions.reserve(rows.sentences.size());
  for (std::uint32_t i = 0; i < rows.sentences.size(); ++i) companions.push_back({i, i});
  return companions;
}

}  // namespace zubda
