/// The commonest full stop, recognized by the bytes around it: `word. Next`.
///
/// To read a full stop with all that may close it and to ask all rules takes 1,700 instructions, and two of three in
/// English prose stand between a word in small letters and a word with a capital, with one blank between. Of these the
/// rules ask nothing but whether the word is an abbreviation. tests/sentences/plain_stops_test.cpp compares with the
/// rules.
#pragma once

#include <cstddef>

#include "sentences/stop_context.h"

namespace zubda {

/// Whether the full stop at `at` surely ends a sentence by the rule `stop_before_capital`, with nothing that closes it:
/// two or more small ASCII letters that are a whole word and no abbreviation come before it, and one blank and a word
/// that begins with an ASCII capital, and has no stop of its own, after it. When false, the rules have to be asked.
bool is_plain_full_stop(const StopContext& context, std::size_t at);

}  // namespace zubda
