// Chats that WhatsApp exports. Each message begins with a stamp, in the form of the telephone's system and language:
//   Android   12/05/2023, 10:14 - Anna: text          12.05.23, 10:14 - Anna: text
//             ١٢‏/٥‏/٢٠٢٣، ١٠:١٤ ص - أحمد: نص          5/12/23, 10:14 PM - Anna: text
//   iOS       [12/05/2023, 10:14:32] Anna: text       [١٢‏/٥‏/٢٠٢٣، ١٠:١٤:٣٢ ص] أحمد: نص
// with direction marks anywhere in it. Lines without a stamp go on with the message above. A stamp without a name is
// that of a notice of the program, and so is a text that begins with U+200E, which iOS writes before its own words
// only.
#include <algorithm>
#include <array>
#include <optional>

#include "input/transcripts/chat_messages.h"
#include "input/transcripts/transcripts.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t max_sender_bytes =
    120;  ///< A name has 25 characters; with marks and other scripts it has more bytes.

bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Reads the parts of a stamp one after the other; direction marks between its characters do not count.
class StampScanner {
 public:
  explicit StampScanner(std::string_view line) : line_(line) {}

  std::size_t at() const { return at_; }

  /// Passes over digits of any script; returns how many there are.
  std::size_t digits() {
    std::size_t count = 0;
    for (; character(peek()).is(is_digit); ++count) next();
    return count;
  }

  /// Passes over one of `characters`.
  bool one_of(std::u32string_view characters) {
    if (at_end() || characters.find(peek()) == std::u32string_view::npos) return false;
    next();
    return true;
  }

  bool blanks() {
    const auto before = at_;
    while (!at_end() && character(peek()).is(is_space)) next();
    return at_ > before;
  }

  /// Passes over letters and full stops of "AM", "p. m.", "ص", at most six of them.
  void half_of_day() {
    constexpr int max_letters = 6;
    for (int i = 0; i < max_letters && (character(peek()).is(is_letter) || peek() == '.'); ++i) next();
    const auto before = at_;
    if (blanks() && character(peek()).is(is_letter)) {
      for (int i = 0; i < max_letters && (character(peek()).is(is_letter) || peek() == '.'); ++i) next();
    } else {
      at_ = before;
    }
  }

