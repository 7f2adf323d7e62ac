/// Reads the header and the text of a mail message (RFC 5322, RFC 2045 to 2047).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zubda {

/// The header of a message or of a part of one.
struct MailHeader {
  std::size_t length = 0;  ///< In bytes, the blank line after it included; 0 without a header.
  std::vector<std::pair<std::string, std::string>> fields;  ///< Names in lower case; values unfolded.

  /// The value of a field, empty when it is absent.
  std::string_view field(std::string_view name) const;
  /// A parameter of a field's value, such as `charset`; empty when it is absent.
  std::string parameter(std::string_view field_name, std::string_view name) const;
};

/// The header at the beginning of `text`, perhaps after a `From ` line as in mailboxes. Without fields when there is
/// none.
MailHeader read_mail_header(std::string_view text);

/// A field's value with its encoded words (`=?utf-8?B?...?=`) decoded.
std::string decode_mail_words(std::string_view value);

/// The text of a message as valid UTF-8: the body, or the first plain part of a body in several parts, its transfer
/// encoding undone. Throws std::runtime_error when there is none.
std::string mail_body(const MailHeader& header, std::string_view body);

}  // namespace zubda
