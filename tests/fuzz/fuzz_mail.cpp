#include <stdexcept>

#include "check.h"
#include "input/containers/member_fields.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"
#include "input/mail/mail.h"
#include "input/mail/messages.h"
#include "input/mail/quoted_lines.h"

namespace zubda {
namespace {

void check_document(const Document& document) {
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    check(is_within(block.span, document.text) && end <= block.span.begin);
    end = block.span.end;
  }
}

/// A record as zubda-mail would write it for a message with `bytes` as subject and text.
std::string record_of(std::string_view bytes, std::string_view type, std::string_view charset) {
  std::string record;
  append_field("message", "", record);
  append_field("word", std::string(charset) + '\0' + "=?x?=" + '\0' + std::string(bytes.substr(0, 100)), record);
  append_field("part", type, record);
  append_field("charset", charset, record);
  append_field("flowed", "delsp", record);
  append_field("choice", "plain", record);
  append_field("text", bytes, record);
  return record;
}

}  // namespace
}  // namespace zubda

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const auto bytes = bytes_of(data, size);
  constexpr std::size_t max_bytes = std::size_t{1} << 24;
  for (const auto& record : {bytes, record_of(bytes, "text/plain", "utf-8"),
                             record_of(bytes, "text/plain", "windows-1256"), record_of(bytes, "text/html", "")}) {
    try {
      check_document(read_mail_record_text(record, max_bytes).document);
    } catch (const std::runtime_error&) {
    }
  }
  std::size_t cut_bytes = 0;
  MessageCutter cutter(stream_of(bytes));
  while (const auto message = cutter.next()) cut_bytes += message->size();
  check(cut_bytes <= bytes.size());
  looks_like_mailbox(bytes);
  looks_like_mhtml(bytes);
  const auto text = replace_invalid(bytes).text;
  split_digest(text);
  Document document;
  append_mail_text(text, "Fwd: x", document);
  check_document(document);
  return 0;
}
