#include "cli/man_text.h"

namespace zubda {
namespace {

std::string man_option(const OptionRow& row) {
  std::string entry = ".TP\n";
  if (const auto name = row.short_name(); !name.empty()) entry += "\\fB\\-" + name + "\\fR, ";
  entry += "\\fB\\-\\-" + roff(row.long_name()) + "\\fR";
  if (!row.is_flag()) entry += " \\fI" + row.type + "\\fR";
  return entry + "\n" + roff(row.help) + "\n";
}

}  // namespace

std::string roff(std::string_view text) {
  std::string out;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\' || c == '-') out += '\\';
    out += c;
    begins_line = c == '\n';
  }
  return out;
}

std::string man_options(const OptionTable& table) {
  std::string text;
  std::string_view group;
  for (const auto& row : table) {
    if (row.group != group) text += ".SS " + row.group + "\n";
    group = row.group;
    text += man_option(row);
  }
  return text;
}

}  // namespace zubda
