#include "input/html/unclosed.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "input/html/tags.h"

namespace zubda {
namespace {

bool is_heading(HtmlTag tag) { return tag >= HtmlTag::h1 && tag <= HtmlTag::h6; }

bool is_link(HtmlTag tag) { return tag == HtmlTag::a; }

/// For each element the innermost one around it, or itself, that `has_meaning` is true of; 0 for none.
std::vector<std::uint32_t> find_owners(const HtmlPage& page, bool (*has_meaning)(HtmlTag)) {
  std::vector<std::uint32_t> owners(page.elements.size());
  for (std::uint32_t i = 1; i < owners.size(); ++i)
    owners[i] = has_meaning(page.elements[i].tag) ? i : owners[page.elements[i].parent];
  return owners;
}

/// Takes the bits of `meaning` from what is in an element of more than `max_bytes`. What is in the element itself and
/// in no block in it keeps them unless that alone is too long.
void take_from_long(HtmlPage& page, bool (*has_meaning)(HtmlTag), std::uint16_t meaning, std::size_t max_bytes) {
  const auto owners = find_owners(page, has_meaning);
  std::vector<std::size_t> bytes(owners.size());
  std::vector<std::size_t> own_bytes(owners.size());  // Outside of blocks in the element.
  for (const auto& run : page.runs) {
    const auto owner = owners[run.element];
    bytes[owner] += run.span.end - run.span.begin;
    if (page.elements[run.element].block == page.elements[owner].block)
      own_bytes[owner] += run.span.end - run.span.begin;
  }
  for (std::uint32_t i = 1; i < owners.size(); ++i) {
    const auto owner = owners[i];
    if (owner == 0 || bytes[owner] <= max_bytes) continue;
    if (page.elements[i].block == page.elements[owner].block && own_bytes[owner] <= max_bytes) continue;
    page.elements[i].context &= static_cast<std::uint16_t>(~meaning);
  }
}

}  // namespace

void settle_unclosed(HtmlPage& page) {
  constexpr std::size_t max_heading_bytes = 500;  // Chosen by hand: some four lines of Arabic.
  constexpr std::size_t min_link_bytes = 1000;    // Chosen by hand.
  take_from_long(page, is_heading, in_heading | in_heading1, max_heading_bytes);
  // A card of a link around a picture and a paragraph may be long, but it is not half of the page.
  take_from_long(page, is_link, in_link, std::max(min_link_bytes, page.text.size() / 2));
}

void fill_slots(HtmlPage& page) {
  constexpr std::size_t max_moves = 1000;  // Chosen by hand.
  if (page.shadows.size() > max_moves) return;
  // From the last to the first: what is moved inside of a component does not change where the outer ones begin and end.
  for (auto at = page.shadows.size(); at-- > 0;) {
    const auto& shadow = page.shadows[at];
    if (!shadow.has_slot || shadow.end_run < shadow.slot_run || shadow.host_end_run <= shadow.end_run) continue;
    auto& first = page.runs[shadow.end_run];
    if (page.elements[first.element].block == page.elements[shadow.host].block) first.before = shadow.before_slot;
    const auto begin = page.runs.begin();
    std::rotate(begin + static_cast<std::ptrdiff_t>(shadow.slot_run),
                begin + static_cast<std::ptrdiff_t>(shadow.end_run),
                begin + static_cast<std::ptrdiff_t>(shadow.host_end_run));
  }
}

}  // namespace zubda
