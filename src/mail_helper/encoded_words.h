/// Encoded words of header fields (RFC 2047). GMime's own decoder does not join a word in base64 with one in
/// quoted-printable, which may have been cut inside of a character, and takes charsets that it does not know for
/// Latin-1.
#pragma once

#include <gmime/gmime.h>

#include <string>
#include <string_view>

#include "mail_helper/output.h"

struct EncodedWord {
  std::string_view charset = {};
  char encoding = '\0';
  std::string_view text = {};
  std::size_t length = 0;   ///< Of all of it; 0 when there is none.
  bool has_no_end = false;  ///< Nor has one that begins later: the rest need not be searched for each.
};

inline EncodedWord encoded_word_at(std::string_view value) {
  const auto charset_end = value.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= value.size()) return {};
  const char encoding = static_cast<char>(value[charset_end + 1] & ~0x20);
  if ((encoding != 'B' && encoding != 'Q') || value[charset_end + 2] != '?') return {};
  auto charset = value.substr(2, charset_end - 2);
  if (charset.empty() || charset.find_first_of(" \t\r\n=") != std::string_view::npos) return {};
  const auto end = value.find("?=", charset_end + 3);
  if (end == std::string_view::npos) return {.has_no_end = true};
  // A language may follow: =?utf-8*ar?B?...?=
  return {charset.substr(0, charset.find('*')), encoding, value.substr(charset_end + 3, end - charset_end - 3),
          end + 2};
}

inline std::string decode_word(const EncodedWord& word) {
  std::string text(word.text);
  if (word.encoding == 'Q')
    for (char& c : text)
      if (c == '_') c = ' ';
  GMimeEncoding state;
  g_mime_encoding_init_decode(
      &state, word.encoding == 'B' ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  std::string bytes(g_mime_encoding_outlen(&state, text.size()) + 8, '\0');
  bytes.resize(g_mime_encoding_flush(&state, text.data(), text.size(), bytes.data()));
  return bytes;
}

inline bool is_same_charset(std::string_view a, std::string_view b) {
  return a.size() == b.size() && g_ascii_strncasecmp(a.data(), b.data(), a.size()) == 0;
}

/// Pieces of a value: what stands between encoded words, and these, joined where nothing but blanks is between them.
class Words {
 public:
  void read(std::string_view value) {
    while (!value.empty()) {
      auto begin = value.find("=?");
      EncodedWord word;
      while (begin != std::string_view::npos && (word = encoded_word_at(value.substr(begin))).length == 0)
        begin = word.has_no_end ? std::string_view::npos : value.find("=?", begin + 2);
      add_plain(value.substr(0, begin), begin != std::string_view::npos);
      if (begin == std::string_view::npos) break;
      add_encoded(word, value.substr(begin, word.length));
      value.remove_prefix(begin + word.length);
    }
    flush();
  }

 private:
  void add_plain(std::string_view text, bool before_word) {
    if (before_word && !charset_.empty() && text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    if (text.empty()) return;
    flush();
    write_field("word", std::string(2, '\0').append(text));
  }

  void add_encoded(const EncodedWord& word, std::string_view raw) {
    if (!is_same_charset(charset_, word.charset)) flush();
    charset_ = word.charset;
    raw_.append(raw);
    bytes_ += decode_word(word);
  }

  void flush() {
    if (!charset_.empty()) write_field("word", charset_ + '\0' + raw_ + '\0' + bytes_);
    charset_.clear();
    raw_.clear();
    bytes_.clear();
  }

  std::string charset_;
  std::string raw_;
  std::string bytes_;
};
