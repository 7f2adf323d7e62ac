/// The rules of sentence ends by name: each place where a sentence could end is decided by exactly one of them.
#pragma once

#include <cstdint>
#include <span>

#include <zubda/split_reason.h>

namespace zubda {

/// The rule that decided about a place where a sentence could end. Those that end a sentence come first.
enum class BoundaryRule : std::uint8_t {
  paragraph_end,
  line_end,
  list_item,
  clause,
  too_long,
  dateline,
  emoticon,
  message_mark,
  sentence_mark,
  colon,
  semicolon,
  question_mark,
  exclamation_mark,
  message_in_lower_case,
  question_word,
  ellipsis,
  stop_before_capital,
  stop_before_uncased,
  stop_before_function_word,
  stop_after_final_abbreviation,
  stop_after_number,
  stop_after_word,
  stop_without_space,
  unit,

  nothing_before,
  punctuation_follows,
  inside_brackets,
  inside_quotation,
  inside_link,
  inside_word,
  decimal_number,
  quoted_name,
  saying_verb_follows,
  lower_case_follows,
  semicolon_continues,
  ellipsis_continues,
  weak_full_stop,
  label,
  ordinal,
  abbreviation,
  spaced_abbreviation,
  initial,
  introduction,
  continuation,
  citation,
};

/// Whether a sentence ends where `rule` decided.
constexpr bool ends_sentence(BoundaryRule rule) { return rule < BoundaryRule::nothing_before; }

/// All rules with their names, in the order of the enumeration.
std::span<const SplitRule> boundary_rules();

/// The name of `rule` and what it says.
const SplitRule& describe(BoundaryRule rule);

}  // namespace zubda
