/// Writes what the header of a message says: subject, author, date and the address of a saved page.
#pragma once

#include <gmime/gmime.h>

#include <string>
#include <string_view>

#include "mail_helper/encoded_words.h"
#include "mail_helper/output.h"

inline std::string_view raw_header(GMimeObject* object, const char* name) {
  auto* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  return header != nullptr ? view(g_mime_header_get_raw_value(header)) : std::string_view();
}

/// `ana at example.org (Ana)`, as list archives write it.
inline std::string name_in_brackets(std::string_view from) {
  const auto end = from.rfind(')');
  const auto begin = from.find('(');
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  const std::string inner(from.substr(begin + 1, end - begin - 1));
  auto* decoded = g_mime_utils_header_decode_text(nullptr, inner.c_str());
  std::string name(view(decoded));
  g_free(decoded);
  return name;
}

inline void write_author(GMimeMessage* message) {
  const auto raw = raw_header(GMIME_OBJECT(message), "From");
  // Bytes without a charset: what GMime makes of them is a guess.
  if (g_utf8_validate(raw.data(), static_cast<gssize>(raw.size()), nullptr) == 0) return;
  auto name = raw.find(" at ") != std::string_view::npos ? name_in_brackets(raw) : std::string();
  auto* from = g_mime_message_get_from(message);
  if (name.empty() && from != nullptr && internet_address_list_length(from) > 0) {
    auto* address = internet_address_list_get_address(from, 0);
    name = view(internet_address_get_name(address));
    if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(address))
      name = view(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
  }
  if (!name.empty() && g_utf8_validate(name.data(), static_cast<gssize>(name.size()), nullptr) != 0)
    write_field("author", name);
}

inline void write_saved_page(GMimeMessage* message) {
  const auto from = raw_header(GMIME_OBJECT(message), "From");
  auto location = view(g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location"));
  if (location.empty()) location = view(g_mime_object_get_header(GMIME_OBJECT(message), "Content-Location"));
  const bool is_letter = !from.empty() || !raw_header(GMIME_OBJECT(message), "To").empty();
  if (!is_letter || from.find("Saved by ") != std::string_view::npos || !location.empty())
    write_field("saved", location);
}

inline void write_head(GMimeMessage* message) {
  Words().read(raw_header(GMIME_OBJECT(message), "Subject"));
  write_author(message);
  // A date that cannot be read is none.
  const auto date = raw_header(GMIME_OBJECT(message), "Date");
  if (g_mime_message_get_date(message) != nullptr &&
      g_utf8_validate(date.data(), static_cast<gssize>(date.size()), nullptr))
    write_field("date", date);
}
