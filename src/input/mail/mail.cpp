#include "input/mail/mail.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "input/append_reading.h"
#include "input/formats.h"
#include "input/html/html.h"
#include "input/mail/mail_program.h"
#include "input/mail/mail_record.h"
#include "input/mail/quoted_lines.h"
#include "input/metadata.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The marks that programs put around what they quote of another message in HTML.
constexpr std::array<std::string_view, 8> cite_marks = {"gmail_quote",   "type=\"cite\"",   "type=cite",
                                                        "type='cite'",   "yahoo_quoted",    "moz-cite-prefix",
                                                        "divRplyFwdMsg", "protonmail_quote"};

/// The text of a part that is a page, from block `first` of `document` on.
void append_page(const std::string& markup, std::string_view subject, Document& document) {
  const auto first = document.blocks.size();
  append_html_piece(markup, document);
  const bool cites =
      std::ranges::any_of(cite_marks, [&](std::string_view mark) { return markup.find(mark) != std::string::npos; });
  mark_mail_blocks(first, subject, cites, document);
}

std::size_t own_bytes(const Document& document) {
  std::size_t bytes = 0;
  for (const auto& [span, role] : document.blocks)
    if (role != Role::boilerplate) bytes += span.end - span.begin;
  return bytes;
}

class MailReader {
 public:
  explicit MailReader(const MailRecord& mail) : mail_(mail) {}

  Reading read() {
    const auto charset = mail_.parts.empty() ? std::string_view() : mail_.parts.front().charset;
    auto& document = reading_.document;
    subject_ = decode_subject(mail_.subject, charset);
    if (!mail_.saved_address || !read_saved_page()) read_parts();
    if (document.title.empty()) document.title = subject_;
    if (mail_.saved_address) document.metadata.url = *mail_.saved_address;
    else add_author(mail_.author, document.metadata);
    if (document.metadata.date.empty()) document.metadata.date = trim_ascii(mail_.date);
    if (document.blocks.empty())
      reading_.warnings.emplace_back(mail_.is_encrypted ? "encrypted: no text in it" : "no text in it");
    return std::move(reading_);
  }

 private:
  /// Sizes of a document's parts.
  struct End {
    std::size_t text = 0;
    std::size_t blocks = 0;
  };

  /// The page; what is in its frames only if it has no text itself.
  bool read_saved_page() {
    for (const auto& part : mail_.parts) {
      if (part.type != "text/html" || part.bytes.empty()) continue;
      auto page = read_html(decode_part(part, reading_.warnings));
      if (page.document.blocks.empty()) continue;
      page.warnings.insert(page.warnings.begin(), reading_.warnings.begin(), reading_.warnings.end());
      reading_ = std::move(page);
      return true;
    }
    return false;
  }

  void read_parts() {
    auto& document = reading_.document;
    End before;  // Of what precedes the plain form of an alternative, which an HTML form may replace.
    bool is_plain_form = false;
    document.title = subject_;  // A heading of a page is no title then.
    for (const auto& part : mail_.parts) {
      if (part.is_attached_message) {
        append_heading(decode_subject(part.subject, {}));
        is_plain_form = false;
      } else if (part.choice == "frame") {
        continue;
      } else if (part.choice == "plain") {
        if (!std::exchange(is_plain_form, true)) before = {document.text.size(), document.blocks.size()};
        append_part(part, document);
      } else if (part.choice == "html" && is_plain_form) {
        choose_form(part, before);
      } else {
        is_plain_form = false;
        append_part(part, document);
      }
    }
  }

  void append_heading(const std::string& text) {
    auto& document = reading_.document;
    if (text.empty() || document.blocks.empty()) return;  // An attached message alone is the message.
    append_blocks(text, {{{0, text.size()}, Role::heading}}, document);
  }

  void append_part(const MailPart& part, Document& document) {
    const auto text = decode_part(part, reading_.warnings);
    if (trim_ascii(text).empty()) return;
    Document added;
    added.title = subject_;
    if (part.type == "text/html") append_page(text, subject_, added);
    else append_mail_text(text, subject_, added);
    append_blocks(added.text, added.blocks, document);
  }

  /// The plain form of an alternative is the better one, unless it only says that there is an HTML form.
  void choose_form(const MailPart& html, const End& before) {
    constexpr std::size_t min_bytes = 400;  // Chosen by hand, as the factor below: longer ones are the message.
    auto& document = reading_.document;
    Document plain;
    plain.blocks.assign(document.blocks.begin() + static_cast<std::ptrdiff_t>(before.blocks), document.blocks.end());
    const auto size = own_bytes(plain);
    if (size > min_bytes) return;
    Document page;
    page.title = subject_;
    append_page(decode_part(html, reading_.warnings), subject_, page);
    if (own_bytes(page) < 3 * std::max<std::size_t>(size, 1)) return;
    document.text.resize(before.text);
    document.blocks.resize(before.blocks);
    append_blocks(page.text, page.blocks, document);
  }

  const MailRecord& mail_;
  std::string subject_;
  Reading reading_;
};

}  // namespace

Reading read_mail_record_text(std::string_view record, std::size_t) {
  const auto mail = read_mail_record(record);
  return MailReader(mail).read();
}

Reading read_mail(std::string_view bytes, std::size_t max_bytes) {
  Reading all;
  const auto mailbox = open_mailbox(stream_of(std::string(bytes)), max_bytes);
  while (mailbox->next()) append_reading(read_mail_record_text(mailbox->read(max_bytes), max_bytes), all, true);
  return all;
}

Reading read_decoded_mail(std::string_view text) {
  Reading reading;
  constexpr std::string_view subject = "\nSubject: ";
  const auto body = std::min(text.find("\n\n"), text.size());
  const auto head = text.substr(0, body);
  if (const auto at = head.find(subject); at != std::string_view::npos) {
    const auto value = head.substr(at + subject.size());
    reading.document.title = value.substr(0, value.find('\n'));
  }
  append_mail_text(text.substr(std::min(body + 2, text.size())), reading.document.title, reading.document);
  return reading;
}

}  // namespace zubda