 private:
  bool at_end() { return skip_marks(), at_ >= line_.size(); }
  char32_t peek() { return at_end() ? U'\0' : decode_at(line_, at_).code; }
  void next() { at_ += decode_at(line_, at_).length; }
  void skip_marks() {
    while (at_ < line_.size()) {
      const auto [code, length] = decode_at(line_, at_);
      if (!is_direction_mark(code)) return;
      at_ += length;
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

/// The date at the scanner: `12/05/2023`, `12.5.23`, `2023-05-12`.
bool scan_date(StampScanner& scanner) {
  const auto first = scanner.digits();
  if (first == 0 || first > 4 || !scanner.one_of(U"/.-")) return false;
  scanner.blanks();
  const auto second = scanner.digits();
  if (second == 0 || second > 2 || !scanner.one_of(U"/.-")) return false;
  scanner.blanks();
  const auto third = scanner.digits();
  return third > 0 && third <= 4 && first + third >= 3;
}

bool scan_clock(StampScanner& scanner) {
  const auto hours = scanner.digits();
  if (hours == 0 || hours > 2 || !scanner.one_of(U":.") || scanner.digits() != 2) return false;
  if (scanner.one_of(U":.") && scanner.digits() != 2) return false;
  return true;
}

struct Stamp {
  std::string time;        ///< As it is written, without direction marks.
  std::size_t length = 0;  ///< Bytes of the line up to the name.
};

std::string without_marks(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (code == 0x202F || code == 0xA0) clean += ' ';
    else if (!is_direction_mark(code)) clean += text.substr(at, length);
    at += length;
  }
  return std::string(trim_ascii(clean));
}

std::optional<Stamp> read_stamp(std::string_view line) {
  constexpr std::size_t max_bytes = 120;  // Of a stamp with all of its marks. Chosen by hand.
  StampScanner scanner(line.substr(0, std::min(line.find('\n'), line.size())));
  const bool in_brackets = scanner.one_of(U"[");
  const auto begin = scanner.at();
  if (!scan_date(scanner)) return std::nullopt;
  scanner.one_of(U",،");
  if (!scanner.blanks() || !scan_clock(scanner)) return std::nullopt;
  bool has_blank = scanner.blanks();
  scanner.half_of_day();
  const auto end = scanner.at();
  if (end > max_bytes) return std::nullopt;
  has_blank = scanner.blanks() || has_blank;
  if (in_brackets ? !scanner.one_of(U"]") : !scanner.one_of(U"-–")) return std::nullopt;
  if ((!in_brackets && !has_blank) || !scanner.blanks()) return std::nullopt;
  return Stamp{without_marks(line.substr(begin, end - begin)), scanner.at()};
}

/// The sender before the colon in `text`, and what is behind it.
struct Sender {
  std::string name;
  std::string_view message;
};

std::optional<Sender> read_sender(std::string_view text) {
  const auto colon = text.substr(0, max_sender_bytes).find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto name = text.substr(0, colon);
  // A notice may quote something with a colon in it.
  if (name.find_first_of("\"\n") != std::string_view::npos || name.find("“") != std::string_view::npos)
    return std::nullopt;
  auto message = text.substr(colon + 1);
  if (message.starts_with(' ')) message.remove_prefix(1);
  auto clean = without_marks(name);
  if (clean.starts_with("~")) clean = trim_ascii(std::string_view(clean).substr(1));
  return Sender{std::move(clean), message};
}

/// Whether a message has no words of its sender: what the program writes in place of pictures and what was deleted.
bool is_notice(std::string_view message) {
  constexpr std::array<std::string_view, 12> texts = {"This message was deleted",  "You deleted this message",
                                                      "تم حذف هذه الرسالة",        "لقد حذفت هذه الرسالة",
                                                      "حذفت هذه الرسالة",          "Missed voice call",
                                                      "Missed video call",         "مكالمة صوتية فائتة",
                                                      "مكالمة فيديو فائتة",        "Diese Nachricht wurde gelöscht",
                                                      "Ce message a été supprimé", "null"};
  constexpr std::array<std::string_view, 4> endings = {"(file attached)", "(الملف مرفق)", "(Datei angehängt)",
                                                       "(fichier joint)"};
  if (message.starts_with("\u200E")) return true;
  const auto text = trim_marks(message);
  // `<Media omitted>`, in any language.
  if (text.starts_with('<') && text.find('>') == text.size() - 1) return true;
  const auto bare = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  if (std::ranges::find(texts, bare) != texts.end()) return true;
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return text.ends_with(ending) &&
           text.substr(0, text.size() - ending.size()).find_first_of(" \n") >= text.size() - ending.size() - 1;
  });
}

/// The line without what iOS and Android write behind a message: `‎<This message was edited>`.
std::string_view without_remark(std::string_view line) {
  const auto at = line.rfind("\u200E<");
  if (at != std::string_view::npos && line.ends_with('>')) return line.substr(0, at);
  constexpr std::string_view edited = " <This message was edited>";
  return line.ends_with(edited) ? line.substr(0, line.size() - edited.size()) : line;
}

}  // namespace

bool looks_like_whatsapp(std::string_view text) {
  constexpr std::size_t max_lines = 200;  // Looked at: a first message may be long. Chosen by hand.
  constexpr std::size_t min_messages = 2;
  std::size_t messages = 0;
  bool is_first = true;
  for (std::size_t i = 0; i < max_lines && !text.empty(); ++i) {
    const auto line = take_line(text);
    if (trim_marks(line).empty()) continue;
    const auto stamp = read_stamp(line);
    if (is_first && !stamp) return false;
    is_first = false;
    if (stamp && read_sender(line.substr(stamp->length)) && ++messages == min_messages) return true;
  }
  return false;
}

Reading read_whatsapp(std::string text) {
  ChatMessages messages;
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = take_line(rest);
    const auto stamp = read_stamp(line);
    if (!stamp) {
      messages.add_line(without_remark(line));
      continue;
    }
    const auto sender = read_sender(line.substr(stamp->length));
    if (!sender || is_notice(sender->message)) {
      messages.begin_notice();
      continue;
    }
    messages.begin(stamp->time, sender->name);
    messages.add_line(without_remark(sender->message));
  }
  return messages.take();
}

}  // namespace zubda
