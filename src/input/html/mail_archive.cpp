// A page of one message has its header (`From:`, `To:`, `Subject:`, `Date:`, `Message-ID:`), a blank line and its body
// in a `<pre>`; a page of a thread has that for each message, with the date behind the sender. After each body stands
// the line `^ permalink raw reply`. Above the first, between them and after the last are lists of the thread, the
// site's instructions for replies and its own links, all of them outside of header and body.
#include "input/html/mail_archive.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::string_view end_of_message = "^ permalink raw";

/// The preformatted text of a page with its line ends; a blank line where other text is.
std::string preformatted_text(const HtmlPage& page) {
  std::string text;
  for (const auto& run : page.runs) {
    if ((page.elements[run.element].context & in_preformatted) == 0) continue;
    if (run.before == HtmlBreak::line) text += '\n';
    if (run.before == HtmlBreak::paragraph) text += "\n\n";
    text += slice(page.text, run.span);
  }
  return text;
}

/// Where the next line is.
enum class Place : std::uint8_t { outside, header, body };

/// Takes the messages out of the text of a page.
class MessageReader {
 public:
  void read(std::string_view line) {
    if (line.starts_with(end_of_message)) place_ = Place::outside;
    else if (place_ == Place::outside && line.starts_with("From: ")) begin(line);
    else if (place_ == Place::header) read_header(line);
    else if (place_ == Place::body && !is_note_of_site(line)) bodies_.append(line).append("\n");
  }

  /// A title for messages without a subject of their own: in a thread it stands above the sender.
  std::string mail(std::string_view title) const {
    if (sender_.empty() || bodies_.empty()) return {};
    const std::string subject(subject_.empty() ? trim_ascii(title) : subject_);
    return sender_ + "\nSubject: " + (subject.empty() ? "-" : subject) + "\n\n" + bodies_;
  }

 private:
  void begin(std::string_view line) {
    place_ = Place::header;
    if (sender_.empty()) sender_ = line.substr(0, std::min(line.find(" @ "), line.size()));
    if (!bodies_.empty()) bodies_ += '\n';
  }

  void read_header(std::string_view line) {
    constexpr std::string_view subject = "Subject: ";
    if (trim_ascii(line).empty()) place_ = Place::body;
    else if (subject_.empty() && line.starts_with(subject)) subject_ = trim_ascii(line.substr(subject.size()));
  }

  /// `[-- Attachment #1: signature.asc --]`.
  static bool is_note_of_site(std::string_view line) {
    return line.starts_with("[-- ") && trim_ascii(line).ends_with(" --]");
  }

  Place place_ = Place::outside;
  std::string sender_;  ///< Of the first message, with the name of the field.
  std::string_view subject_;
  std::string bodies_;
};

}  // namespace

std::string archived_mail(const HtmlPage& page) {
  if (page.text.find(end_of_message) == std::string::npos) return {};
  const auto text = preformatted_text(page);
  MessageReader messages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    messages.read(std::string_view(text).substr(at, end - at));
    at = end + 1;
  }
  return messages.mail(page.title);
}

}  // namespace zubda
