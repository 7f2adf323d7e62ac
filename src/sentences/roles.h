/// The roles of sentences (heading, by-line, caption, list item, ...), found from the shape and place of a paragraph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "language/language.h"
#include "text/dictionary_breaker.h"
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// What the rules know about a paragraph.
struct ParagraphShape {
  Span span;
  std::size_t sentences = 1;
  bool is_first = false;  ///< Of the document.
  bool is_last = false;
};

/// The rule that gave a role.
enum class RoleRule : std::uint8_t {
  markup,
  dateline,
  list_mark,
  quotation,
  long_paragraph,
  no_words,
  phrase,
  final_stop,
  table_cells,
  signature,
  heading_shape,
  text_head,
  no_other_shape,
};

/// A role and where it comes from.
struct FoundRole {
  Role role = Role::prose;
  RoleRule rule = RoleRule::no_other_shape;
  std::string_view phrase = {};  ///< Of `Language::roles`, when that gave the role.
};

/// The role of a sentence that `BoundaryRule::dateline` ended.
constexpr FoundRole dateline_role{Role::dateline, RoleRule::dateline, {}};

/// The role of a sentence that `is_notice`.
constexpr FoundRole notice_role{Role::boilerplate, RoleRule::phrase, {}};

/// The role of a piece of a paragraph that has neither a letter nor a digit.
constexpr FoundRole wordless_role{Role::boilerplate, RoleRule::no_words, {}};

/// The role of a plain text paragraph and all its sentences: found from its length, its first words, its final stop and
/// its place. Prose is the default.
FoundRole find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language,
                    DictionaryBreaker& dictionary);

/// Whether a line ends with the credit of a picture: `The old bridge - Photo: Reuters`, `... (Foto: dpa)`.
bool ends_with_credit(std::string_view line, const Language& language);

/// Whether a sentence of a paragraph of prose is about the site, the report or the court and no part of the text: it
/// opens with a phrase of the kind "notice" or ends with one of `Language::role_endings`. Sentences of more than 160
/// bytes are none.
bool is_notice(std::string_view sentence, const Language& language);

/// The role that a phrase of `Language::roles` gives.
Role role_of(const Phrase& phrase);

/// All rules with their names, in the order of the enumeration.
std::span<const SplitRule> role_rules();

/// The name of `rule` and what it says.
const SplitRule& describe(RoleRule rule);

}  // namespace zubda
