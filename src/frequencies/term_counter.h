/// Counts in how many documents each term occurs, with the terms that documents are ranked by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "frequencies/table_format.h"
#include "frequencies/table_writer.h"
#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda::df {

/// Counts documents one after the other. One object must not be used by two threads at a time.
class TermCounter {
 public:
  /// `options` say how words become terms, and outlive the counter.
  explicit TermCounter(const Options& options);
  ~TermCounter();
  TermCounter(const TermCounter&) = delete;
  TermCounter& operator=(const TermCounter&) = delete;

  /// Counts a document; one without a sentence is none. Throws as a summary does.
  void add(const Document& document);

  /// How many documents were counted since the beginning, or `clear`.
  std::uint64_t documents() const;
  /// About how many bytes the counts take. It grows in steps, when a few MB of words were met.
  std::size_t memory() const;

  /// Writes what was counted. Throws what `sink` throws.
  void write_table(const TableSink& sink);
  /// Begins anew.
  void clear();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zubda::df
