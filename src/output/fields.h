/// The fields of the JSON that zubda writes, as a table: the manual page, the check of `--template` and of `--fields`
/// come from it, and tests compare the schema in docs/ with it.
#pragma once

#include <span>
#include <string_view>

namespace zubda {

/// A field.
struct OutputField {
  std::string_view path;  ///< Names joined by dots; those of the elements of an array follow the array's own.
  std::string_view help;  ///< One line of English.
};

/// All fields, in the order in which they are written.
std::span<const OutputField> output_fields();

/// Whether the output has a field at `path`, in which numbers may name elements of arrays: `summary.0.text`.
bool is_output_field(std::string_view path);

}  // namespace zubda
