#include "input/mail/mail_record.h"

#include <algorithm>
#include <stdexcept>

#include "input/containers/member_fields.h"
#include "input/encoding/decode.h"
#include "input/encoding/utf8_repair.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace zubda {
namespace {

MailWord word_of(std::string_view value) {
  const auto first = value.find('\0');
  const auto second = first == std::string_view::npos ? first : value.find('\0', first + 1);
  if (second == std::string_view::npos) throw std::runtime_error("damaged output of zubda-mail");
  return {value.substr(0, first), value.substr(first + 1, second - first - 1), value.substr(second + 1)};
}

void read_part_field(const MemberField& field, MailPart& part) {
  if (field.name == "charset") part.charset = field.value;
  else if (field.name == "choice") part.choice = field.value;
  else if (field.name == "text") part.bytes = field.value;
  else if (field.name == "flowed") part.is_flowed = true, part.deletes_blanks = field.value == "delsp";
}

/// The name that ICU knows a charset by. Browsers and mail programs read Latin-1 as windows-1252, which has more.
std::string charset_name(std::string_view declared) {
  auto name = to_ascii_lower(trim_ascii(declared));
  if (name == "iso-8859-1" || name == "latin1") return "windows-1252";
  // Hebrew and Arabic in logical order, which other names do not exclude.
  for (const std::string_view suffix : {"-i", "-e"})
    if (name.starts_with("iso-8859-") && name.ends_with(suffix)) name.erase(name.size() - suffix.size());
  for (const std::string_view prefix : {"cp-", "x-cp", "win-"})
    if (name.starts_with(prefix)) name = "windows-" + name.substr(prefix.size());
  return is_known_encoding(name) ? name : std::string();
}

std::size_t count_high(std::string_view bytes) {
  return static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return (c & 0x80) != 0; }));
}

/// Whether a declared charset cannot be that of `bytes`.
bool is_wrong(const std::string& charset, std::string_view bytes) {
  const auto high = count_high(bytes);
  if (high == 0) return false;
  if (charset == "us-ascii" || charset == "ascii") return true;
  if (charset == "utf-8" || charset == "utf8") return !is_valid_utf8(bytes) && !is_mostly_utf8(bytes);
  // Programs that know nothing write this one. No language in Latin letters has this many that are not ASCII.
  constexpr std::size_t max_high_percent = 40;  // Chosen by hand.
  return charset == "windows-1252" && high * 100 > bytes.size() * max_high_percent;
}

/// Whether the characters of a charset are bytes, all of them: text in it is not valid UTF-8 by chance.
bool is_of_single_bytes(std::string_view charset) {
  return charset.starts_with("windows-125") || charset.starts_with("iso-8859-") || charset.starts_with("koi8-") ||
         charset.starts_with("macintosh") || charset.starts_with("ibm");
}

DecodedText decode_declared(std::string_view bytes, std::string_view declared) {
  const auto charset = charset_name(declared);
  const bool is_utf8 = is_of_single_bytes(charset) && count_high(bytes) > 0 && is_valid_utf8(bytes);
  if (!charset.empty() && !is_utf8 && !is_wrong(charset, bytes)) {
    try {
      return decode(std::string(bytes), charset);
    } catch (const std::runtime_error&) {  // Not in that charset.
    }
  }
  return decode(std::string(bytes), "");
}

/// Joins lines that end in a blank with the next one, where both have as many quotation marks (RFC 3676, section 4).
std::string join_flowed_lines(std::string_view text, bool deletes_blanks) {
  std::string joined;
  bool is_open = false;
  std::size_t open_depth = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto depth = std::min(line.find_first_not_of('>'), line.size());
    auto content = line.substr(depth);
    if (content.starts_with(' ')) content.remove_prefix(1);  // Stuffed, so that it does not begin with a mark.
    const bool is_signature = content == "-- ";
    if (is_open && (depth != open_depth || is_signature)) joined += '\n', is_open = false;
    if (!is_open && depth > 0) joined.append(depth, '>').append(" ");
    is_open = content.ends_with(' ') && !is_signature;
    open_depth = depth;
    if (is_open && deletes_blanks) content.remove_suffix(1);
    joined += content;
    if (!is_open) joined += '\n';
  }
  return joined;
}

std::string with_plain_line_ends(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from)
    if (text[from] != '\r' || from + 1 == text.size() || text[from + 1] != '\n') text[to++] = text[from];
  text.resize(to);
  return text;
}

}  // namespace

MailRecord read_mail_record(std::string_view record) {
  MailRecord mail;
  while (!record.empty()) {
    const auto field = first_field(record);
    record = field.rest;
    if (field.name == "word")
      (mail.parts.empty() ? mail.subject : mail.parts.back().subject).push_back(word_of(field.value));
    else if (field.name == "author") mail.author = field.value;
    else if (field.name == "date") mail.date = field.value;
    else if (field.name == "saved") mail.saved_address = field.value;
    else if (field.name == "encrypted") mail.is_encrypted = true;
    else if (field.name == "attached") mail.parts.push_back({.is_attached_message = true});
    else if (field.name == "part") mail.parts.push_back({.type = field.value});
    else if (!mail.parts.empty()) read_part_field(field, mail.parts.back());
  }
  return mail;
}

std::vector<std::string_view> split_mail_records(std::string_view output) {
  std::vector<std::string_view> records;
  std::size_t begin = 0;
  for (auto rest = output; !rest.empty();) {
    const auto at = output.size() - rest.size();
    const auto field = first_field(rest);
    rest = field.rest;
    if (field.name != "message" || at == begin) continue;
    records.push_back(output.substr(begin, at - begin));
    begin = at;
  }
  if (begin < output.size()) records.push_back(output.substr(begin));
  return records;
}

std::string decode_subject(const std::vector<MailWord>& words, std::string_view charset) {
  std::string subject;
  for (const auto& word : words) {
    const bool is_encoded = !word.charset.empty();
    if (is_encoded && charset_name(word.charset).empty()) {
      subject += replace_invalid(word.written).text;
      continue;
    }
    try {
      subject += decode_declared(word.bytes, is_encoded ? word.charset : charset).text;
    } catch (const std::exception&) {
      subject += replace_invalid(is_encoded ? word.written : word.bytes).text;
    }
  }
  std::string line;
  for (const char c : subject)
    if (!is_ascii_blank(c)) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  return std::string(trim_ascii(line));
}

std::string decode_part(const MailPart& part, std::vector<std::string>& warnings) {
  auto decoded = decode_declared(part.bytes, part.charset);
  warnings.insert(warnings.end(), decoded.warnings.begin(), decoded.warnings.end());
  auto text = with_plain_line_ends(std::move(decoded.text));
  return part.is_flowed && part.type == "text/plain" ? join_flowed_lines(text, part.deletes_blanks) : text;
}

}  // namespace zubda
