#include <algorithm>
#include <charconv>
#include <string_view>

#include "eval/report.h"
#include "output/display.h"

namespace zubda::eval {
namespace {

constexpr std::string_view fragments_column = "  summaries with fragments";

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

/// The name of a system, filled up to `width` columns.
std::string name_cell(const SystemReport& report, std::size_t width) {
  auto cell = cleaned(report.system);
  cell.append(width - std::min(width, display_width(cell)), ' ');
  return cell;
}

std::size_t name_width(std::span<const SystemReport> reports) {
  std::size_t width = 12;
  for (const auto& report : reports) width = std::max(width, display_width(cleaned(report.system)));
  return width;
}

std::string line_of(const SystemReport& report, std::size_t width) {
  auto line = name_cell(report, width);
  append_rouge(report.rouge.mean, line);
  line += "  ";
  append_rouge(report.rouge.best, line);
  append_cell(report.extract_agreement ? fixed(*report.extract_agreement, 2) : "-", 10, line);
  append_cell(fixed(report.words, 0), 7, line);
  append_cell(std::to_string(report.missing), 6, line);
  if (report.against_first) append_comparison(*report.against_first, line);
  return line + "\n";
}

}  // namespace

std::string table(std::span<const SystemReport> reports) {
  if (reports.empty()) return {};
  const auto width = name_width(reports);
  const bool compared =
      std::ranges::any_of(reports, [](const SystemReport& report) { return report.against_first.has_value(); });
  auto text = cleaned(reports.front().set) + ": " + std::to_string(reports.front().documents) + " documents\n";
  text.append("system").append(width - 6, ' ');
  text += "     R1     R2     RL    best-1 best-2 best-L  extracts  words  miss";
  if (compared) text += "   first - this in R1  P(first better) 1, 2, L";
  text += "\n";
  for (const auto& report : reports) text += line_of(report, width);
  return text;
}

std::string readability_table(std::span<const SystemReport> reports) {
  if (reports.empty()) return {};
  const auto width = name_width(reports);
  std::string text = "readability";
  text.append(width - text.size(), ' ') += "  sentences";
  for (const auto name : flaw_names) append_cell(name, name.size() + 2, text);
  text.append("   any").append(fragments_column) += '\n';
  for (const auto& report : reports) {
    const auto& shares = report.readability;
    text += name_cell(report, width);
    append_cell(fixed(shares.sentences, 1), 11, text);
    for (std::size_t kind = 0; kind < flaw_names.size(); ++kind)
      append_cell(fixed(shares.of[kind], 1), flaw_names[kind].size() + 2, text);
    append_cell(fixed(shares.flawed, 1), 6, text);
    append_cell(shares.fragmented ? fixed(*shares.fragmented, 1) : "-", fragments_column.size(), text);
    text += '\n';
  }
  return text;
}

}  // namespace zubda::eval
