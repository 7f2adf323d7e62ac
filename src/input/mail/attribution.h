/// Recognizes what mail programs write between the messages that they quote: `On Monday Bo wrote:`, the header of a
/// forwarded message, the line above it.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `line`, which may be several joined ones, says who wrote what is quoted below it. It ends in a colon, and
/// has an address and a date, or a word for writing (of any language that there is a list for) with either of them or
/// in a line of a few words.
bool is_attribution(std::string_view line);

/// The same, without a line that is only short: whose date or address may be in the lines above it.
bool is_dated_attribution(std::string_view line);

/// The same, with both an address and a date: so much that it needs no quotation marks below it.
bool is_full_attribution(std::string_view line);

/// A line that divides a message from one that follows it.
enum class MailDivider {
  none,
  forwarded,  ///< `---------- Forwarded message ---------`, in any language.
  original,   ///< `-----Original Message-----`: what follows was answered.
};
MailDivider find_divider(std::string_view line);

/// Whether `line` is like a field of a message's header as programs show it: `From: Bo`, `*Sent:* Monday`, `من: بو`.
bool is_shown_field(std::string_view line);

/// Whether `text` has what only some fields of a header have: an address or a date.
bool has_address_or_date(std::string_view text);

/// Whether a subject begins as those of forwarded messages do: `Fwd:`, `WG:`, `TR:`.
bool is_forward_subject(std::string_view subject);

}  // namespace zubda
