#include "df/table_merge.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "text/word_hash.h"

namespace zubda::df {
namespace {

/// A code has, from its highest bit on: the offset, such that more is less; the bytes of the term from there on, zeros
/// behind its end; the number of the table. A term has no NUL, so that a zero at the end of the bytes means that the
/// term ends in them, and equal bytes with such a zero are those of equal terms.
constexpr unsigned table_bits = 13;
constexpr std::size_t value_bytes = 5;
constexpr unsigned value_bits = 8 * value_bytes;
constexpr unsigned offset_shift = table_bits + value_bits;
constexpr std::uint64_t table_mask = (std::uint64_t{1} << table_bits) - 1;
constexpr std::uint64_t value_mask = (std::uint64_t{1} << value_bits) - 1;
constexpr std::uint64_t max_offset = (std::uint64_t{1} << (64 - offset_shift)) - 2;
/// The code of a table without more terms is larger than all others.
constexpr std::uint64_t no_more_terms = (max_offset + 1) << offset_shift;
static_assert(table_format::max_term_bytes + value_bytes < max_offset);

std::size_t table_of(std::uint64_t code) { return static_cast<std::size_t>(code & table_mask); }
std::uint64_t value_of(std::uint64_t code) { return code >> table_bits & value_mask; }
std::size_t offset_of(std::uint64_t code) { return static_cast<std::size_t>(max_offset - (code >> offset_shift)); }

/// Whether the bytes in the code reach to the end of the term.
bool has_end(std::uint64_t code) { return (value_of(code) & 0xFF) == 0; }

std::uint64_t make_code(std::size_t offset, std::uint64_t value, std::size_t table) {
  return (max_offset - offset) << offset_shift | value << table_bits | table;
}

std::uint64_t code_of(std::string_view term, std::size_t offset, std::size_t table) {
  const auto size = std::min(term.size() - offset, sizeof(std::uint64_t));
  const auto bytes = __builtin_bswap64(detail::load_up_to_eight(term.data() + offset, size));
  return make_code(offset, bytes >> (64 - value_bits), table);
}

/// The code of the same term, whose end is in `code`, `bytes` further on.
std::uint64_t advanced(std::uint64_t code, std::size_t bytes) {
  return make_code(offset_of(code) + bytes, value_of(code) << 8 * bytes & value_mask, table_of(code));
}

}  // namespace

void check_same_terms(const TableHeader& a, const TableHeader& b) {
  if (a.finished || b.finished) throw BadTable("is finished: its rare terms are gone, so it cannot be merged");
  if (a.stemmed != b.stemmed) throw BadTable("its terms are made with --no-stem and those of the others without");
  if (a.stop_words != b.stop_words)
    throw BadTable("its terms are made with other --stopwords than those of the others");
}

TableMerge::TableMerge(std::vector<NamedTable> tables) : tables_(std::move(tables)) {
  if (tables_.empty()) return;
  if (tables_.size() > table_mask) throw std::length_error("too many tables for one merge");
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

std::uint64_t TableMerge::advance(std::size_t table) {
  auto& reader = *in_section_[table];
  const bool has_term = with_name(tables_[places_[table]].name, [&] { return reader.next_term(); });
  return has_term ? code_of(reader.term(), reader.shared(), table) : no_more_terms | table;
}

inline void TableMerge::play(std::uint64_t& winner, std::uint64_t& loser) const {
  const auto smaller = std::min(winner, loser);
  const auto larger = std::max(winner, loser);
  winner = smaller;
  loser = larger;
  // Else the offsets or the first bytes differ: then the larger term differs from the smaller one where it differs from
  // the term before both.
  if ((smaller ^ larger) >> (offset_shift - 8) == 0) play_close(winner, loser);
}

void TableMerge::play_close(std::uint64_t& winner, std::uint64_t& loser) const {
  if (loser >= no_more_terms) return;
  const auto value = value_of(loser);
  if (const auto difference = value_of(winner) ^ value; difference != 0) {
    const auto same = (static_cast<unsigned>(std::countl_zero(difference)) - (64 - value_bits)) / 8;
    const auto table = table_of(loser);
    loser =
        has_end(loser) ? advanced(loser, same) : code_of(in_section_[table]->term(), offset_of(loser) + same, table);
    return;
  }
  if (has_end(loser)) {
    // Equal terms begin to differ at their ends.
    if (value != 0) loser = advanced(loser, value_bytes - static_cast<unsigned>(std::countr_zero(value)) / 8);
    return;
  }
  const auto first = in_section_[table_of(winner)]->term();
  const auto second = in_section_[table_of(loser)]->term();
  auto offset = offset_of(loser) + value_bytes;
  const auto limit = std::min(first.size(), second.size());
  while (offset < limit && first[offset] == second[offset]) ++offset;
  if (second.substr(offset) < first.substr(offset)) std::swap(winner, loser);
  loser = code_of(in_section_[table_of(loser)]->term(), offset, table_of(loser));
}

std::uint64_t TableMerge::play_all(std::size_t node) {
  const auto leaves = in_section_.size();
  if (node >= leaves) return advance(node - leaves);
  auto winner = play_all(2 * node);
  losers_[node] = play_all(2 * node + 1);
  play(winner, losers_[node]);
  return winner;
}

void TableMerge::replay() {
  const auto table = table_of(winner_);
  auto winner = advance(table);
  for (auto node = (table + in_section_.size()) / 2; node > 0; node /= 2) play(winner, losers_[node]);
  winner_ = winner;
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
  losers_.assign(in_section_.size(), 0);
  winner_ = play_all(1);
  return true;
}

bool TableMerge::next_term() {
  if (winner_ >= no_more_terms) return false;
  term_ = in_section_[table_of(winner_)]->term();
  // Relative to the term that is given, an equal one begins to differ at its end.
  const auto equal = code_of(term_, term_.size(), 0);
  count_ = 0;
  do {
    count_ += in_section_[table_of(winner_)]->count();
    replay();
  } while ((winner_ & ~table_mask) == equal);
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
