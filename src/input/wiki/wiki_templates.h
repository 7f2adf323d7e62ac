/// What templates of MediaWiki show in a sentence, as far as that is known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// An argument of a template. The name of one without a name is its number, counted from 1.
struct WikiArgument {
  std::string name;
  std::string value;  ///< Expanded, without white space at its ends.
};

/// What is known about a template, by its name.
enum class WikiShows : std::uint8_t {
  unknown,
  nothing,  ///< Marks of notes, requests to editors, flags, pronunciations, anchors.
  first,    ///< An argument, by its number.
  second,
  last,
  all,       ///< All arguments without a name, with blanks between them.
  quantity,  ///< A number and its unit, or several.
  date,      ///< Up to three arguments: year, month and day.
  fraction,
  value,     ///< A number with its uncertainty, power of ten and unit.
  since,     ///< `As of` before a date.
  raised,    ///< The first argument, above the line.
  power,     ///< A power of ten.
  formula,   ///< Parts of a chemical formula.
  linked,    ///< A word that another wiki has an article about.
  quote,     ///< A quotation that is set off.
  list,      ///< A list of its arguments.
  block,     ///< Its last argument, which has lines of its own.
  prefix,    ///< A sign before the first argument: of a currency, or what is in the table beside the name.
  constant,  ///< What is in the table beside the name.
};

/// A row of the table.
struct WikiTemplate {
  WikiShows shows = WikiShows::unknown;
  std::string_view sign = {};  ///< For `prefix` and `constant`.
};

/// The row of a template by its name: lower case, one blank between words.
WikiTemplate find_wiki_template(std::string_view name);

/// The wikitext that a template shows for these arguments. Empty where they do not make sense.
std::string wiki_template_text(const WikiTemplate& row, const std::vector<WikiArgument>& arguments);

}  // namespace zubda
