#include "input/pdf/inverse_bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <new>
#include <numeric>
#include <span>

#include "input/pdf/unit_symbols.h"

namespace zubda {
namespace {

/// What a character contributes to the order of a line.
enum class Kind : std::uint8_t { left, right, number, sign, neutral };

Kind kind_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT: return Kind::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return Kind::right;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER: return Kind::number;
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR: return Kind::sign;
    default: return Kind::neutral;
  }
}

char32_t mirrored(char32_t c) { return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c))); }

using Levels = std::vector<std::uint8_t>;

/// Reverses each run of places whose levels are at least `level`.
void reverse_runs(std::vector<std::size_t>& order, std::uint8_t level, const Levels& levels) {
  for (std::size_t at = 0; at < order.size();) {
    auto end = at;
    while (end < order.size() && levels[order[end]] >= level) ++end;
    std::reverse(order.begin() + static_cast<std::ptrdiff_t>(at), order.begin() + static_cast<std::ptrdiff_t>(end));
    at = std::max(end, at + 1);
  }
}

/// A line that is being read with one direction of its paragraph.
class Search {
 public:
  Search(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context)
      : paragraph_(paragraph), bidi_(line), visual_(visual), context_(context), base_(context.right_to_left ? 1 : 0) {
    std::ranges::transform(visual, std::back_inserter(kinds_), kind_of);
    for (std::size_t i = 0; i < kinds_.size(); ++i) levels_.push_back(strong_level(i));
    for (std::size_t at = 0; at < visual.size(); at = find_zone(at)) {
    }
  }

  LogicalLine run() {
    for (const auto& zone : zones_) solve(zone);
    if (badness() > 0)
      for (const auto& zone : zones_) solve(zone);
    for (const auto& zone : zones_) put_numbers_before_units(zone);
    LogicalLine line{order(), {}, context_.right_to_left, context_.shapes, mismatches() == 0, badness()};
    for (std::size_t i = 0; i < visual_.size(); ++i) line.codes.push_back(code(i));
    return line;
  }

 private:
  /// Characters between two letters of the paragraph's direction, and those of them whose level is open.
  struct Zone {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::size_t> open;
  };

  std::uint8_t inner() const { return static_cast<std::uint8_t>(base_ + 1); }
  Kind against() const { return base_ == 1 ? Kind::left : Kind::right; }
  Kind along() const { return base_ == 1 ? Kind::right : Kind::left; }

  /// The level of a letter or digit; for others that of the paragraph, to begin with.
  std::uint8_t strong_level(std::size_t i) const {
    if (kinds_[i] == against()) return inner();
    if (kinds_[i] == Kind::number && base_ == 1) return 2;
    return base_;
  }
  bool is_inner(std::size_t i) const { return kinds_[i] == against() || (kinds_[i] == Kind::number); }

  /// Records the zone that begins at or after `at`; returns where to go on.
  std::size_t find_zone(std::size_t at) {
    while (at < kinds_.size() && kinds_[at] == along()) ++at;
    Zone zone{at, at, {}};
    bool turned = false;
    for (; zone.end < kinds_.size() && kinds_[zone.end] != along(); ++zone.end) turned |= is_inner(zone.end);
    if (!turned || (base_ == 0 && !has_letters_against(zone))) return zone.end;
    fill(zone);
    zones_.push_back(std::move(zone));
    return zones_.back().end;
  }
  bool has_letters_against(const Zone& zone) const {
    return std::find(kinds_.begin() + static_cast<std::ptrdiff_t>(zone.begin),
                     kinds_.begin() + static_cast<std::ptrdiff_t>(zone.end),
                     against()) != kinds_.begin() + static_cast<std::ptrdiff_t>(zone.end);
  }

  /// The first guess for a zone: what lies between its outermost letters and digits goes with them.
  void fill(Zone& zone) {
    auto first = zone.begin;
    auto last = zone.end;
    while (!is_inner(first)) ++first;
    while (!is_inner(last - 1)) --last;
    if (base_ == 0) {
      while (kinds_[first] != against()) ++first;
      while (kinds_[last - 1] != against()) --last;
    }
    for (auto i = zone.begin; i < zone.end; ++i) {
      const bool inside = i >= first && i < last;
      if (kinds_[i] == Kind::number && base_ == 0) {
        levels_[i] = inside ? 2 : 0;
        zone.open.push_back(i);
      } else if (!is_inner(i)) {
        if (inside) levels_[i] = inner();
        zone.open.push_back(i);
      }
    }
  }

