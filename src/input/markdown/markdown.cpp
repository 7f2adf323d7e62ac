#include "input/markdown/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <limits>
#include <new>
#include <stdexcept>
#include <utility>

#include "input/formats.h"
#include "input/html/entities.h"
#include "input/html/html.h"
#include "input/markdown/footnotes.h"
#include "input/markdown/front_matter.h"
#include "input/markdown/operators.h"
#include "text/ascii.h"
#include "text/raised_number.h"

namespace zubda {
namespace {

/// Renders what md4c finds, block by block, into the text of a document. Blocks nest; a paragraph's role is that of the
/// innermost container that has one.
class Renderer {
 public:
  /// `source` is the text that is parsed, `labels` are those of the notes.
  Renderer(Document& document, std::string_view source, const std::set<std::string, std::less<>>& labels)
      : document_(document), source_(source), labels_(labels), operators_(source) {}

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: finish(), roles_.push_back(Role::quote); break;
      case MD_BLOCK_LI: finish(), roles_.push_back(Role::list_item); break;
      case MD_BLOCK_H: start(Role::heading), level_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level; break;
      case MD_BLOCK_P: start(roles_.empty() ? Role::prose : roles_.back()); break;
      case MD_BLOCK_TR: start(Role::table_row); break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: begin_cell(); break;
      case MD_BLOCK_CODE: finish(), ++dropped_; break;
      case MD_BLOCK_HTML: finish(), html_.clear(), in_html_ = true; break;
      default: break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_LI: finish(), roles_.pop_back(); break;
      case MD_BLOCK_H: take_title(finish()); break;
      case MD_BLOCK_P:
      case MD_BLOCK_TR: finish(); break;
      case MD_BLOCK_CODE: --dropped_; break;
      case MD_BLOCK_HTML: in_html_ = false, append_html_piece(html_, document_); break;
      default: break;
    }
  }

  void enter(MD_SPANTYPE type) {
    if (type == MD_SPAN_DEL) struck_.push_back(false), is_new_struck_ = true;
    if (type == MD_SPAN_IMG) ++dropped_;
    if (type == MD_SPAN_A) link_begin_ = document_.text.size();
    if (is_emphasis(type)) operators_.enter(document_.text.size());
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_DEL && !struck_.empty()) {
      dropped_ -= struck_.back() ? 1 : 0;
      struck_.pop_back();
      is_new_struck_ = false;
    }
    if (type == MD_SPAN_IMG) --dropped_;
    if (is_emphasis(type)) operators_.leave(document_.text.size());
    if (type == MD_SPAN_A) linked_ += document_.text.size() - std::min(link_begin_, document_.text.size());
  }

  void text(MD_TEXTTYPE type, std::string_view characters) {
    if (in_html_) html_ += characters;
    if (std::exchange(is_new_struck_, false) && is_behind_two_tildes(characters)) struck_.back() = true, ++dropped_;
    if (in_html_ || dropped_ > 0 || type == MD_TEXT_NULLCHAR) return;
    if (type == MD_TEXT_HTML) return tag(characters);
    if (is_struck_) return;
    // The text of a tight list's item comes without a paragraph around it.
    if (!open_) start(roles_.empty() ? Role::prose : roles_.back());
    if (type == MD_TEXT_CODE) code_.push_back({document_.text.size(), document_.text.size() + characters.size()});
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) document_.text += '\n';
    else if (type == MD_TEXT_ENTITY) document_.text += entity_text(characters);
    else append(characters);
  }

  void end() { finish(); }

 private:
  static bool is_emphasis(MD_SPANTYPE type) {
    return type == MD_SPAN_EM || type == MD_SPAN_STRONG || type == MD_SPAN_DEL;
  }

  /// An HTML tag within a line. Most do not matter for the text.
  void tag(std::string_view markup) {
    const auto lower = to_ascii_lower(markup);
    if (lower.starts_with("<br") && open_) document_.text += '\n';
    is_raised_ = lower.starts_with("<sup") || (is_raised_ && !lower.starts_with("</sup"));
    for (const std::string_view name : {"del", "s", "strike"}) {
      const auto end = lower.find_first_of(" \t\n>");
      if (lower.substr(1, end - 1) == name) is_struck_ = true;
      if (lower.substr(1, end - 1) == "/" + std::string(name)) is_struck_ = false;
    }
  }

  /// Whether struck-out text begins with `characters`. One tilde alone is often no such mark: `5~10`, `H~2~O`.
  bool is_behind_two_tildes(std::string_view characters) const {
    const std::less_equal<> before_or_same;
    if (!before_or_same(source_.data(), characters.data()) ||
        !before_or_same(characters.data(), source_.data() + source_.size()))
      return true;
    const auto before = source_.substr(0, static_cast<std::size_t>(characters.data() - source_.data()));
    const auto mark = before.rfind('~');  // What is between are marks of emphasis and links.
    return mark != std::string_view::npos && mark > 0 && before[mark - 1] == '~';
  }

  void append(std::string_view characters) {
    operators_.text(characters);
    const auto number = is_raised_ ? raised_number(characters) : std::string{};
    document_.text += number.empty() ? characters : number;
  }

  void start(Role role) {
    finish();
    open_ = true;
    is_raised_ = is_struck_ = false;
    role_ = role;
    linked_ = 0;
    if (!document_.text.empty()) document_.text += "\n\n";
    begin_ = document_.text.size();
  }

  void begin_cell() {
    if (open_ && document_.text.size() > begin_) document_.text += '\t';
  }

  /// Ends the block that is open and returns its span; an empty one when there is nothing in it.
  Span finish() {
    if (!open_) return {};
    open_ = false;
    auto& text = document_.text;
    operators_.restore(begin_, code_, text);
    remove_references(labels_, code_, begin_, text);
    code_.clear();
    const auto end = text.find_last_not_of(" \t\n");
    if (end == std::string::npos || end < begin_) {
      text.resize(begin_ == 0 ? 0 : begin_ - 2);
      return {};
    }
    text.resize(end + 1);
    const Span span{std::min(text.find_first_not_of(" \t\n", begin_), end), end + 1};
    const bool only_links = linked_ > 0 && linked_ + 2 >= span.end - span.begin && role_ != Role::heading;
    document_.blocks.push_back({span, only_links ? Role::boilerplate : role_});
    return span;
  }

  void take_title(Span heading) {
    if (level_ == 1 && document_.title.empty()) document_.title = slice(document_.text, heading);
  }

  Document& document_;
  std::string_view source_;
  const std::set<std::string, std::less<>>& labels_;
  std::vector<Span> code_;   ///< In the block that is open.
  std::vector<Role> roles_;  ///< Of the quotes and list items around.
  bool open_ = false;        ///< A block is being filled.
  Role role_ = Role::prose;
  std::size_t begin_ = 0;
  unsigned level_ = 0;
  std::size_t linked_ = 0;  ///< Bytes of the block that are the text of links.
  std::size_t link_begin_ = 0;
  int dropped_ = 0;             ///< Code, images and struck-out text around.
  std::vector<bool> struck_;    ///< Spans in tildes that are open, and whether their text is struck out.
  bool is_new_struck_ = false;  ///< The next text is the first in such a span.
  bool is_struck_ = false;      ///< In `<del>`, `<s>` or `<strike>`.
  std::string html_;            ///< Of the block of HTML that is open.
  bool in_html_ = false;
  bool is_raised_ = false;  ///< In `<sup>`.
  OperatorMarks operators_;
};

