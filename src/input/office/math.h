/// Equations as plain letters: `F = ma²`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/office/xml.h"

namespace zubda {

/// Collects one equation, of Office (`m:oMath`) or MathML (`math:math`), from the events of its elements.
class MathWriter {
 public:
  void start(const XmlElement& element);
  /// Returns whether the equation is complete.
  bool end();
  void text(std::string_view characters);
  /// The equation, which begins anew.
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

  std::vector<Frame> frames_;
  std::string result_;
};

}  // namespace zubda
