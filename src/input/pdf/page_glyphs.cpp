#include "input/pdf/page_glyphs.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "input/pdf/font_letters.h"
#include "input/pdf/page_resources.h"
#include "input/pdf/text_place.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// Forms within forms, and levels of the page tree.
constexpr int deepest_form = 20;
/// The letters of all pages of a file; a form that is drawn again and again is no text.
constexpr std::size_t most_text = std::size_t{64} << 20;
/// Strings of a page that lines may go through; a page with more is no text.
constexpr std::size_t max_strings = 50'000;

PdfMatrix form_matrix(const PdfValue& value) {
  if (value.kind != PdfValue::Kind::array || value.items.size() != 6) return {};
  const auto number = [&](std::size_t i) { return value.items[i].number; };
  return {number(0), number(1), number(2), number(3), number(4), number(5)};
}

/// Draws content streams into the text of a page.
class Painter {
 public:
  Painter(const PdfObjects& objects, FontCache& fonts, PageGlyphs& page)
      : objects_(objects), fonts_(fonts), page_(page) {}

  void draw(std::string_view content, const PageResources& resources, int depth) {
    PdfLexer lexer(content);
    std::vector<PdfValue> operands;
    const FontLetters* font = nullptr;
    while (!lexer.at_end() && page_.text.size() < most_text && !objects_.is_spent()) {
      auto value = lexer.next();
      if (value.kind != PdfValue::Kind::keyword) {
        constexpr std::size_t most_operands = 64;
        if (operands.size() < most_operands) operands.push_back(std::move(value));
        continue;
      }
      const auto& word = value.text;
      place_.apply(word, operands);
      lines_.apply(word, operands, place_.page());
      if (word == "Tf" && operands.size() >= 2) {
        font = fonts_.find(objects_, resources.font(operands[operands.size() - 2].text));
      } else if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") {
        if (!operands.empty() && font != nullptr) show_string(operands.back(), *font);
      } else if (word == "BT") {
        ++text_objects_;
        page_.run_begins.resize(page_.text.size() + 1);
        page_.run_begins.back() = true;
      } else if (word == "BDC" || word == "BMC") {
        begin_marked(operands, resources);
      } else if (word == "EMC") {
        end_marked();
      } else if (word == "Do" && !operands.empty() && depth < deepest_form) {
        draw_form(resources.form(operands.back().text), resources, depth);
      }
      operands.clear();
    }
  }

  /// The text that lines of the page go through.
  std::vector<StruckText> struck() const {
    if (lines_.lines().empty()) return {};
    std::vector<DrawnText> texts;
    const std::string_view text = page_.text;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const auto& [begin, x, y, size] = texts_[i];
      const auto end = i + 1 < texts_.size() ? texts_[i + 1].begin : text.size();
      texts.push_back({x, y, size, text.substr(begin, end - begin)});
    }
    return find_struck_text(lines_.lines(), texts);
  }

 private:
  /// Where a string is drawn, and where it begins in the text of the page.
  struct StringPlace {
    std::size_t begin = 0;
    double x = 0;
    double y = 0;
    double size = 0;
  };

  /// Each word of text recognition is one string.
  void show_string(const PdfValue& value, const FontLetters& font) {
    const auto begin = page_.text.size();
    show(value, font);
    if (!font.is_invisible()) {
      if (texts_.size() < max_strings) texts_.push_back({begin, place_.x(), place_.y(), place_.size()});
      page_.has_drawn_letters |= page_.text.find_first_not_of(' ', begin) != std::string::npos;
      return;
    }
    auto word = page_.text.substr(begin);
    // All letters of the font are half an em wide. The blank at the end does not count.
    const auto letters = count_characters(word) - (word.ends_with(' ') ? 1 : 0);
    const auto width = place_.em() / 2 * static_cast<double>(letters);
    const auto x = place_.x();
    page_.recognized.push_back({std::move(word), place_.is_mirrored() ? x - width : x,
                                place_.is_mirrored() ? x : x + width, place_.y(), place_.size(), text_objects_});
  }

  void show(const PdfValue& value, const FontLetters& font) {
    if (value.kind == PdfValue::Kind::array) {
      // Some programs draw no blanks: they move on by thousandths of the font's size. Less is kerning.
      constexpr double blank = -150;
      for (const auto& item : value.items) {
        if (item.kind == PdfValue::Kind::string) show(item, font);
        else if (item.number < blank && replacements_ == 0) append(" ");
      }
      return;
    }
    if (replacements_ > 0) return;  // The replacement text stands for all glyphs within it.
    font.for_each_glyph(value.text, [&](std::string_view letters) { append(letters); });
  }

  /// One string may name the same long letters again and again.
  void append(std::string_view letters) {
    if (page_.text.size() >= most_text || objects_.is_spent()) return;
    objects_.spend(letters.size());
    page_.glyph_begins.resize(page_.text.size() + 1);
    page_.glyph_begins.back() = true;
    page_.text += letters;
  }

  void begin_marked(const std::vector<PdfValue>& operands, const PageResources& resources) {
    std::optional<std::string> text;
    if (operands.size() >= 2) {
      const bool is_named = operands[1].kind == PdfValue::Kind::name;
      const auto& properties = is_named ? resources.properties(operands[1].text) : operands[1];
      text = actual_text(properties.kind == PdfValue::Kind::reference ? objects_.resolve(properties) : properties);
    }
    replacements_ += text.has_value() ? 1 : 0;
    marked_.push_back(std::move(text));
  }
  /// Marks may be begun without end, each with the same text.
  std::optional<std::string> actual_text(const PdfValue& properties) const {
    const auto actual = objects_.resolve(properties["ActualText"]);
    objects_.spend(actual.text.size());
    if (actual.kind != PdfValue::Kind::string || objects_.is_spent()) return std::nullopt;
    return letters_of_pdf_string(actual.text);
  }
  void end_marked() {
    if (marked_.empty()) return;
    const auto text = std::move(marked_.back());
    marked_.pop_back();
    if (!text) return;
    --replacements_;
    if (replacements_ == 0) append(*text);
  }

  void draw_form(const PdfValue& reference, const PageResources& resources, int depth) {
    const auto form = objects_.resolve(reference);
    if (!form["Subtype"].is_name("Form")) return;
    const auto own = objects_.resolve(form["Resources"]);
    place_.enter(form_matrix(objects_.resolve(form["Matrix"])));
    if (own.kind == PdfValue::Kind::dictionary)
      draw(objects_.stream(reference), PageResources(objects_, own), depth + 1);
    else draw(objects_.stream(reference), resources, depth + 1);
    place_.leave();
  }

  const PdfObjects& objects_;
  FontCache& fonts_;
  PageGlyphs& page_;
  TextPlace place_;
  LineTracker lines_;
  std::vector<StringPlace> texts_;
  std::size_t text_objects_ = 0;
  std::vector<std::optional<std::string>> marked_;
  std::size_t replacements_ = 0;
};