  std::uint8_t other_level(std::size_t i) const {
    const std::uint8_t high = kinds_[i] == Kind::number ? 2 : inner();
    return levels_[i] == high ? base_ : high;
  }
  void flip(std::size_t i) { levels_[i] = other_level(i); }

  /// The character at a place as the text has it.
  char32_t code(std::size_t i) const {
    return context_.shapes && levels_[i] % 2 == 1 ? mirrored(visual_[i]) : visual_[i];
  }

  std::vector<std::size_t> order() const {
    std::vector<std::size_t> places(visual_.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (std::uint8_t level = 1; level <= 2; ++level) reverse_runs(places, level, levels_);
    return places;
  }

  /// How far the present levels are from right: how many places would look otherwise, and, which weighs less, how many
  /// brackets have no partner in the text or a blank on
  /// their inner side, how many commas a blank before them and the like.
  std::size_t badness() {
    const auto places = order();
    return different_places(places) * (visual_.size() + 1) + misplaced_signs(places);
  }
  std::size_t mismatches() { return different_places(order()); }

  std::size_t misplaced_signs(std::span<const std::size_t> places) {
    std::size_t misplaced = 0;
    open_.clear();
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto c = code(places[i]);
      const auto type = u_charType(static_cast<UChar32>(c));
      if (type == U_START_PUNCTUATION || c == U'«') {
        open_ += mirrored(c);
        misplaced += i + 1 < places.size() && visual_[places[i + 1]] == U' ';
      } else if (type == U_END_PUNCTUATION || c == U'»') {
        if (!open_.empty() && open_.back() == c) open_.pop_back();
        else ++misplaced;
        misplaced += i > 0 && visual_[places[i - 1]] == U' ';
      } else if ((c == U',' || c == U'.' || c == U';' || c == U':') && i > 0 && i + 1 < places.size()) {
        // `2nd edition ,The art of war`
        misplaced += visual_[places[i - 1]] == U' ' &&
                     (kinds_[places[i + 1]] == Kind::left || kinds_[places[i + 1]] == Kind::right);
      }
    }
    // `COVID-`, `19`: the sign between two lines belongs to the end of the first.
    if (!places.empty() && !context_.after.empty() && kind_of(context_.after.front()) == Kind::number) {
      const auto last = kinds_[places.back()];
      misplaced += last == Kind::left || last == Kind::number;
    }
    return misplaced + open_.size();
  }

  std::size_t different_places(std::span<const std::size_t> places) {
    text_.clear();
    // What is before the line and after it is laid out with it, and the line cut out then: numbers depend on it.
    for (const auto c : context_.before) text_ += code_unit(c, is_right(c));
    const auto begin = static_cast<std::int32_t>(text_.size());
    for (const auto place : places) text_ += code_unit(code(place), kinds_[place] == Kind::right);
    const auto end = static_cast<std::int32_t>(text_.size());
    if (begin == end) return 0;
    for (const auto c : context_.after) text_ += code_unit(c, is_right(c));
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(paragraph_, text_.data(), static_cast<std::int32_t>(text_.size()), base_, nullptr, &status);
    ubidi_setLine(paragraph_, begin, end, bidi_, &status);
    map_.resize(static_cast<std::size_t>(end - begin));
    ubidi_getVisualMap(bidi_, map_.data(), &status);
    if (U_FAILURE(status)) return visual_.size();
    return count_differences(places);
  }

  /// One code unit a character: letters beyond the first plane are strong in the one or the other direction.
  static char16_t code_unit(char32_t c, bool right) {
    return c <= 0xFFFF ? static_cast<char16_t>(c) : right ? u'\u05D0' : u'a';
  }
  static bool is_right(char32_t c) { return kind_of(c) == Kind::right; }

  std::size_t count_differences(std::span<const std::size_t> places) const {
    std::size_t different = 0;
    for (std::size_t i = 0; i < visual_.size(); ++i) {
      const auto place = places[static_cast<std::size_t>(map_[i])];
      const bool odd = ubidi_getLevelAt(bidi_, map_[i]) % 2 == 1;
      const auto shown = context_.shapes && odd ? mirrored(code(place)) : code(place);
      different += shown != visual_[i];
    }
    return different;
  }

  /// Finds levels for the open characters of a zone with which the line looks as it does: none, one or two flips away
  /// from a guess, from the left to the right, and where that fails the best that single steps lead to.
  void solve(const Zone& zone) {
    if (zone.open.size() > max_open) return;
    auto best = badness();
    if (best == 0) return;
    const auto start = levels_;
    auto best_levels = start;
    for (const auto& guess : guesses(zone)) {
      levels_ = guess;
      best = descend(zone, best, best_levels);
      if (best == 0) break;
    }
    levels_ = best_levels;
  }

