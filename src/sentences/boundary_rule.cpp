#include "sentences/boundary_rule.h"

#include <array>
#include <cstddef>

namespace zubda {
namespace {

constexpr std::array rules = {
    SplitRule{"paragraph_end", "the paragraph ends"},
    SplitRule{"line_end", "the line ends, and was not wrapped there"},
    SplitRule{"list_item", "the next item of a list in one line begins"},
    SplitRule{"clause", "a clause that can stand alone follows"},
    SplitRule{"too_long", "cut at a word: no sentence is as long"},
    SplitRule{"dateline", "the colon after a place and a news agency"},
    SplitRule{"emoticon", "emoticons before a capital"},
    SplitRule{"message_mark", "hashtags, a link or a ruled line before a capital"},
    SplitRule{"sentence_mark", "a mark that only ends sentences"},
    SplitRule{"colon", "a colon ends sentences in this language"},
    SplitRule{"semicolon", "a semicolon before a function word with a capital"},
    SplitRule{"question_mark", "a question mark"},
    SplitRule{"exclamation_mark", "an exclamation mark"},
    SplitRule{"message_in_lower_case", "a mark in a paragraph that begins in lower case, as messages do"},
    SplitRule{"question_word", "a question mark before a word in lower case that begins sentences in messages"},
    SplitRule{"ellipsis", "an ellipsis that ends a sentence: before a capital, or doubled where there is no case"},
    SplitRule{"stop_before_capital", "a full stop before a capital"},
    SplitRule{"stop_before_uncased", "a full stop before a word, number or sign without case"},
    SplitRule{"stop_before_function_word", "an abbreviation, initial or ordinal before a function word with a capital"},
    SplitRule{"stop_after_final_abbreviation", "an abbreviation that may end a sentence"},
    SplitRule{"stop_after_number", "a full stop after a number that is no ordinal"},
    SplitRule{"stop_after_word", "a full stop after a whole word, though lower case follows"},
    SplitRule{"stop_without_space", "a full stop between two words of prose, the blank missing"},
    SplitRule{"unit", "a blank between units of a script without stops"},

    SplitRule{"nothing_before", "no sentence comes before the mark"},
    SplitRule{"punctuation_follows", "a mark follows that goes on with the sentence"},
    SplitRule{"inside_brackets", "inside brackets that are soon closed"},
    SplitRule{"inside_quotation", "inside a short quotation after a colon"},
    SplitRule{"inside_link", "inside hashtags, a link or a ruled line that goes on"},
    SplitRule{"inside_word", "no white space and no new sentence follows"},
    SplitRule{"decimal_number", "digits on both sides"},
    SplitRule{"quoted_name", "a few quoted words, a name, before a word without case"},
    SplitRule{"saying_verb_follows", "a verb of saying or a particle after the quotation"},
    SplitRule{"lower_case_follows", "a word in lower case follows"},
    SplitRule{"semicolon_continues", "no function word with a capital follows the semicolon"},
    SplitRule{"ellipsis_continues", "nothing after the ellipsis begins a sentence"},
    SplitRule{"weak_full_stop", "a full stop does not end sentences in this language"},
    SplitRule{"label", "a number or letter at the start of the sentence"},
    SplitRule{"ordinal", "the number is an ordinal in this language"},
    SplitRule{"abbreviation", "the word is an abbreviation that something follows"},
    SplitRule{"spaced_abbreviation", "letters with stops and blanks between them"},
    SplitRule{"initial", "the initial of a name"},
    SplitRule{"introduction", "an abbreviation in a short phrase of time or place before the subject"},
    SplitRule{"continuation", "an abbreviation that may end a sentence before a word that goes on with it"},
    SplitRule{"citation", "a short word of a citation, between numbers or before one"},
};
static_assert(rules.size() == static_cast<std::size_t>(BoundaryRule::citation) + 1);

}  // namespace

std::span<const SplitRule> boundary_rules() { return rules; }

const SplitRule& describe(BoundaryRule rule) { return rules[static_cast<std::size_t>(rule)]; }

}  // namespace zubda
