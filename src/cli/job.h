/// A piece of the work of a run.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "input/containers/container.h"
#include "input/files/file.h"
#include "input/files/walk.h"
#include "input/records/csv.h"
#include "input/records/line_batches.h"

namespace zubda {

/// A piece of work that needs no other: a whole input, a document of a container, or some lines of an input that is a
/// stream of records.
struct Job {
  FoundInput input;
  std::string output = {};  ///< The file of its own that the output goes to; empty when all output goes to one place.
  bool is_records = false;
  LineBatch batch = {};                            ///< The lines, when the input is a stream of records.
  std::shared_ptr<const TableHeader> header = {};  ///< When the records are rows of a table.
  std::string member = {};  ///< Of a document in the container `input`: ":NAME" or "#NUMBER"; empty for whole inputs.
  std::optional<std::string> contents = {};  ///< Of that document.
  bool is_unpacked = false;                  ///< Whether they were compressed.
  MemberReader reader = nullptr;             ///< Of these contents; nullptr when they are a file.
  ByteStream bytes = {};                ///< Of a whole input that cannot be opened a second time; empty for all others.
  std::optional<OpenedFile> file = {};  ///< Of a whole input that was looked at.
  bool is_walked = false;               ///< Of a container: it was found in a folder and not named by hand.
  std::size_t number = 0;  ///< Of the input among those of the run, where they are all known; counted from 0.

  /// What messages call the input.
  std::string name() const { return input.path + member; }
  bool is_standard_input() const { return input.path == "-"; }
  /// Whether no other job of this input follows.
  bool is_last() const { return !is_records || batch.last; }
};

}  // namespace zubda