/// What a page has of the nodes above it.
struct Inherited {
  std::shared_ptr<const PageResources> resources = std::make_shared<PageResources>();
  PdfValue box = {};
  double turn = 0;
};

/// Walks the tree of pages in order.
class PageTree {
 public:
  explicit PageTree(const PdfObjects& objects) : objects_(objects) {}

  void walk(const PdfValue& node, Inherited inherited, int depth, std::vector<PageGlyphs>& pages) {
    constexpr std::size_t most_pages = 20000;
    if (depth > deepest_form || pages.size() >= most_pages || objects_.is_spent()) return;
    if (auto own = objects_.resolve(node["Resources"]); own.kind == PdfValue::Kind::dictionary)
      inherited.resources = std::make_shared<PageResources>(objects_, own);
    if (auto own = objects_.resolve(node["MediaBox"]); own.items.size() == 4) inherited.box = std::move(own);
    if (auto own = objects_.resolve(node["Rotate"]); own.kind == PdfValue::Kind::number) inherited.turn = own.number;
    const auto kids = objects_.resolve(node["Kids"]);
    if (kids.kind == PdfValue::Kind::array) {
      for (const auto& kid : kids.items) walk(objects_.resolve(kid), inherited, depth + 1, pages);
      return;
    }
    if (node.kind != PdfValue::Kind::dictionary) return;
    pages.emplace_back();
    Painter painter(objects_, fonts_, pages.back());
    painter.draw(content_of(node), *inherited.resources, 0);
    add_struck(painter, inherited, pages.back());
    pages.back().glyph_begins.resize(pages.back().text.size() + 1);
    pages.back().glyph_begins.back() = true;
    pages.back().run_begins.resize(pages.back().text.size() + 1);
  }

 private:
  void add_struck(const Painter& painter, const Inherited& inherited, PageGlyphs& page) const {
    page.struck = painter.struck();
    page.is_turned = inherited.turn != 0;
    if (inherited.box.items.size() != 4) return;
    const auto number = [&](std::size_t i) { return objects_.resolve(inherited.box.items[i]).number; };
    page.left = std::min(number(0), number(2));
    page.top = std::max(number(1), number(3));
  }

  std::string content_of(const PdfValue& page) const {
    const auto& contents = page["Contents"];
    const auto resolved = objects_.resolve(contents);
    if (resolved.kind != PdfValue::Kind::array) return objects_.stream(contents);
    std::string all;
    for (const auto& part : resolved.items) (all += objects_.stream(part)) += '\n';
    return all;
  }

  const PdfObjects& objects_;
  FontCache fonts_;
};

}  // namespace

DrawnPages read_page_glyphs(std::string_view pdf, std::size_t most_read) {
  DrawnPages drawn;
  if (pdf.find("/Encrypt") != std::string_view::npos) return drawn;
  const PdfObjects objects(pdf, most_read);
  const auto catalog = objects.object(objects.find_type("Catalog"));
  PageTree(objects).walk(objects.resolve(catalog["Pages"]), {}, 0, drawn.pages);
  drawn.is_whole = !objects.is_spent();
  return drawn;
}

}  // namespace zubda
