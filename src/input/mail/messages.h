/// Finds the messages in a mailbox or digest, and the fields in their headers, as bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/files/byte_stream.h"

namespace zubda {

/// The length of the name of the field that `line` begins; 0 when it begins none.
std::size_t field_name_length(std::string_view line);

/// Whether a line divides the messages of a mailbox: `From ana@example.org Mon Feb  3 10:00:00 2020`.
bool is_mailbox_line(std::string_view line);

/// Cuts a mailbox (mbox) into its messages, without the lines that divide them, and with one `>` less before lines that
/// would be such (`>From `). What has no such line is one message.
class MessageCutter {
 public:
  /// Bytes of a message that are kept, chosen by hand: as many as `--max-bytes` allows without being asked.
  static constexpr std::size_t max_message_bytes = std::size_t{64} << 20;

  explicit MessageCutter(ByteStream bytes) : bytes_(std::move(bytes)) {}

  /// The next message; a longer one is cut off behind that many bytes. Nothing at the end. Throws as the stream does.
  std::optional<std::string> next();

 private:
  bool read_more();
  /// Where the line begins that divides the messages, from `from` on; nothing when there is none in what was read.
  std::optional<std::size_t> find_divider(std::size_t from) const;

  ByteStream bytes_;
  std::string buffer_;  ///< Begins with a message, or the line before it.
  std::size_t at_ = 0;  ///< Where it begins.
  bool is_at_end_ = false;
};

/// Whether text is a digest in plain text (RFC 1153), as Mailman writes it.
bool is_plain_digest(std::string_view text);

/// The messages in such a digest, which is valid UTF-8, each with a header that says so. The list of topics and the
/// footer are left out: they are about the digest.
std::vector<std::string> split_digest(std::string_view text);

}  // namespace zubda
