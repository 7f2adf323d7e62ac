// The lines of a message are gone through once for each kind of what is not its writer's: quotations by their marks,
// then upwards from each to the attribution above it, then the signature, the footer of a list, and the headers of
// messages that were forwarded or answered. A step looks only at lines that none before it took.
#include "input/mail/mail_lines.h"

#include <algorithm>
#include <utility>

#include "input/mail/attribution.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

// All chosen by hand.
constexpr std::size_t max_attribution_lines = 4;
constexpr std::size_t min_fields = 3;  ///< Of a header without a line of dashes above it.
constexpr std::size_t min_footer_rule = 20;
constexpr std::size_t max_footer_lines = 8;
constexpr std::size_t max_signature_lines = 12;  ///< Below a mark without its blank.

}  // namespace

bool ends_with_stop_mark(std::string_view line) { return ends_in_stop(line) || last_inner_character(line) == U':'; }

std::vector<MailLine> split_mail_lines(std::string_view text) {
  std::vector<MailLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back({at, line, line.starts_with('>')});
    at = end + 1;
  }
  return lines;
}

MailLines::MailLines(std::vector<MailLine> lines, std::string_view subject)
    : lines_(std::move(lines)), is_forward_(is_forward_subject(subject)) {}

void MailLines::mark_all() {
  mark_attributions();
  mark_signature();
  mark_footer();
  mark_headers();
}

bool MailLines::has_own_text_before(std::size_t end) const {
  for (std::size_t i = 0; i < end; ++i)
    if (is_own_text(i)) return true;
  return false;
}

void MailLines::mark(std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) lines_[i].is_other = true;
}

std::string MailLines::joined(std::size_t begin, std::size_t end) const {
  std::string text;
  for (auto i = begin; i < end; ++i) text.append(lines_[i].text).append(" ");
  return text;
}

std::size_t MailLines::attribution_begin(std::size_t last, bool (*is_one)(std::string_view)) const {
  for (std::size_t count = 1; count <= max_attribution_lines && count <= last + 1; ++count) {
    const auto begin = last + 1 - count;
    // A line that ends a sentence is not continued by the next one.
    if (!is_own_text(begin) || (count > 1 && ends_with_stop_mark(lines_[begin].text))) break;
    if (is_one(joined(begin, last + 1))) return begin;
  }
  return last + 1;
}

void MailLines::mark_attributions() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool begins_quotation = lines_[i].is_quoted && (i == 0 || !lines_[i - 1].is_quoted);
    if (!begins_quotation) continue;
    auto end = i;
    while (end > 0 && lines_[end - 1].is_own() && lines_[end - 1].is_blank()) --end;
    if (end == 0) continue;
    const auto begin = attribution_begin(end - 1, is_dated_attribution);
    mark(begin < end || !is_own_text(end - 1) || !is_attribution(lines_[end - 1].text) ? begin : end - 1, end);
  }
  mark_unmarked_quotation();
}

/// Programs that put no marks before what they quote quote all of it, below the new text.
void MailLines::mark_unmarked_quotation() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!is_own_text(i) || !trim_ascii(lines_[i].text).ends_with(':')) continue;
    const auto begin = attribution_begin(i, is_full_attribution);
    if (begin > i || !has_own_text_before(begin)) continue;
    return mark(begin, lines_.size());
  }
}

void MailLines::mark_signature() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].is_own()) continue;
    // Some programs take the blank off, but `--` alone may be anything.
    const bool is_bare = lines_[i].text == "--" && lines_.size() - i <= max_signature_lines;
    if (lines_[i].text == "-- " || is_bare) return mark(i, lines_.size());
  }
}

/// `_______________` and below it the name and the address of the list.
void MailLines::mark_footer() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto rule = trim_ascii(lines_[i].text);
    if (!lines_[i].is_own() || rule.size() < min_footer_rule || rule.find_first_not_of('_') != std::string_view::npos)
      continue;
    std::size_t below = 0;
    bool has_address = false;
    for (auto j = i + 1; j < lines_.size(); ++j) {
      if (lines_[j].is_blank() || !lines_[j].is_own()) continue;
      if (++below > max_footer_lines) break;
      has_address = has_address || lines_[j].text.find('@') != std::string_view::npos ||
                    lines_[j].text.find("://") != std::string_view::npos;
    }
    if (below <= max_footer_lines && has_address) return mark(i, lines_.size());
  }
}

MailLines::Fields MailLines::fields_from(std::size_t begin) const {
  Fields fields{begin};
  for (; fields.end < lines_.size() && is_own_text(fields.end); ++fields.end) {
    const auto line = lines_[fields.end].text;
    if (is_shown_field(line)) ++fields.count;
    else if (fields.count == 0 || !is_ascii_blank(line.front())) break;  // Neither a field nor the rest of one.
    fields.is_header = fields.is_header || has_address_or_date(line);
  }
  return fields;
}

void MailLines::mark_headers() {
  std::size_t before = 0;  // What is above a header is not marked any more.
  bool has_own_text = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    for (; before < i; ++before) has_own_text = has_own_text || is_own_text(before);
    if (!is_own_text(i)) continue;
    const auto divider = find_divider(lines_[i].text);
    auto begin = divider == MailDivider::none ? i : i + 1;
    while (begin < lines_.size() && begin > i && lines_[begin].is_blank()) ++begin;
    const auto [end, count, is_header] = fields_from(begin);
    if (!is_header || count < (divider == MailDivider::none ? min_fields : 2)) {
      i = std::max(i, end - std::min<std::size_t>(end, 1));  // No line of these begins a header.
      continue;
    }
    const bool is_answer = divider == MailDivider::original || (divider == MailDivider::none && !is_forward_);
    const bool all = is_answer && has_own_text;
    mark(i, all ? lines_.size() : end);
    if (all) return;
    i = end - 1;
  }
}

}  // namespace zubda
