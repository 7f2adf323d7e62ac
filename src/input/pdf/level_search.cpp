#include "input/pdf/level_search.h"

#include <algorithm>
#include <array>
#include <span>

#include "input/pdf/layout_check.h"
#include "input/pdf/numbers_on_page.h"

// The levels of letters and digits are known. What is between two letters of the paragraph's direction is a zone: it is
// solved by itself, since a letter of that direction ends every influence of what is before it. The levels of the signs
// and blanks of a zone, and of its numbers in a left-to-right paragraph, are open. The search starts from a few guesses
// that are right for most lines, and goes on from each, one or two flips at a time, as long as the check finds less
// that is wrong.

namespace zubda {
namespace {

/// A line that is being read with one direction of its paragraph.
class Search {
 public:
  Search(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context,
         std::size_t max_laid_out)
      : check_(paragraph, line, visual, context),
        visual_(visual),
        context_(context),
        base_(check_.base()),
        directions_(check_.directions()),
        layouts_left_(std::min(max_laid_out, max_laid_out_of_line) / (visual.size() + 1)) {
    for (std::size_t i = 0; i < directions_.size(); ++i) levels_.push_back(strong_level(i));
    for (std::size_t at = 0; at < visual.size(); at = find_zone(at)) {
    }
  }

  /// Takes from `laid_out_left` what it lays out.
  LogicalLine run(std::size_t& laid_out_left) {
    const auto layouts = layouts_left_;
    if (visual_.size() <= max_searched) improve();
    laid_out_left -= (layouts - layouts_left_) * (visual_.size() + 1);
    const bool exact = check_.mismatches(levels_) == 0;
    LogicalLine line{check_.order(levels_), {},    context_.right_to_left,
                     context_.shapes,       exact, check_.badness(levels_)};
    for (std::size_t i = 0; i < visual_.size(); ++i) line.codes.push_back(check_.code(i, levels_));
    return line;
  }

 private:
  /// Goes from the first guess to levels with which the line looks as it does on the page.
  void improve() {
    for (const auto& zone : zones_) solve(zone);
    if (check_.badness(levels_) > 0)
      for (const auto& zone : zones_) solve(zone);
    for (const auto& zone : zones_) put_numbers_before_units(zone);
    separate_runs();
  }

  /// The badness of the present levels, which takes a layout of the whole line.
  std::size_t badness() {
    if (layouts_left_ > 0) --layouts_left_;
    return check_.badness(levels_);
  }

  std::size_t mismatches() {
    if (layouts_left_ > 0) --layouts_left_;
    return check_.mismatches(levels_);
  }

  /// Characters between two letters of the paragraph's direction, and those of them whose level is open.
  struct Zone {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::size_t> open;
  };

  std::uint8_t inner() const { return static_cast<std::uint8_t>(base_ + 1); }
  Direction against() const { return base_ == 1 ? Direction::left : Direction::right; }
  Direction along() const { return base_ == 1 ? Direction::right : Direction::left; }

  /// The level of a letter or digit; for others that of the paragraph, to begin with.
  std::uint8_t strong_level(std::size_t i) const {
    if (directions_[i] == against()) return inner();
    if (directions_[i] == Direction::number && base_ == 1) return 2;
    return base_;
  }
  bool is_inner(std::size_t i) const { return directions_[i] == against() || (directions_[i] == Direction::number); }

  /// Records the zone that begins at or after `at`; returns where to go on.
  std::size_t find_zone(std::size_t at) {
    while (at < directions_.size() && directions_[at] == along()) ++at;
    Zone zone{at, at, {}};
    bool turned = false;
    for (; zone.end < directions_.size() && directions_[zone.end] != along(); ++zone.end) turned |= is_inner(zone.end);
    if (!turned || (base_ == 0 && !has_letters_against(zone))) return zone.end;
    fill(zone);
    zones_.push_back(std::move(zone));
    return zones_.back().end;
  }
  bool has_letters_against(const Zone& zone) const {
    const auto inside = std::span(directions_).subspan(zone.begin, zone.end - zone.begin);
    return std::ranges::find(inside, against()) != inside.end();
  }

