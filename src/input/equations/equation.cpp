#include "input/equations/equation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/encoding/utf8_repair.h"
#include "text/ascii.h"
#include "text/raised_number.h"

namespace zubda {
namespace {

constexpr std::size_t max_frames = 100;

constexpr std::array<std::string_view, 9> relations = {"=", "≠", "<", ">", "≤", "≥", "≈", "≡", "→"};

bool is_relation(std::string_view text) { return std::ranges::find(relations, text) != relations.end(); }

/// With blanks around the signs of relations, which typesetting has there and files do not.
std::string space_relations(std::string_view text) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size();) {
    const auto found =
        std::ranges::find_if(relations, [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
    if (found == relations.end()) {
      spaced += text[at++];
      continue;
    }
    at += found->size();
    if (!spaced.empty() && spaced.back() != ' ') spaced += ' ';
    spaced += *found;
    if (at < text.size() && text[at] != ' ') spaced += ' ';
  }
  return spaced;
}

/// In brackets, where it has a sign and so is no single number, letter or word.
std::string bracketed(const std::string& text) {
  constexpr std::array<std::string_view, 8> signs = {"+", "-", "−", "±", "·", "×", "/", " "};
  const bool is_compound = std::ranges::any_of(
      signs, [&](std::string_view sign) { return text.find(sign) != std::string::npos && text.size() > sign.size(); });
  return is_compound && !text.starts_with('(') ? "(" + text + ")" : text;
}

std::string exponent(const std::string& text) {
  if (text.empty()) return {};
  const auto number = raised_number(text);
  if (!number.empty()) return number;
  const bool is_mark = text == "′" || text == "°" || text == "*" || text == "″";
  return is_mark ? text : std::string("^").append(bracketed(text));
}

std::string join(const std::vector<std::string>& parts, std::string_view between = "") {
  std::string text;
  for (const auto& part : parts) text += (text.empty() || part.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

bool MathWriter::start(std::string_view name, const EquationAttributes& attributes) {
  if (depth_ == 0 && name != "m:oMath" && name != "math:math") return false;
  ++depth_;
  if (depth_ <= max_frames) open_frame(name, attributes);
  return true;
}

void MathWriter::open_frame(std::string_view name, const EquationAttributes& attributes) {
  if (!frames_.empty()) {
    // The properties of the element around them, one level up.
    auto& owner = frames_.size() > 1 ? frames_[frames_.size() - 2] : frames_.back();
    if (name == "m:begChr") owner.open = attributes.value.value_or("");
    if (name == "m:endChr") owner.close = attributes.value.value_or("");
    if (name == "m:chr") owner.open = attributes.value.value_or("");
  }
  auto& frame = frames_.emplace_back();
  frame.name = name;
  if (name == "m:nary") frame.open = "∫";
  if (name == "math:mfenced") {
    if (attributes.open) frame.open = replace_invalid(*attributes.open).text;
    if (attributes.close) frame.close = replace_invalid(*attributes.close).text;
  }
}

bool MathWriter::end() {
  if (depth_ == 0 || depth_-- > max_frames) return false;
  auto frame = std::move(frames_.back());
  frames_.pop_back();
  auto text = combine(frame);
  if (frames_.empty()) {
    result_ += text;
    return true;
  }
  const auto name = std::string_view(frame.name);
  // Deleted parts are no text, nor is what describes an element.
  if (name.ends_with("Pr") || name == "w:del" || name == "math:annotation" || name == "math:annotation-xml")
    return false;
  frames_.back().parts.push_back(std::move(text));
  frames_.back().part_names.push_back(std::move(frame.name));
  return false;
}

void MathWriter::text(std::string_view characters) {
  constexpr std::size_t max_bytes = std::size_t{1} << 16;
  if (frames_.empty() || bytes_ > max_bytes) return;
  bytes_ += characters.size();
  const auto name = std::string_view(frames_.back().name);
  const bool is_leaf = name == "m:t" || name == "w:t" || name == "a:t" ||
                       (name.starts_with("math:m") && !trim_ascii(characters).empty() && frames_.back().parts.empty());
  if (!is_leaf) return;
  frames_.back().text += name.starts_with("math:") ? trim_ascii(characters) : characters;
}

std::string MathWriter::take() {
  bytes_ = 0;
  return space_relations(std::exchange(result_, {}));
}

std::string MathWriter::combine(const Frame& frame) {
  const auto name = local(frame.name);
  const auto part = [&](std::string_view wanted) {
    for (std::size_t i = 0; i < frame.parts.size(); ++i)
      if (local(frame.part_names[i]) == wanted) return frame.parts[i];
    return std::string{};
  };
  const auto at = [&](std::size_t i) { return i < frame.parts.size() ? frame.parts[i] : std::string{}; };
  // Office.
  if (name == "f") return bracketed(part("num")) + "/" + bracketed(part("den"));
  if (name == "sSup") return part("e") + exponent(part("sup"));
  if (name == "sSubSup") return part("e") + part("sub") + exponent(part("sup"));
  if (name == "sPre") return exponent(part("sup")) + part("sub") + part("e");
  if (name == "rad") return exponent(part("deg")) + "√" + bracketed(part("e"));
  if (name == "nary") return frame.open + part("sub") + exponent(part("sup")) + " " + part("e");
  if (name == "d") return frame.open + join(frame.parts, "|") + frame.close;
  if (name == "func") return part("fName") + " " + bracketed(part("e"));
  if (name == "m" || name == "mtable") return "(" + join(frame.parts, "; ") + ")";
  if (name == "mr" || name == "mtr") return join(frame.parts, ", ");
  // MathML.
  if (name == "mfrac") return bracketed(at(0)) + "/" + bracketed(at(1));
  if (name == "msup") return at(0) + exponent(at(1));
  if (name == "msubsup" || name == "munderover") return at(0) + at(1) + exponent(at(2));
  if (name == "msqrt") return "√" + bracketed(join(frame.parts));
  if (name == "mroot") return exponent(at(1)) + "√" + bracketed(at(0));
  if (name == "mfenced") return frame.open + join(frame.parts, ",") + frame.close;
  if (name == "semantics") return at(0);
  if (name == "mo" && is_relation(frame.text)) return " " + frame.text + " ";
  return frame.text + join(frame.parts);
}

}  // namespace zubda