/// What md4c calls with. An exception must not pass through it, which would keep its memory: it is stopped, and the
/// exception thrown behind it.
struct Rendering {
  Renderer renderer;
  std::exception_ptr failure = {};
};

template <class Action>
int render(void* user, const Action& action) noexcept {
  auto& rendering = *static_cast<Rendering*>(user);
  try {
    action(rendering.renderer);
    return 0;
  } catch (...) {
    rendering.failure = std::current_exception();
    return 1;
  }
}

constexpr MD_PARSER parser = {
    .abi_version = 0,
    .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS,
    .enter_block = [](MD_BLOCKTYPE type, void* detail,
                      void* user) { return render(user, [&](auto& to) { to.enter(type, detail); }); },
    .leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return render(user, [&](auto& to) { to.leave(type); }); },
    .enter_span = [](MD_SPANTYPE type, void*, void* user) { return render(user, [&](auto& to) { to.enter(type); }); },
    .leave_span = [](MD_SPANTYPE type, void*, void* user) { return render(user, [&](auto& to) { to.leave(type); }); },
    .text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size,
               void* user) { return render(user, [&](auto& to) {
                               to.text(type, {text, size});
                             }); },
    .debug_log = nullptr,
    .syntax = nullptr,
};

}  // namespace

Reading read_markdown(std::string text) {
  if (text.size() > std::numeric_limits<MD_SIZE>::max()) throw std::runtime_error("too large for Markdown");
  Reading reading;
  auto& document = reading.document;
  const auto front = read_front_matter(text);
  document.title = front.title;
  const auto source = std::string_view(text).substr(front.length);
  const auto notes = take_out_footnotes(source);
  const auto body = notes.labels.empty() ? source : std::string_view(notes.body);
  Rendering rendering{{document, body, notes.labels}};
  const auto status = md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &rendering);
  if (rendering.failure) std::rethrow_exception(rendering.failure);
  if (status != 0) throw std::bad_alloc();  // Not stopped, it gives up for want of memory alone.
  rendering.renderer.end();
  return reading;
}

}  // namespace zubda
