/// The roles of sentences, from shape and place.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/dictionary_breaker.h"
#include <zubda/document.h>

namespace zubda {

/// What is known of a paragraph when its role is asked for.
struct ParagraphShape {
  Span span;
  std::size_t sentences = 1;
  bool is_first = false;  ///< Of the document.
  bool is_last = false;
};

/// The role of a plain text paragraph and all its sentences: found from its length, its first words, its final stop and
/// its place. Prose is the default.
Role find_role(std::string_view text, const ParagraphShape& paragraph, const Language& language,
               DictionaryBreaker& dictionary);

/// The role that a phrase of `Language::roles` tells.
Role role_of(const Phrase& phrase);

}  // namespace zubda