  /// The first guess for a zone: what lies between its outermost letters and digits goes with them.
  void fill(Zone& zone) {
    auto first = zone.begin;
    auto last = zone.end;
    while (!is_inner(first)) ++first;
    while (!is_inner(last - 1)) --last;
    if (base_ == 0) {
      while (directions_[first] != against()) ++first;
      while (directions_[last - 1] != against()) --last;
    }
    for (auto i = zone.begin; i < zone.end; ++i) {
      const bool inside = i >= first && i < last;
      if (directions_[i] == Direction::number && base_ == 0) {
        levels_[i] = inside ? 2 : 0;
        zone.open.push_back(i);
      } else if (!is_inner(i)) {
        if (inside) levels_[i] = inner();
        zone.open.push_back(i);
      }
    }
  }

  std::uint8_t other_level(std::size_t i) const {
    const std::uint8_t high = directions_[i] == Direction::number ? 2 : inner();
    return levels_[i] == high ? base_ : high;
  }
  void flip(std::size_t i) { levels_[i] = other_level(i); }

  /// Finds levels for the open characters of a zone with which the line looks as it does: none, one or two flips away
  /// from a guess, from the left to the right, and where that fails the best that single steps lead to.
  void solve(const Zone& zone) {
    if (zone.open.size() > max_open || layouts_left_ == 0) return;
    auto best = badness();
    if (best == 0) return;
    const auto start = levels_;
    auto best_levels = start;
    for (const auto& guess : guesses(zone)) {
      levels_ = guess;
      best = descend(zone, best, best_levels);
      if (best == 0 || layouts_left_ == 0) break;
    }
    levels_ = best_levels;
  }

  /// Guesses beside the first one: numbers apart from what is around them, and signs at the ends of the zone with it.
  std::vector<Levels> guesses(const Zone& zone) const {
    std::vector<Levels> all = {levels_};
    auto apart = levels_;
    for (const auto i : zone.open) {
      const bool by_number = (i > zone.begin && directions_[i - 1] == Direction::number) ||
                             (i + 1 < zone.end && directions_[i + 1] == Direction::number);
      if (directions_[i] != Direction::number && by_number) apart[i] = base_;
    }
    all.push_back(apart);
    if (base_ == 0) {
      all.push_back(with_numbers(zone, zone.begin, true));
      all.push_back(with_numbers(zone, zone.begin, false));
    }
    auto flat = levels_;
    for (const auto i : zone.open) flat[i] = base_;
    all.push_back(flat);
    return all;
  }

  /// Numbers of the zone with the right-to-left letters, and all that is between them: `See 12 ,` and a Hebrew word.
  /// With `whole`, signs of a number go with its digits, as they do behind Hebrew (`3/5`, `45%`), but not Arabic.
  Levels with_numbers(const Zone& zone, std::size_t first, bool whole) const {
    auto levels = levels_;
    auto last = zone.end;
    while (!is_inner(first)) ++first;
    while (!is_inner(last - 1)) --last;
    while (whole && first > zone.begin && is_sign_of_number(visual_, first - 1)) --first;
    for (auto i = first; i < last; ++i)
      if (directions_[i] != against())
        levels[i] = directions_[i] == Direction::number || (whole && is_sign_of_number(visual_, i)) ? 2 : 1;
    return levels;
  }

