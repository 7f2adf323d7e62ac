#include <algorithm>
#include <charconv>
#include <string_view>

#include "eval/report.h"
#include "output/display.h"

namespace zubda::eval {
namespace {

std::string fixed(double value, int digits) {
  char buffer[400];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits).ptr};
}

std::string signed_number(double value, int digits) {
  const auto number = fixed(value, digits);
  return number.starts_with('-') ? number : "+" + number;
}

/// Puts text of `width` columns at the end of a line, to the right.
void append_cell(std::string_view cell, std::size_t width, std::string& line) {
  line.append(width - std::min(width, cell.size()), ' ') += cell;
}

void append_rouge(const Rouge& rouge, std::string& line) {
  for (const auto& measure : rouge) append_cell(fixed(measure.f1, 2), 7, line);
}

/// Difference in ROUGE-1 with its interval, then the probabilities of all measures.
void append_comparison(const std::array<Comparison, rouge_names.size()>& comparisons, std::string& line) {
  const auto& one = comparisons.front();
  append_cell(signed_number(one.difference, 2), 8, line);
  append_cell("[" + signed_number(one.low, 2) + "," + signed_number(one.high, 2) + "]", 16, line);
  for (const auto& comparison : comparisons) append_cell(fixed(comparison.first_is_better, 3), 7, line);
}

std::string cleaned(std::string_view name) {
  std::string clean;
  append_line(name, clean);
  return clean;
}

std::string line_of(const SystemReport& report, std::size_t name_width) {
  auto line = cleaned(report.system);
  line.append(name_width - std::min(name_width, display_width(line)), ' ');
  append_rouge(report.rouge.mean, line);
  line += "  ";
  append_rouge(report.rouge.best, line);
  append_cell(report.extract_agreement ? fixed(*report.extract_agreement, 2) : "-", 10, line);
  append_cell(fixed(report.orphans, 1), 9, line);
  append_cell(fixed(report.words, 0), 7, line);
  append_cell(std::to_string(report.missing), 6, line);
  if (report.against_first) append_comparison(*report.against_first, line);
  return line + "\n";
}

}  // namespace

std::string table(std::span<const SystemReport> reports) {
  if (reports.empty()) return {};
  std::size_t width = 12;
  for (const auto& report : reports) width = std::max(width, display_width(cleaned(report.system)));
  const bool compared =
      std::ranges::any_of(reports, [](const SystemReport& report) { return report.against_first.has_value(); });
  auto text = cleaned(reports.front().set) + ": " + std::to_string(reports.front().documents) + " documents\n";
  text.append("system").append(width - 6, ' ');
  text += "     R1     R2     RL    best-1 best-2 best-L  extracts  orphans  words  miss";
  if (compared) text += "   first - this in R1  P(first better) 1, 2, L";
  text += "\n";
  for (const auto& report : reports) text += line_of(report, width);
  return text;
}

}  // namespace zubda::eval
