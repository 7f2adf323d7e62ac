#include "input/html/tags.h"

#include <algorithm>
#include <array>
#include <string>

namespace zubda {
namespace {

struct NamedTag {
  std::string_view name;
  HtmlTagInfo info;
};

constexpr NamedTag inline_tag(std::string_view name, HtmlTag tag) { return {name, {tag, false}}; }
constexpr NamedTag block(std::string_view name, HtmlTag tag = HtmlTag::other) { return {name, {tag, true}}; }
constexpr NamedTag skipped(std::string_view name) { return {name, {HtmlTag::skipped, true}}; }
/// Skipped without a break in the sentence around it.
constexpr NamedTag skipped_inline(std::string_view name) { return {name, {HtmlTag::skipped, false}}; }

/// Sorted by name.
constexpr std::array tags = {
    inline_tag("a", HtmlTag::a),
    block("address"),
    block("article", HtmlTag::article),
    block("aside", HtmlTag::aside),
    skipped("audio"),
    block("blockquote", HtmlTag::blockquote),
    block("body", HtmlTag::body),
    inline_tag("br", HtmlTag::br),
    block("button", HtmlTag::button),
    skipped("canvas"),
    block("center"),
    inline_tag("code", HtmlTag::code),
    skipped("datalist"),
    block("dd"),
    skipped_inline("del"),
    block("details"),
    skipped("dialog"),
    block("dir", HtmlTag::ul),
    block("div", HtmlTag::div),
    block("dl", HtmlTag::dl),
    block("dt", HtmlTag::dt),
    inline_tag("em", HtmlTag::i),
    block("fieldset"),
    block("figcaption", HtmlTag::figcaption),
    block("figure", HtmlTag::figure),
    block("footer", HtmlTag::footer),
    block("form", HtmlTag::form),
    skipped("frameset"),
    block("h1", HtmlTag::h1),
    block("h2", HtmlTag::h2),
    block("h3", HtmlTag::h3),
    block("h4", HtmlTag::h4),
    block("h5", HtmlTag::h5),
    block("h6", HtmlTag::h6),
    block("head", HtmlTag::head),
    block("header", HtmlTag::header),
    block("hgroup"),
    block("hr", HtmlTag::hr),
    block("html", HtmlTag::html),
    inline_tag("i", HtmlTag::i),
    skipped("iframe"),
    skipped_inline("input"),
    block("legend"),
    block("li", HtmlTag::li),
    block("main", HtmlTag::main),
    block("menu", HtmlTag::ul),
    inline_tag("meta", HtmlTag::meta),
    block("nav", HtmlTag::nav),
    inline_tag("noscript", HtmlTag::noscript),
    skipped("object"),
    block("ol", HtmlTag::ol),
    skipped_inline("optgroup"),
    skipped_inline("option"),
    block("p", HtmlTag::p),
    block("pre", HtmlTag::pre),
    skipped_inline("rp"),
    skipped_inline("rt"),
    skipped_inline("s"),
    skipped_inline("script"),
    block("section", HtmlTag::section),
    skipped_inline("select"),
    inline_tag("slot", HtmlTag::slot),
    skipped_inline("strike"),
    skipped_inline("style"),
    block("summary", HtmlTag::summary),
    inline_tag("sup", HtmlTag::sup),
    skipped_inline("svg"),
    block("table", HtmlTag::table),
    block("tbody"),
    block("td"),
    skipped("template"),
    skipped("textarea"),
    block("tfoot"),
    block("th"),
    block("thead"),
    inline_tag("title", HtmlTag::title),
    block("tr", HtmlTag::tr),
    block("ul", HtmlTag::ul),
    skipped("video"),
};
static_assert(std::ranges::is_sorted(tags, {}, &NamedTag::name));
}  // namespace

HtmlTagInfo html_tag(std::string_view name) {
  const auto* found = std::ranges::lower_bound(tags, name, {}, &NamedTag::name);
  if (found != tags.end() && found->name == name) return found->info;
  // Elements of a page's own have a dash in their name; they are built as blocks much more often than not.
  return {HtmlTag::other, name.find('-') != std::string_view::npos};
}

}  // namespace zubda
