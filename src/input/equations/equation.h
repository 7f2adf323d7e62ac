/// Equations as plain letters: `F = ma²`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The attributes of an element that an equation depends on; empty where it has none.
struct EquationAttributes {
  std::optional<std::string> value = {};  ///< `val`, of a sign of Office.
  std::optional<std::string> open = {};   ///< Of MathML's brackets.
  std::optional<std::string> close = {};
};

/// Collects the equations in a text, of Office (`m:oMath`) or MathML (`math:math`), from the events of its elements.
/// What an equation has beyond 64 KiB is left out, and elements nested deeper than 100 are as those around them: both
/// bound the time, since the text of an element is handed on from one to the next.
class MathWriter {
 public:
  /// Takes the start of an element; false when it belongs to no equation, and is for the reader of the text.
  bool start(std::string_view name, const EquationAttributes& attributes = {});
  /// Whether an equation is open, to which all events belong.
  bool is_open() const { return depth_ > 0; }
  /// Takes the end of an element of the open equation. Returns whether the equation is complete.
  bool end();
  /// Text of the open equation.
  void text(std::string_view characters);
  /// The equation that is complete; the next one begins.
  std::string take();

 private:
  struct Frame {
    std::string name;
    std::vector<std::string> parts;       ///< What the elements in it gave.
    std::vector<std::string> part_names;  ///< Their names.
    std::string text;                     ///< Of the element itself.
    std::string open = "(";               ///< Of brackets; of a sum its sign.
    std::string close = ")";
  };

  static std::string combine(const Frame& frame);
  void open_frame(std::string_view name, const EquationAttributes& attributes);

  std::size_t depth_ = 0;  ///< Elements that are open.
  std::size_t bytes_ = 0;  ///< Of the equation so far.
  std::vector<Frame> frames_;
  std::string result_;
};

}  // namespace zubda
