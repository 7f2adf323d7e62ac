#include <stdexcept>

#include "check.h"
#include "input/containers/member_fields.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"
#include "input/mail/mail.h"
#include "input/mail/mail_record.h"
#include "input/mail/messages.h"
#include "input/mail/quoted_lines.h"
#include "mail_output.h"

namespace zubda::fuzz {
namespace {

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

std::string some_record(std::string_view bytes) {
  if (bytes.starts_with("message ")) return std::string(bytes);
  switch (choose(bytes, 3)) {
    case 0: return record_of(bytes, "text/plain", "utf-8");
    case 1: return record_of(bytes, "text/plain", "windows-1256");
    default: return record_of(bytes, "text/html", "");
  }
}

void check_record(std::string_view record) {
  try {
    check_blocks(read_mail_record_text(record, max_bytes).document);
  } catch (const std::runtime_error&) {
  }
}

/// What zubda-mail writes is whole, whatever it reads.
void check_output(std::string_view message) {
  const auto output = mail_output(message);
  const auto records = split_mail_records(output);
  for (const auto& record : records) {
    read_mail_record(record);
    check_record(record);
  }
}

/// Through zubda-mail as a program of its own, whose start takes longer than all else.
void read_whole(std::string_view bytes) {
  try {
    check_blocks(read_mail(bytes, max_bytes).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace

void fuzz_mail(std::string_view bytes) {
  if (choose(bytes, 64) == 0) read_whole(bytes);
  check_record(some_record(bytes));
  check_output(bytes);
  std::size_t cut_bytes = 0;
  MessageCutter cutter(stream_of(std::string(bytes)));
  while (const auto message = cutter.next()) cut_bytes += message->size();
  check(cut_bytes <= bytes.size());
  looks_like_mailbox(bytes);
  looks_like_mhtml(bytes);
  looks_like_mail(bytes);
  const auto text = replace_invalid(bytes).text;
  split_digest(text);
  Document document;
  append_mail_text(text, "Fwd: x", document);
  check_blocks(document);
  try {
    check_blocks(read_decoded_mail(text).document);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
