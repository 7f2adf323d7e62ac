/// Merges tables of document frequencies: reads all of them at the same time, and adds the counts of equal terms.
///
/// Terms are compared by offset-value codes (Conner, 1977; Graefe, Implementing Sorting in Database Systems, 2006): the
/// code of a term says how many bytes it shares with the term that was given last, and which bytes follow. Of two terms
/// the one that shares more comes first, then the one with smaller bytes, so that most comparisons look at one number
/// and at no bytes. The tables keep how many bytes a term shares with the one before it, so that a code costs nothing.
/// A tree of losers (Knuth, The Art of Computer Programming, volume 3, section 5.4.1) finds the smallest term of k
/// tables with log2(k) comparisons.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/diagnostics.h"
#include "cli/write_all.h"
#include "frequencies/table_reader.h"
#include "frequencies/table_writer.h"

namespace zubda::df {

/// A table with the name that messages give it, which may be empty.
struct NamedTable {
  std::string name;
  TableReader* reader = nullptr;
};

/// The sum of several tables, which is read as one table is. What is wrong about one of them is thrown as BadTable,
/// with its name in the message.
class TableMerge {
 public:
  /// The tables, of which only the headers have been read, outlive the merge. Throws BadTable when their headers do not
  /// fit together: `check_same_terms`.
  explicit TableMerge(std::vector<NamedTable> tables);

  const TableHeader& header() const { return header_; }

  /// As the members of TableReader with these names.
  bool next_section();
  const TableSection& section() const { return section_; }
  bool next_term();
  std::string_view term() const { return term_; }
  std::uint64_t count() const { return count_; }

 private:
  /// Reads the next term of a table of the section; returns its code relative to the term before it.
  std::uint64_t advance(std::size_t table);
  /// Lets `winner` be the code of the smaller of two terms, and makes the other code relative to that term.
  void play(std::uint64_t& winner, std::uint64_t& loser) const;
  /// The same for codes with the same offset and first byte, the smaller one being `winner`.
  void play_close(std::uint64_t& winner, std::uint64_t& loser) const;
  /// Plays the tables of the section against each other, from `node` of the tree downwards.
  std::uint64_t play_all(std::size_t node);
  /// Reads the next term of the winner's table and finds the new winner.
  void replay();
  /// Whether there is another section in `table`.
  static bool next_section_of(const NamedTable& table);

  std::vector<NamedTable> tables_;
  std::vector<bool> has_section_;  ///< Whether the table is at a section that was not given yet.
  TableHeader header_;
  TableSection section_;
  std::vector<std::size_t> places_;       ///< Of the tables that have the language of the section.
  std::vector<TableReader*> in_section_;  ///< These tables.
  std::vector<std::uint64_t> losers_;     ///< The tree: the children of node i are 2 i and 2 i + 1; leaves are tables.
  std::uint64_t winner_ = 0;
  std::string term_;
  std::uint64_t count_ = 0;
};

/// Calls `read`, and throws what it throws as BadTable with the name of the table before the reason. Not so WriteError,
/// which is about another file.
template <class Read>
auto with_name(const std::string& name, Read&& read) {
  try {
    return read();
  } catch (const WriteError&) {
    throw;
  } catch (const std::runtime_error& reason) {
    if (name.empty()) throw;
    throw BadTable(shell_quoted(name) + ": " + reason.what());
  }
}

/// Throws BadTable unless the terms of both tables were made in the same way, and neither table is finished.
void check_same_terms(const TableHeader& a, const TableHeader& b);

/// Writes all that is left of `tables`, whose headers have been read, as one table.
void write_merged(TableMerge& tables, const TableSink& sink);

}  // namespace zubda::df
