/// What zubda-mail writes about a message, taken apart. src/mail_helper/main.cpp describes the fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// A piece of a subject.
struct MailWord {
  std::string_view charset;  ///< Empty for what is not encoded.
  std::string_view written;  ///< The encoded words as they are in the header.
  std::string_view bytes;
};

/// A part of a message with text in it, or the beginning of a message that is attached.
struct MailPart {
  bool is_attached_message = false;  ///< It has a subject and no text; its parts follow.
  std::vector<MailWord> subject = {};
  std::string_view type = {};     ///< "text/plain" or "text/html".
  std::string_view charset = {};  ///< As declared; empty without.
  std::string_view choice = {};   ///< "plain" or "html" of an alternative, "frame" of a page, or empty.
  bool is_flowed = false;         ///< RFC 3676.
  bool deletes_blanks = false;    ///< DelSp=yes.
  std::string_view bytes = {};    ///< In that charset.
};

struct MailRecord {
  std::vector<MailWord> subject;
  std::string_view author;                        ///< A name, or an address; valid UTF-8, may be empty.
  std::string_view date;                          ///< ISO 8601, or empty.
  std::optional<std::string_view> saved_address;  ///< Of a web page that a browser saved; it may be empty.
  bool is_encrypted = false;
  std::vector<MailPart> parts;
};

/// Takes a record apart; the views are into `record`. Throws std::runtime_error when it is damaged.
MailRecord read_mail_record(std::string_view record);

/// The records in an output for one message: several for a digest.
std::vector<std::string_view> split_mail_records(std::string_view output);

/// The subject as valid UTF-8, on one line. Words in an unknown charset are as they were written. What is not encoded,
/// and not UTF-8, is in `charset`, that of the text, or else in one that is guessed.
std::string decode_subject(const std::vector<MailWord>& words, std::string_view charset);

/// The text of a part as valid UTF-8, with line ends `\n`, flowed lines joined. The declared charset counts, unless it
/// is unknown, us-ascii, or the bytes are not in it: then it is found as for files. Warnings are appended.
std::string decode_part(const MailPart& part, std::vector<std::string>& warnings);

}  // namespace zubda
