/// Recognizes messages and mailboxes, and goes through the messages of mailboxes and digests.
#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "input/formats.h"
#include "input/mail/mail.h"
#include "input/mail/mail_program.h"
#include "input/mail/mail_record.h"
#include "input/mail/messages.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// What a header says, as far as it is needed to know what a file is.
struct Head {
  std::size_t known_fields = 0;
  bool has_from = false;
  bool has_location = false;  ///< Of a saved page.
  std::string from;
  std::string subject;
  std::string type;  ///< In lower case.
};

constexpr std::array<std::string_view, 15> known_fields = {
    "from",        "to",           "subject", "date",     "message-id", "mime-version", "content-type", "received",
    "return-path", "delivered-to", "cc",      "reply-to", "sender",     "in-reply-to",  "envelope-to"};

/// The header at the beginning of `bytes`, as far as it is there. Nothing when there is a line that belongs to none.
Head read_head(std::string_view bytes) {
  constexpr std::size_t max_bytes = std::size_t{1} << 18;  // Chosen by hand: longer ones are not written by programs.
  Head head;
  std::string* last = nullptr;
  bytes = bytes.substr(0, max_bytes);
  for (bool is_first = true; !bytes.empty(); is_first = false) {
    const auto end = bytes.find('\n');
    auto line = trim_ascii(bytes.substr(0, end));
    const bool is_folded = bytes.front() == ' ' || bytes.front() == '\t';
    bytes.remove_prefix(std::min(end, bytes.size() - 1) + 1);
    if (line.empty()) return is_first ? Head{} : head;
    if (is_folded && last != nullptr) last->append(" ").append(line);
    if (is_folded || (is_first && is_mailbox_line(line))) continue;
    const auto size = field_name_length(line);
    if (size == 0) return end == std::string_view::npos ? head : Head{};  // The last line may be cut off.
    const auto name = to_ascii_lower(line.substr(0, size));
    if (std::ranges::find(known_fields, name) != known_fields.end()) ++head.known_fields;
    head.has_from = head.has_from || name == "from";
    head.has_location = head.has_location || name == "snapshot-content-location" || name == "content-location";
    last = name == "from"           ? &head.from
           : name == "subject"      ? &head.subject
           : name == "content-type" ? &head.type
                                    : nullptr;
    if (last != nullptr) *last = trim_ascii(line.substr(size + 1));
  }
  return head;
}

bool is_digest(const Head& head) {
  const auto type = to_ascii_lower(head.type);
  if (type.starts_with("multipart/digest")) return true;
  const auto subject = to_ascii_lower(head.subject);
  return subject.find("digest, vol ") != std::string::npos || subject.find("digest v") != std::string::npos;
}

/// Messages are parsed together, as many as are read at once: a run of the program for each takes longer.
class Mailbox : public Container {
 public:
  explicit Mailbox(ByteStream bytes) : messages_(std::move(bytes)) {}

  std::optional<std::string> next() override {
    if (!records_.empty()) records_.pop_front();
    while (records_.empty())
      if (!read_batch()) return std::nullopt;
    return "#" + std::to_string(++count_);
  }

  std::string read(std::size_t max_bytes) override {
    auto& [output, error] = records_.front();
    if (!error.empty()) throw std::runtime_error(error);
    if (output.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
    return std::move(output);
  }

  MemberReader reader() const override { return read_mail_record_text; }

 private:
  bool read_batch() {
    // Chosen by hand: of 226 ms for such a batch of plain messages the start of the program takes 4.
    constexpr std::size_t max_batch_bytes = std::size_t{4} << 20;
    constexpr std::size_t max_batch_messages = 4096;
    std::vector<std::string> batch;
    std::vector<bool> is_cut;
    for (std::size_t bytes = 0; bytes < max_batch_bytes && batch.size() < max_batch_messages;) {
      auto message = messages_.next();
      if (!message) break;
      bytes += message->size();
      is_cut.push_back(message->size() > MessageCutter::max_message_bytes);
      batch.push_back(std::move(*message));
    }
    auto parsed = parser_.parse(batch);
    for (std::size_t i = 0; i < parsed.size(); ++i) {
      if (is_cut[i]) parsed[i] = {{}, "a message of more than 64 MiB"};
      take(std::move(parsed[i]), true);
    }
    return !batch.empty();
  }

  void take(ParsedMessage parsed, bool may_be_digest) {
    if (!parsed.error.empty()) return records_.push_back(std::move(parsed));
    const auto records = split_mail_records(parsed.output);
    for (const auto record : records) {
      const auto messages = may_be_digest && records.size() == 1 ? digest_messages(record) : std::vector<std::string>();
      for (auto& message : parser_.parse(messages)) take(std::move(message), false);
      if (messages.empty()) records_.push_back({std::string(record), {}});
    }
  }

  /// The messages of a digest in plain text; none when the record is no digest.
  static std::vector<std::string> digest_messages(std::string_view record) {
    const auto mail = read_mail_record(record);
    std::vector<std::string> warnings;
    for (const auto& part : mail.parts) {
      constexpr std::string_view rule = "----------------------------------------------------------------------";
      if (part.type != "text/plain" || part.bytes.find(rule) == std::string_view::npos) continue;
      try {
        if (const auto text = decode_part(part, warnings); is_plain_digest(text)) return split_digest(text);
      } catch (const std::runtime_error&) {  // In no known encoding, which its reader will say.
      }
    }
    return {};
  }

  MessageCutter messages_;
  MessageParser parser_;
  std::deque<ParsedMessage> records_;  ///< The first is the one that `next` went to.
  std::size_t count_ = 0;
};

}  // namespace

bool looks_like_mail(std::string_view bytes) {
  const auto head = read_head(bytes);
  return head.known_fields >= (head.has_from ? 2U : 3U);
}

bool looks_like_mhtml(std::string_view bytes) {
  const auto head = read_head(bytes);
  if (!to_ascii_lower(head.type).starts_with("multipart/related")) return false;
  return !head.has_from || head.has_location || head.from.find("Saved by ") != std::string::npos;
}

bool looks_like_mailbox(std::string_view start) {
  const auto line = start.substr(0, start.find('\n'));
  if (is_mailbox_line(trim_ascii(line))) {
    const auto next = start.substr(std::min(line.size() + 1, start.size()));
    return field_name_length(next.substr(0, next.find('\n'))) > 0 || next.starts_with(">From ");
  }
  return looks_like_mail(start) && is_digest(read_head(start));
}

std::unique_ptr<Container> open_mailbox(ByteStream bytes, std::uint64_t) {
  return std::make_unique<Mailbox>(std::move(bytes));
}

}  // namespace zubda
