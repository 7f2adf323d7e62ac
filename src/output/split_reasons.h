/// The output of `--split --explain`: the rules behind each sentence.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "output/formats.h"
#include "output/json.h"
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// Appends the sentences one below the other, each with an indented line for the rule that ended it, for the rule that
/// gave its role, and for each place where it could have ended. `reasons` are parallel to `sentences`.
/// On a terminal long lines are wrapped.
void write_split_reasons(std::string_view text, std::span<const Sentence> sentences,
                         std::span<const SplitReason> reasons, const WriteOptions& options, std::string& out);

/// Adds the members of a sentence that begins at the byte `begin` of `text`, which is the character `first_character`.
void write_split_reason(const SplitReason& reason, std::string_view text, std::size_t begin,
                        std::size_t first_character, JsonObject& object);

}  // namespace zubda
