/// Documents that another program turns into text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/convert/process.h"
#include "input/formats.h"

namespace zubda {

/// A program for one kind of document, added by the user.
struct Converter {
  std::string extension;             ///< Lower case, without a dot.
  std::vector<std::string> command;  ///< The program and its arguments; `{}` in them stands for a file.
};

/// The converter that `EXT=COMMAND` describes; COMMAND is split at blanks and no shell sees it. Throws
/// std::invalid_argument.
Converter parse_converter(std::string_view text);

/// A kind of document that zubda has a converter for: one row a kind in converters.cpp.
struct DocumentKind {
  std::string_view extension;
  std::string_view help;
  /// Whether the bytes are of that kind.
  bool (*recognizes)(std::string_view bytes);
  std::string_view command;  ///< Separated by blanks; reads standard input and writes UTF-8 to standard output.
  std::string_view package;  ///< Of Debian.
  /// Reads what the program wrote.
  Reading (*read)(std::string text);
};

/// All kinds.
std::span<const DocumentKind> document_kinds();

/// The kind that `bytes`, or the first block of them, belong to; nullptr when it is none of them.
const DocumentKind* find_document_kind(std::string_view bytes);

/// What the user's `converter` makes of `bytes`: the standard output of its command. A file among the arguments is
/// `path`, or when that is empty one without a name. Throws std::runtime_error when it fails.
std::string convert(const Converter& converter, std::string_view bytes, std::string_view path,
                    const ProcessLimits& limits);

/// The document in `bytes`, which are of that kind. Throws std::runtime_error with the reason when there is none to be
/// had.
Reading convert(const DocumentKind& kind, std::string_view bytes, const ProcessLimits& limits);

}  // namespace zubda
