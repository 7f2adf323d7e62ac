// MediaWiki's own rules, in one pass with a stack of the brackets that are open. Where a run of closing braces meets a
// run of opening ones, three of each make a parameter and two a template, the inner ones first. A link that is open
// where its template ends was never one. What a tag such as <nowiki> encloses is passed over as a whole; a tag that has
// no end is text, and its name is not looked for again, so that the time stays linear.
#include "input/wiki/wiki_structure.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Tags whose contents MediaWiki hands to an extension, or leaves out as a whole. `poem` and `gallery` have wikitext in
/// them, which their reader looks at.
constexpr std::array<std::string_view, 31> extension_tags = {"nowiki",
                                                             "pre",
                                                             "ref",
                                                             "references",
                                                             "gallery",
                                                             "math",
                                                             "chem",
                                                             "ce",
                                                             "source",
                                                             "score",
                                                             "syntaxhighlight",
                                                             "timeline",
                                                             "hiero",
                                                             "imagemap",
                                                             "graph",
                                                             "poem",
                                                             "inputbox",
                                                             "templatedata",
                                                             "templatestyles",
                                                             "mapframe",
                                                             "maplink",
                                                             "includeonly",
                                                             "indicator",
                                                             "section",
                                                             "categorytree",
                                                             "dynamicpagelist",
                                                             "choose",
                                                             "charinsert",
                                                             "labeledsection",
                                                             "rss",
                                                             "phonos"};

bool is_tag_letter(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

class StructureScanner {
 public:
  explicit StructureScanner(std::string_view text) : text_(text) {}

  std::vector<WikiElement> scan() {
    for (;;) {
      while (at_ < text_.size() && !is_mark[static_cast<unsigned char>(text_[at_])]) ++at_;
      if (at_ == text_.size()) break;
      step();
    }
    std::ranges::sort(elements_, {}, &WikiElement::begin);
    return std::move(elements_);
  }

 private:
  /// A table is looked through ten times as fast as with `find_first_of`.
  static constexpr std::array<bool, 256> is_mark = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("{}[]<-")) table[static_cast<unsigned char>(c)] = true;
    return table;
  }();

  /// A run of opening brackets, of which `count` are not closed yet.
  struct Open {
    char bracket;  ///< `{`, `[`, or `-` for the begin of a variant.
    std::size_t at;
    std::size_t count;
  };

  void step() {
    const char c = text_[at_];
    if (c == '<') return read_tag();
    if (c == '-') return open_variant();
    const auto end = std::min(text_.find_first_not_of(c, at_), text_.size());
    const auto count = end - at_;
    if (c == '{' || c == '[') {
      if (count > 1) push({c, at_, count});
    } else if (c == '}') {
      close_braces(count);
    } else {
      close_brackets(count);
    }
    at_ = end;
  }

  void push(Open open) {
    if (open.bracket == '{') ++open_braces_;
    if (open.bracket == '-') ++open_variants_;
    stack_.push_back(open);
  }

  void pop() {
    if (stack_.back().bracket == '{') --open_braces_;
    if (stack_.back().bracket == '-') --open_variants_;
    stack_.pop_back();
  }

  void add(WikiKind kind, std::size_t begin, std::size_t end, std::size_t mark_size) {
    elements_.push_back({begin, end, begin + mark_size, end - mark_size, kind});
  }

  /// Takes the last `size` opening brackets of the innermost run.
  std::size_t take_open(std::size_t size) {
    auto& open = stack_.back();
    open.count -= size;
    const auto begin = open.at + open.count;
    if (open.count < 2) pop();
    return begin;
  }

  void close_braces(std::size_t count) {
    auto at = at_;
    const bool ends_variant = text_.substr(at_ + count).starts_with('-');
    while (count > 0) {
      const bool has_counterpart =
          (count > 1 && open_braces_ > 0) || (count == 1 && ends_variant && open_variants_ > 0);
      if (!has_counterpart) return;
      const char wanted = count == 1 || (open_braces_ == 0 && ends_variant) ? '-' : '{';
      while (stack_.back().bracket != wanted) pop();
      if (wanted == '-') {
        const auto begin = stack_.back().at;
        pop();
        return add(WikiKind::variant, begin, at + 2, 2);
      }
      const auto size = std::min({std::size_t{3}, count, stack_.back().count});
      const auto begin = take_open(size);
      add(size == 3 ? WikiKind::parameter : WikiKind::invocation, begin, at + size, size);
      at += size;
      count -= size;
    }
  }

  void close_brackets(std::size_t count) {
    auto at = at_;
    for (; count > 1 && !stack_.empty() && stack_.back().bracket == '['; count -= 2, at += 2)
      add(WikiKind::link, take_open(2), at + 2, 2);
  }

  /// `-{{` is a hyphen before a template.
  void open_variant() {
    const auto two = text_.substr(at_, 3);
    const bool is_open = two.starts_with("-{") && !two.starts_with("-{{");
    if (is_open) push({'-', at_, 1});
    at_ += is_open ? 2 : 1;
  }

  void read_tag() {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      const auto end = rest.find("-->", 4);
      const auto size = end == std::string_view::npos ? rest.size() : end + 3;
      elements_.push_back(
          {at_, at_ + size, at_ + 4, at_ + (end == std::string_view::npos ? size : end), WikiKind::comment});
      at_ += size;
      return;
    }
    const auto name = to_ascii_lower(wiki_tag_name(rest));
    const auto* known = std::ranges::find(extension_tags, name);
    const bool has_no_end =
        known == extension_tags.end() || without_end_[static_cast<std::size_t>(known - extension_tags.begin())];
    at_ += has_no_end || !read_extension(rest, name) ? 1 : 0;
  }

  bool read_extension(std::string_view rest, std::string_view name) {
    constexpr std::size_t max_tag_bytes = 4096;  // With its attributes. Chosen by hand.
    const auto tag_end = rest.substr(0, max_tag_bytes).find('>');
    if (tag_end == std::string_view::npos) return false;
    const auto inner = at_ + tag_end + 1;
    if (rest[tag_end - 1] == '/') {
      elements_.push_back({at_, inner, inner, inner, WikiKind::extension});
      at_ = inner;
      return true;
    }
    for (auto end = text_.find("</", inner); end != std::string_view::npos; end = text_.find("</", end + 2)) {
      const auto last = text_.substr(end);
      if (!iequals_ascii(last.substr(2, name.size()), name)) continue;
      const auto close = std::min(last.find_first_not_of(" \t\n", 2 + name.size()), last.size());
      if (close == last.size() || last[close] != '>') continue;
      elements_.push_back({at_, end + close + 1, inner, end, WikiKind::extension});
      at_ = end + close + 1;
      return true;
    }
    without_end_[static_cast<std::size_t>(std::ranges::find(extension_tags, name) - extension_tags.begin())] = true;
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Open> stack_;
  std::size_t open_braces_ = 0;
  std::size_t open_variants_ = 0;
  std::vector<WikiElement> elements_;
  std::array<bool, extension_tags.size()> without_end_{};  ///< There is no end tag of that name behind this place.
};

}  // namespace

std::vector<WikiElement> find_wiki_elements(std::string_view text) { return StructureScanner(text).scan(); }

std::string_view wiki_tag_name(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && is_tag_letter(text[end])) ++end;
  return text.substr(1, end - 1);
}

}  // namespace zubda
