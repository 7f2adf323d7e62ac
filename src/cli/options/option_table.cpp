#include "cli/options/option_table.h"

#include <array>
#include <range/v3/algorithm/contains.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/join.hpp>
#include <stdexcept>
#include <utility>

#include "cli/nearest.h"

namespace zubda {

std::string OptionRow::long_name() const { return names.substr(names.find("--") + 2); }

std::string OptionRow::short_name() const { return names.starts_with("--") ? "" : names.substr(1, 1); }

OptionRow flag_row(std::string names, std::string group, bool& target, std::string help) {
  const auto set = [&target](const std::string& value) { target = parse_flag(value); };
  return {.names = std::move(names), .type = "", .group = std::move(group), .help = std::move(help), .set = set};
}

OptionRow text_row(std::string names, std::string type, std::string group, std::string& target, std::string help) {
  const auto set = [&target](const std::string& value) { target = value; };
  return {.names = std::move(names),
          .type = std::move(type),
          .group = std::move(group),
          .help = std::move(help),
          .set = set};
}

OptionRow list_row(std::string names, std::string type, std::string group, std::vector<std::string>& target,
                   std::string help) {
  const auto set = [&target](const std::string& value) { target.push_back(value); };
  return {.names = std::move(names),
          .type = std::move(type),
          .group = std::move(group),
          .help = std::move(help),
          .set = set,
          .repeats = true};
}

namespace {

std::string none_of(const std::vector<std::string>& values, const std::string& value) {
  const auto nearest = nearest_name(value, values);
  return "'" + value + "' is none of " + listed(values) + (nearest.empty() ? "" : "; did you mean " + nearest + "?");
}

}  // namespace

OptionRow choice_row(std::string names, std::string group, std::vector<std::string> values, OptionSetter set,
                     std::string help) {
  const auto checked = [values, set = std::move(set)](const std::string& value) {
    if (!ranges::contains(values, value)) throw std::invalid_argument(none_of(values, value));
    set(value);
  };
  return {.names = std::move(names),
          .type = "NAME",
          .group = std::move(group),
          .help = std::move(help),
          .set = checked,
          .values = std::move(values)};
}

bool parse_flag(std::string_view value) {
  constexpr std::array<std::string_view, 4> yes{"true", "yes", "on", "1"};
  constexpr std::array<std::string_view, 4> no{"false", "no", "off", "0"};
  if (ranges::contains(yes, value)) return true;
  if (ranges::contains(no, value)) return false;
  throw std::invalid_argument("'" + std::string(value) + "' is neither true nor false");
}

std::string listed(const std::vector<std::string>& names) {
  return names | ranges::views::join(std::string(", ")) | ranges::to<std::string>();
}

OptionTable option_table(Command& command) {
  OptionTable table;
  table.reserve(64);  // Rows are large: growing step by step would move them all again and again.
  add_length_rows(command, table);
  add_ranking_rows(command, table);
  add_input_rows(command, table);
  add_print_rows(command, table);
  add_output_rows(command, table);
  add_run_rows(command, table);
  add_about_rows(command, table);
  return table;
}

}  // namespace zubda