  /// Guesses beside the first one: numbers apart from what is around them, and signs at the ends of the zone with it.
  std::vector<Levels> guesses(const Zone& zone) const {
    std::vector<Levels> all = {levels_};
    auto apart = levels_;
    for (const auto i : zone.open) {
      const bool by_number =
          (i > zone.begin && kinds_[i - 1] == Kind::number) || (i + 1 < zone.end && kinds_[i + 1] == Kind::number);
      if (kinds_[i] != Kind::number && by_number) apart[i] = base_;
    }
    all.push_back(apart);
    if (base_ == 0) all.push_back(with_numbers(zone));
    auto flat = levels_;
    for (const auto i : zone.open) flat[i] = base_;
    all.push_back(flat);
    return all;
  }

  /// Numbers of the zone with the right-to-left letters, and all that is between them: `See 12 ,` and a Hebrew word.
  Levels with_numbers(const Zone& zone) const {
    auto levels = levels_;
    auto first = zone.begin;
    auto last = zone.end;
    while (!is_inner(first)) ++first;
    while (!is_inner(last - 1)) --last;
    for (auto i = first; i < last; ++i)
      if (kinds_[i] != against()) levels[i] = kinds_[i] == Kind::number ? 2 : 1;
    return levels;
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
    for (auto at = zone.begin; at < zone.end; ++at) {
      if (kinds_[at] != Kind::number || at == zone.begin || kinds_[at - 1] == Kind::number) continue;
      auto gap = at;
      while (gap > zone.begin && visual_[gap - 1] == U' ') --gap;
      auto unit = gap;
      while (unit > zone.begin && visual_[unit - 1] != U' ') --unit;
      while (unit < gap && kinds_[unit] != Kind::left) ++unit;
      // `Vitamin B 12` is no number of units, `G20` neither; `C°20` is.
      const bool alone = std::none_of(kinds_.begin() + static_cast<std::ptrdiff_t>(zone.begin),
                                      kinds_.begin() + static_cast<std::ptrdiff_t>(unit),
                                      [](Kind kind) { return kind == Kind::left; });
      const bool apart = gap < at || kinds_[at - 1] == Kind::sign;
      if (!alone || !apart || !is_unit_symbol(visual_.substr(unit, gap - unit))) continue;
      try_apart(unit, gap, at);
    }
  }
  /// Takes the signs of the unit in [unit, gap) and the blanks in [gap, number) for the paragraph's direction.
  void try_apart(std::size_t unit, std::size_t gap, std::size_t number) {
    if (mismatches() > 0) return;
    const auto before = levels_;
    for (auto i = gap; i < number; ++i) levels_[i] = base_;
    if (gap == number)  // `C°20` on the page
      for (auto i = gap; i > unit && kinds_[i - 1] == Kind::sign; --i) levels_[i - 1] = base_;
    if (mismatches() > 0) levels_ = before;
  }

  /// A zone with more open characters is not searched for pairs: a line of nothing but signs is no sentence.
  static constexpr std::size_t max_open_for_pairs = 40;
  /// One with even more keeps its first guess, since each flip is tried on the whole line.
  static constexpr std::size_t max_open = 200;

  UBiDi* paragraph_;
  UBiDi* bidi_;  ///< The line, a part of the paragraph.
  std::u32string_view visual_;
  LineContext context_;
  std::uint8_t base_;
  std::vector<Kind> kinds_;
  Levels levels_;
  std::vector<Zone> zones_;
  std::u16string text_;
  std::u32string open_;  ///< Closing brackets that are waited for.
  std::vector<std::int32_t> map_;
};

}  // namespace

InverseBidi::InverseBidi() : paragraph_(ubidi_open(), ubidi_close), line_(ubidi_open(), ubidi_close) {
  if (!paragraph_ || !line_) throw std::bad_alloc();
}
InverseBidi::~InverseBidi() = default;

LogicalLine InverseBidi::logical(std::u32string_view visual, const LineContext& context) {
  auto best = Search(paragraph_.get(), line_.get(), visual, context).run();
  const auto consider = [&](bool right_to_left, bool shapes) {
    if (best.badness == 0) return;
    auto other = context;
    other.right_to_left = right_to_left;
    other.shapes = shapes;
    auto line = Search(paragraph_.get(), line_.get(), visual, other).run();
    if (line.badness < best.badness) best = std::move(line);
  };
  consider(context.right_to_left, !context.shapes);
  // Brackets alone turn no paragraph round.
  if (!context.certain && !best.exact) consider(!context.right_to_left, context.shapes);
  return best;
}

}  // namespace zubda
