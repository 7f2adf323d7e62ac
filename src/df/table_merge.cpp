#include "df/table_merge.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace zubda::df {
namespace {

/// A code has the offset in its 16 highest bits, such that more is less, and the next bytes in the others.
constexpr unsigned value_bits = 48;
constexpr std::size_t value_bytes = value_bits / 8;
constexpr std::uint64_t max_offset = 0xFFFE;
/// The code of a table without more terms: larger than all others.
constexpr auto no_more_terms = std::numeric_limits<std::uint64_t>::max();
static_assert(table_format::max_term_bytes < max_offset);

std::size_t offset_of(std::uint64_t code) { return static_cast<std::size_t>(max_offset - (code >> value_bits)); }

}  // namespace

void check_same_terms(const TableHeader& a, const TableHeader& b) {
  if (a.finished || b.finished) throw BadTable("is finished: its rare terms are gone, so it cannot be merged");
  if (a.stemmed != b.stemmed) throw BadTable("its terms are made with --no-stem and those of the others without");
  if (a.stop_words != b.stop_words)
    throw BadTable("its terms are made with other --stopwords than those of the others");
}

TableMerge::TableMerge(std::vector<NamedTable> tables) : tables_(std::move(tables)) {
  if (tables_.empty()) return;
  header_.stemmed = tables_.front().reader->header().stemmed;
  header_.stop_words = tables_.front().reader->header().stop_words;
  for (const auto& table : tables_) {
    with_name(table.name, [&] {
      check_same_terms(header_, table.reader->header());
      header_.add(table.reader->header());
    });
    has_section_.push_back(next_section_of(table));
  }
}

bool TableMerge::next_section_of(const NamedTable& table) {
  return with_name(table.name, [&] { return table.reader->next_section(); });
}

std::uint64_t TableMerge::code(Index table, std::size_t offset) const {
  const auto term = in_section_[table]->term();
  auto code = max_offset - offset;
  for (std::size_t i = 0; i < value_bytes; ++i)
    code = code << 8 | (offset + i < term.size() ? static_cast<unsigned char>(term[offset + i]) : 0);
  return code;
}

std::uint64_t TableMerge::advance(Index table) {
  auto& reader = *in_section_[table];
  const bool has_term = with_name(tables_[places_[table]].name, [&] { return reader.next_term(); });
  return has_term ? code(table, reader.shared()) : no_more_terms;
}

TableMerge::Index TableMerge::play(Index a, Index b) {
  if (codes_[b] < codes_[a]) std::swap(a, b);
  const auto difference = codes_[a] ^ codes_[b];
  if (codes_[b] == no_more_terms || difference >> value_bits != 0) return a;
  auto offset = offset_of(codes_[a]);
  if (difference != 0) {
    const auto same_bytes = (static_cast<unsigned>(std::countl_zero(difference)) - (64 - value_bits)) / 8;
    if (same_bytes > 0) codes_[b] = code(b, offset + same_bytes);
    return a;
  }
  const auto first = in_section_[a]->term();
  const auto second = in_section_[b]->term();
  const auto limit = std::min(first.size(), second.size());
  while (offset < limit && first[offset] == second[offset]) ++offset;
  if (second.substr(offset) < first.substr(offset)) std::swap(a, b);
  codes_[b] = code(b, offset);
  return a;
}

TableMerge::Index TableMerge::play_all(std::size_t node) {
  const auto leaves = in_section_.size();
  if (node >= leaves) return static_cast<Index>(node - leaves);
  const auto left = play_all(2 * node);
  const auto right = play_all(2 * node + 1);
  const auto winner = play(left, right);
  losers_[node] = winner == left ? right : left;
  return winner;
}

void TableMerge::replay() {
  codes_[winner_] = advance(winner_);
  for (auto node = (winner_ + in_section_.size()) / 2; node > 0; node /= 2) {
    const auto rival = losers_[node];
    const auto winner = play(winner_, rival);
    if (winner == winner_) continue;
    losers_[node] = winner_;
    winner_ = winner;
  }
}

bool TableMerge::next_section() {
  for (const auto place : places_) has_section_[place] = next_section_of(tables_[place]);
  in_section_.clear();
  places_.clear();
  section_ = {};
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    if (!has_section_[i]) continue;
    const auto& section = tables_[i].reader->section();
    if (!in_section_.empty() && section.language > section_.language) continue;
    if (in_section_.empty() || section.language < section_.language) {
      in_section_.clear();
      places_.clear();
      section_ = {.language = section.language, .documents = 0, .dropped = 0};
    }
    in_section_.push_back(tables_[i].reader);
    places_.push_back(i);
    section_.documents += section.documents;
  }
  if (in_section_.empty()) return false;
  codes_.clear();
  for (Index i = 0; i < in_section_.size(); ++i) codes_.push_back(advance(i));
  losers_.assign(in_section_.size(), 0);
  winner_ = play_all(1);
  return true;
}

bool TableMerge::next_term() {
  if (codes_[winner_] == no_more_terms) return false;
  term_ = in_section_[winner_]->term();
  count_ = 0;
  do {
    count_ += in_section_[winner_]->count();
    replay();
    // Relative to the term that was given, an equal one begins to differ at its end.
  } while (codes_[winner_] != no_more_terms && offset_of(codes_[winner_]) == term_.size() &&
           in_section_[winner_]->term().size() == term_.size());
  return true;
}

void write_merged(TableMerge& tables, const TableSink& sink) {
  TableWriter writer(sink, tables.header());
  while (tables.next_section()) {
    writer.begin_section(tables.section());
    while (tables.next_term()) writer.add(tables.term(), tables.count());
    writer.end_section();
  }
  writer.finish();
}

}  // namespace zubda::df
