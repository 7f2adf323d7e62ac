// What each kind of template makes of its arguments.
#include <algorithm>
#include <array>

#include "input/wiki/wiki_templates.h"
#include "text/ascii.h"

namespace zubda {
namespace {

using Arguments = std::vector<WikiArgument>;

std::string_view named(const Arguments& arguments, std::string_view name) {
  // MediaWiki takes the last one of a name.
  for (auto i = arguments.size(); i-- > 0;)
    if (arguments[i].name == name) return arguments[i].value;
  return {};
}

std::string_view numbered(const Arguments& arguments, std::size_t number) {
  return named(arguments, std::to_string(number));
}

/// The first `count` arguments without a name that are not empty.
std::vector<std::string_view> numbered_ones(const Arguments& arguments, std::size_t count) {
  std::vector<std::string_view> values;
  for (const auto& [name, value] : arguments)
    if (values.size() < count && !value.empty() && std::ranges::all_of(name, is_ascii_digit)) values.push_back(value);
  return values;
}

/// The same without words for the form of a date.
std::vector<std::string_view> words_of(const Arguments& arguments) {
  constexpr std::array<std::string_view, 4> forms = {"dmy", "mdy", "ymd", "iso"};
  auto values = numbered_ones(arguments, 9);
  std::erase_if(values, [&](std::string_view value) { return std::ranges::find(forms, value) != forms.end(); });
  return values;
}

std::string joined(const std::vector<std::string_view>& values, std::string_view between) {
  std::string text;
  for (const auto value : values) text.append(text.empty() ? "" : between).append(value);
  return text;
}

bool begins_with_digit(std::string_view text) {
  for (const std::string_view sign : {"-", "+", "−"})
    if (text.starts_with(sign)) text.remove_prefix(sign.size());
  const bool is_arabic = text.size() > 1 && text[0] == '\xD9' && text[1] >= '\xA0' && text[1] <= '\xA9';
  return is_arabic || (!text.empty() && is_ascii_digit(text.front()));
}

/// `km2` is a square kilometre.
std::string unit_text(std::string_view unit) {
  const bool has_power =
      unit.size() > 1 && (unit.back() == '2' || unit.back() == '3') && is_ascii_letter(unit[unit.size() - 2]);
  if (!has_power) return std::string(unit);
  return std::string(unit.substr(0, unit.size() - 1)) + (unit.back() == '2' ? "²" : "³");
}

/// `5|km|mi`, `5|to|7|km|mi`, `6|ft|2|in`: the numbers, words of a range and units before the unit to convert to.
std::string quantity_text(const Arguments& arguments) {
  constexpr std::array<std::string_view, 13> range_words = {"-", "–",   "to", "and",   "or", "x",  "by",
                                                            "×", "+/-", "±",  "to(-)", "و",  "إلى"};
  const auto values = numbered_ones(arguments, 8);
  std::string text;
  bool is_unit_wanted = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_range = std::ranges::find(range_words, values[i]) != range_words.end();
    if (begins_with_digit(values[i])) {
      if (i > 0 && !is_unit_wanted && !text.ends_with("–")) text += ' ';
      text += values[i];
      is_unit_wanted = true;
    } else if (is_range && i > 0) {
      text += values[i] == "-" || values[i] == "–" ? std::string("–") : ' ' + std::string(values[i]);
      is_unit_wanted = false;
    } else if (is_unit_wanted) {
      text += ' ' + unit_text(values[i]);
      is_unit_wanted = false;
      // A number may follow: of inches, behind feet.
      if (i + 2 >= values.size() || !begins_with_digit(values[i + 1])) break;
    } else {
      break;
    }
  }
  return text;
}

std::string fraction_text(const Arguments& arguments) {
  const auto values = numbered_ones(arguments, 3);
  if (values.size() == 1) return "1/" + std::string(values[0]);
  if (values.size() == 2) return joined(values, "/");
  return values.empty() ? std::string()
                        : std::string(values[0]) + ' ' + std::string(values[1]) + '/' + std::string(values[2]);
}

std::string value_text(const Arguments& arguments) {
  std::string text(numbered(arguments, 1));
  if (text.empty() || numbered_ones(arguments, 3).size() > 2 || !named(arguments, "up").empty()) return {};
  if (const auto range = numbered(arguments, 2); !range.empty()) text.append("±").append(range);
  if (const auto power = named(arguments, "e"); !power.empty()) text.append("×10<sup>").append(power).append("</sup>");
  for (const std::string_view name : {"u", "ul"})
    if (const auto unit = named(arguments, name); !unit.empty()) return text + ' ' + unit_text(unit);
  return text;
}

/// `{{circa}} 1950`: a word stands before a text of the article, too.
std::string prefixed_text(std::string_view sign, std::string_view text) {
  if (!text.empty()) return std::string(sign).append(text);
  return sign.ends_with(". ") ? std::string(trim_ascii(sign)) : std::string();
}

std::string linked_text(const Arguments& arguments) {
  for (const std::string_view name : {"نص", "عر", "lt"})
    if (const auto text = named(arguments, name); !text.empty()) return std::string(text);
  return {};
}

std::string quote_text(const Arguments& arguments) {
  for (const std::string_view name : {"text", "quote", "1", "Text", "نص", "اقتباس"})
    if (const auto text = named(arguments, name); !text.empty())
      return "\n<blockquote>\n" + std::string(text) + "\n</blockquote>\n";
  return {};
}

std::string list_text(const Arguments& arguments) {
  std::string text = "\n";
  for (const auto value : numbered_ones(arguments, arguments.size())) text.append("* ").append(value).append("\n");
  return text.size() > 1 ? text : std::string();
}

}  // namespace

std::string wiki_template_text(const WikiTemplate& row, const std::vector<WikiArgument>& arguments) {
  const auto first = std::string(numbered(arguments, 1));
  const auto values = [&](std::size_t count) { return numbered_ones(arguments, count); };
  switch (row.shows) {
    case WikiShows::unknown:
    case WikiShows::nothing: return {};
    case WikiShows::first: return first;
    case WikiShows::second: return std::string(numbered(arguments, 2));
    case WikiShows::last: return values(9).empty() ? std::string() : std::string(values(9).back());
    case WikiShows::all: return joined(words_of(arguments), " ");
    case WikiShows::quantity: return quantity_text(arguments);
    case WikiShows::date: return joined(values(3), "-");
    case WikiShows::fraction: return fraction_text(arguments);
    case WikiShows::value: return value_text(arguments);
    case WikiShows::since: return (named(arguments, "lc").empty() ? "As of " : "as of ") + joined(values(3), "-");
    case WikiShows::raised: return "<sup>" + first + "</sup>";
    case WikiShows::power: return "×10<sup>" + first + "</sup>";
    case WikiShows::formula: return joined(values(30), "");
    case WikiShows::linked: return linked_text(arguments);
    case WikiShows::quote: return quote_text(arguments);
    case WikiShows::list: return list_text(arguments);
    case WikiShows::block: return values(9).empty() ? std::string() : "\n" + std::string(values(9).back()) + "\n";
    case WikiShows::prefix: return prefixed_text(row.sign, first);
    case WikiShows::constant: return std::string(row.sign);
  }
  return {};
}

}  // namespace zubda
