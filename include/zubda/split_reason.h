/// Why a text was split into sentences as it was.
#pragma once

#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// A rule of the splitter. Both texts live as long as the program.
struct SplitRule {
  std::string_view name;  ///< Lower case, words joined by underscores.
  std::string_view help;  ///< One line.
};

/// A place inside a sentence where it could have ended.
struct BoundaryDecision {
  Span mark;       ///< The marks, their closing quotes left out, in `Document::text`.
  SplitRule rule;  ///< Why the sentence goes on.
};

/// Why a sentence ends where it does and has its role.
struct SplitReason {
  SplitRule ended_by;
  SplitRule role_by;
  std::string_view role_phrase;             ///< The phrase that gave the role, folded; empty for all other rules.
  std::vector<BoundaryDecision> continued;  ///< In the order of the text.
};

}  // namespace zubda
