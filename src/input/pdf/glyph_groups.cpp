#include "input/pdf/glyph_groups.h"

#include <algorithm>

#include "input/pdf/font_letters.h"
#include "input/pdf/pdf_objects.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// Forms within forms, and levels of the page tree.
constexpr int deepest = 20;
/// The letters of all pages of a file; a form that is drawn again and again is no text.
constexpr std::size_t most_text = std::size_t{64} << 20;

/// Draws content streams into the text of a page.
class Painter {
 public:
  Painter(const PdfObjects& objects, FontCache& fonts, PageGlyphs& page)
      : objects_(objects), fonts_(fonts), page_(page) {}

  void draw(std::string_view content, const PdfValue& resources, int depth) {
    PdfLexer lexer(content);
    std::vector<PdfValue> operands;
    const FontLetters* font = nullptr;
    while (!lexer.at_end() && page_.text.size() < most_text) {
      auto value = lexer.next();
      if (value.kind != PdfValue::Kind::keyword) {
        constexpr std::size_t most_operands = 64;
        if (operands.size() < most_operands) operands.push_back(std::move(value));
        continue;
      }
      const auto& word = value.text;
      if (word == "Tf" && operands.size() >= 2) {
        font = fonts_.find(objects_, objects_.resolve(resources["Font"])[operands[operands.size() - 2].text]);
      } else if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") {
        if (!operands.empty() && font != nullptr) show(operands.back(), *font);
      } else if (word == "BDC" || word == "BMC") {
        begin_marked(operands, resources);
      } else if (word == "EMC") {
        end_marked();
      } else if (word == "Do" && !operands.empty() && depth < deepest) {
        draw_form(objects_.resolve(resources["XObject"])[operands.back().text], resources, depth);
      }
      operands.clear();
    }
  }

 private:
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

  void append(std::string_view letters) {
    page_.glyph_begins.resize(page_.text.size() + 1);
    page_.glyph_begins.back() = true;
    page_.text += letters;
  }

  void begin_marked(const std::vector<PdfValue>& operands, const PdfValue& resources) {
    std::optional<std::string> text;
    if (operands.size() >= 2) {
      auto properties = operands[1];
      if (properties.kind == PdfValue::Kind::name)
        properties = objects_.resolve(objects_.resolve(resources["Properties"])[properties.text]);
      const auto actual = objects_.resolve(properties["ActualText"]);
      if (actual.kind == PdfValue::Kind::string) text = letters_of_pdf_string(actual.text);
    }
    replacements_ += text.has_value() ? 1 : 0;
    marked_.push_back(std::move(text));
  }
  void end_marked() {
    if (marked_.empty()) return;
    const auto text = std::move(marked_.back());
    marked_.pop_back();
    if (!text) return;
    --replacements_;
    if (replacements_ == 0) append(*text);
  }

  void draw_form(const PdfValue& reference, const PdfValue& resources, int depth) {
    const auto form = objects_.resolve(reference);
    if (!form["Subtype"].is_name("Form")) return;
    const auto own = objects_.resolve(form["Resources"]);
    draw(objects_.stream(reference), own.kind == PdfValue::Kind::dictionary ? own : resources, depth + 1);
  }

  const PdfObjects& objects_;
  FontCache& fonts_;
  PageGlyphs& page_;
  std::vector<std::optional<std::string>> marked_;
  std::size_t replacements_ = 0;
};

/// Walks the tree of pages in order.
class PageTree {
 public:
  explicit PageTree(const PdfObjects& objects) : objects_(objects) {}