  /// Takes numbers that the program which made the page drew apart from the Latin words left of them for numbers of
  /// another level.
  void separate_runs() {
    for (const auto place : context_.number_runs)
      for (const auto& zone : zones_)
        if (place >= zone.begin && place < zone.end) separate_run(zone, place);
  }
  void separate_run(const Zone& zone, std::size_t place) {
    if (layouts_left_ == 0) return;
    const auto before = levels_;
    const auto bad = badness();
    if (base_ == 0) {
      levels_ = with_numbers(zone, place, true);
      if (mismatches() > 0) {
        levels_ = before;
        levels_ = with_numbers(zone, place, false);
      }
    } else {
      for (auto i = place; i > zone.begin && visual_[i - 1] == U' '; --i) levels_[i - 1] = base_;
    }
    if (mismatches() > 0 || badness() > bad) levels_ = before;
  }

  /// Goes from the present levels to better ones until none of one or two flips is better. Returns the least
  /// badness so far, with its levels in `best_levels`.
  std::size_t descend(const Zone& zone, std::size_t best, Levels& best_levels) {
    auto here = badness();
    for (bool better = true; better && here > 0;) {
      better = false;
      for (std::size_t a = 0; a < zone.open.size() && !better; ++a) better = try_flips({&zone.open[a], 1}, here);
      if (better || zone.open.size() > max_open_for_pairs) continue;
      for (std::size_t a = 0; a < zone.open.size() && !better; ++a)
        for (std::size_t b = a + 1; b < zone.open.size() && !better; ++b) {
          const std::array pair = {zone.open[a], zone.open[b]};
          better = try_flips(pair, here);
        }
    }
    if (here < best) {
      best = here;
      best_levels = levels_;
    }
    return best;
  }

  /// Keeps the flips when the line has less badness with them.
  bool try_flips(std::span<const std::size_t> places, std::size_t& here) {
    if (layouts_left_ == 0) return false;
    std::ranges::for_each(places, [&](std::size_t i) { flip(i); });
    const auto now = badness();
    if (now < here) {
      here = now;
      return true;
    }
    std::ranges::for_each(places, [&](std::size_t i) { flip(i); });
    return false;
  }

  /// `kg 12` on the page is `12 kg` where both texts look so.
  void put_numbers_before_units(const Zone& zone) {
    if (base_ == 0) return;
    for (const auto& place : find_units(visual_, zone.begin, zone.end)) try_apart(place.unit, place.gap, place.number);
  }
  /// Takes the signs of the unit in [unit, gap) and the blanks in [gap, number) for the paragraph's direction.
  void try_apart(std::size_t unit, std::size_t gap, std::size_t number) {
    if (layouts_left_ == 0 || mismatches() > 0) return;
    const auto before = levels_;
    for (auto i = gap; i < number; ++i) levels_[i] = base_;
    if (gap == number)  // `C°20` on the page
      for (auto i = gap; i > unit && directions_[i - 1] == Direction::sign; --i) levels_[i - 1] = base_;
    if (mismatches() > 0) levels_ = before;
  }

  /// A zone with more open characters is not searched for pairs: a line of nothing but signs is no sentence.
  static constexpr std::size_t max_open_for_pairs = 40;
  /// One with even more keeps its first guess, since each flip is tried on the whole line.
  static constexpr std::size_t max_open = 200;
  /// A longer line does so, too: none that is printed has as many characters. Chosen by hand.
  static constexpr std::size_t max_searched = 1000;
  /// Characters that are laid out for one line, in all that is tried. Of 3900 lines of Arabic news and encyclopedia
  /// articles none took more than 30,000; a line that cannot be read takes most.
  static constexpr std::size_t max_laid_out_of_line = 1'000'000;

  LayoutCheck check_;
  std::u32string_view visual_;
  LineContext context_;
  std::uint8_t base_;
  const std::vector<Direction>& directions_;
  Levels levels_;
  std::vector<Zone> zones_;
  std::size_t layouts_left_;  ///< That may still be tried.
};

}  // namespace

LogicalLine search_levels(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context,
                          std::size_t& laid_out_left) {
  return Search(paragraph, line, visual, context, laid_out_left).run(laid_out_left);
}

}  // namespace zubda
