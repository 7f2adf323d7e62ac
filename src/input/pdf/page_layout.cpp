#include "input/pdf/page_layout.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "input/pdf/tex_letters.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

/// The value of the attribute `name` in a start tag; empty when there is none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const auto value = tag.substr(at + name.size());
    if (at == 0 || tag[at - 1] != ' ' || !value.starts_with("=\"")) continue;
    return value.substr(2, value.find('"', 2) - 2);
  }
  return {};
}

/// A coordinate; 0 for what is no number. Damaged files give numbers beyond any page.
double coordinate(std::string_view tag, std::string_view name) {
  constexpr double farthest = 1e6;
  const auto text = attribute(tag, name);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

Box box_of(std::string_view tag) {
  return {coordinate(tag, "xMin"), coordinate(tag, "yMin"), coordinate(tag, "xMax"), coordinate(tag, "yMax")};
}

/// `text` with characters in place of the five entities that pdftotext writes.
std::string without_entities(std::string_view text) {
  constexpr std::array entities = {std::pair{"&amp;"sv, '&'}, std::pair{"&lt;"sv, '<'}, std::pair{"&gt;"sv, '>'},
                                   std::pair{"&quot;"sv, '"'}, std::pair{"&apos;"sv, '\''}};
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const auto* found = std::ranges::find_if(entities, [&](const auto& e) { return rest.starts_with(e.first); });
    plain += found == entities.end() ? text[at] : found->second;
    at += found == entities.end() ? 1 : found->first.size();
  }
  return plain;
}

/// What the information dictionary of the file has as `name`; empty when it has none.
std::string property(std::string_view head, std::string_view name) {
  const auto at = head.find("<meta name=\"" + std::string(name) + "\" content=\"");
  if (at == std::string_view::npos) return {};
  return without_entities(attribute(head.substr(at, head.find("/>", at) - at), "content"));
}

/// The part of a date that the file certainly states. pdftotext 22.12 completes `D:2024` to `2024-01-01T00:00:00Z`, and
/// numbers that are no date it prints as they are.
std::string stated_date(std::string date) {
  constexpr std::string_view midnight = "T00:00:00Z";
  const auto is_in = [&](std::size_t at, int first, int last) {
    int value = 0;
    std::from_chars(date.data() + at, date.data() + at + 2, value);
    return value >= first && value <= last;
  };
  if (date.size() < std::string_view("2024-05-02").size() || !is_in(5, 1, 12) || !is_in(8, 1, 31)) return {};
  if (!date.ends_with(midnight)) return date;
  date.resize(date.size() - midnight.size());
  constexpr std::string_view first = "-01";
  while (date.ends_with(first)) date.resize(date.size() - first.size());
  return date;
}

/// Adds the elements of the body, one call each.
class LayoutReader {
 public:
  explicit LayoutReader(PageLayout& layout) : layout_(layout) {}

  void start(std::string_view tag, std::string_view content) {
    if (tag.starts_with("page ")) {
      layout_.pages.push_back({coordinate(tag, "width"), coordinate(tag, "height"), {}});
    } else if (tag.starts_with("block ")) {
      ++blocks_;
    } else if (layout_.pages.empty()) {
      return;
    } else if (tag.starts_with("line ")) {
      layout_.pages.back().lines.push_back({box_of(tag), {}, blocks_});
    } else if (tag.starts_with("word ") && !layout_.pages.back().lines.empty()) {
      layout_.pages.back().lines.back().words.push_back({box_of(tag), tex_letters(without_entities(content))});
    }
  }

 private:
  PageLayout& layout_;
  std::size_t blocks_ = 0;
};

}  // namespace

bool is_page_layout(std::string_view text) {
  return text.starts_with("<!DOCTYPE html") && text.substr(0, 4096).find("<html xmlns=") != std::string_view::npos &&
         text.find("<doc>") != std::string_view::npos;
}

PageLayout parse_page_layout(std::string_view text) {
  PageLayout layout;
  const auto body = std::min(text.find("<doc>"), text.size());
  const auto head = text.substr(0, body);
  layout.producer = property(head, "Producer");
  layout.metadata.author = property(head, "Author");
  layout.metadata.date = stated_date(property(head, "CreationDate"));
  LayoutReader reader(layout);
  for (auto at = text.find('<', body); at < text.size();) {
    const auto next = std::min(text.find('<', at + 1), text.size());
    const auto element = text.substr(at + 1, next - at - 1);
    if (const auto end = element.find('>'); end != std::string_view::npos)
      reader.start(element.substr(0, end), element.substr(end + 1));
    at = next;
  }
  return layout;
}

}  // namespace zubda