  void walk(const PdfValue& node, PdfValue resources, int depth, std::vector<PageGlyphs>& pages) {
    constexpr std::size_t most_pages = 20000;
    if (depth > deepest || pages.size() >= most_pages) return;
    if (auto own = objects_.resolve(node["Resources"]); own.kind == PdfValue::Kind::dictionary)
      resources = std::move(own);
    const auto kids = objects_.resolve(node["Kids"]);
    if (kids.kind == PdfValue::Kind::array) {
      for (const auto& kid : kids.items) walk(objects_.resolve(kid), resources, depth + 1, pages);
      return;
    }
    if (node.kind != PdfValue::Kind::dictionary) return;
    pages.emplace_back();
    Painter(objects_, fonts_, pages.back()).draw(content_of(node), resources, 0);
    pages.back().glyph_begins.resize(pages.back().text.size() + 1);
    pages.back().glyph_begins.back() = true;
  }

 private:
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

std::vector<PageGlyphs> read_page_glyphs(std::string_view pdf) {
  std::vector<PageGlyphs> pages;
  if (pdf.find("/Encrypt") != std::string_view::npos) return pages;
  const PdfObjects objects(pdf);
  const auto catalog = objects.object(objects.find_type("Catalog"));
  PageTree(objects).walk(objects.resolve(catalog["Pages"]), {}, 0, pages);
  return pages;
}

namespace {

/// Whether `at` is no place between two letters.
bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  const auto is_part = [](char32_t c) {
    return character(c).is(is_letter) || character(c).word_break() == WordBreak::extend;
  };
  return !is_part(decode_before(text, at).code) || !is_part(decode_at(text, at).code);
}

/// The next place at or after `from` where `word` consists of whole glyphs, and with `whole` of whole words; npos when
/// there is none.
std::size_t find_glyphs(const PageGlyphs& page, std::string_view word, std::size_t from, bool whole) {
  for (auto at = page.text.find(word, from); at != std::string::npos; at = page.text.find(word, at + 1)) {
    const auto end = at + word.size();
    if (!page.glyph_begins[at] || !page.glyph_begins[end]) continue;
    if (!whole || (is_word_edge(page.text, at) && is_word_edge(page.text, end))) return at;
  }
  return std::string::npos;
}

/// A page with more text is not searched.
constexpr std::size_t largest_page = std::size_t{1} << 20;

/// Whether blanks are glyphs of the page; some programs only move on.
bool draws_blanks(const PageGlyphs& page) {
  constexpr std::size_t bytes_per_blank = 50;
  const auto blanks = static_cast<std::size_t>(std::ranges::count(page.text, ' '));
  return blanks * bytes_per_blank >= page.text.size();
}

}  // namespace

std::optional<std::vector<std::size_t>> GlyphGroups::glyph_lengths(std::size_t page, std::string_view word) {
  if (page >= pages_.size() || word.empty() || pages_[page].text.size() > largest_page) return std::nullopt;
  auto& from = next_[std::to_string(page) + ' ' + std::string(word)];
  auto at = find_glyphs(pages_[page], word, from, true);
  if (at == std::string::npos && from > 0) at = find_glyphs(pages_[page], word, 0, true);
  if (at == std::string::npos) at = find_glyphs(pages_[page], word, 0, false);
  if (at == std::string::npos) return std::nullopt;
  from = at + word.size();
  std::vector<std::size_t> lengths;
  auto begin = at;
  for (auto end = at + 1; end <= at + word.size(); ++end) {
    if (!pages_[page].glyph_begins[end]) continue;
    lengths.push_back(end - begin);
    begin = end;
  }
  return lengths;
}

std::optional<bool> GlyphGroups::has_blank_between(std::size_t page, std::string_view left,
                                                   std::string_view right) const {
  if (page >= pages_.size() || pages_[page].text.size() > largest_page || !draws_blanks(pages_[page]))
    return std::nullopt;
  const auto has = [&](const std::string& text) {
    return find_glyphs(pages_[page], text, 0, false) != std::string::npos;
  };
  const bool joined = has(std::string(left) + std::string(right));
  const bool apart = has(std::string(left) + ' ' + std::string(right));
  if (joined == apart) return std::nullopt;
  return apart;
}

}  // namespace zubda
