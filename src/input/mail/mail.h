/// Reads e-mail: messages, saved web pages (MHTML), mailboxes and digests. zubda-mail parses them (mail_program.h).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "input/containers/container.h"

namespace zubda {

/// Whether `bytes` begin with the header of a message: From and another well-known field, or three such fields, or the
/// line of a mailbox before it.
bool looks_like_mail(std::string_view bytes);

/// Whether `bytes` begin with the header of a web page that a browser saved with its pictures.
bool looks_like_mhtml(std::string_view bytes);

/// Whether a file that begins with `start` holds several messages: a mailbox (mbox; a month of a pipermail archive is
/// one, too), or the digest of a mailing list. A mailbox of one message is one.
bool looks_like_mailbox(std::string_view start);

/// Opens a mailbox or digest: a document for each message.
std::unique_ptr<Container> open_mailbox(ByteStream bytes, std::uint64_t max_bytes);

/// Makes a document of a record of zubda-mail.
Reading read_mail_record_text(std::string_view record, std::size_t max_bytes);

/// Makes one document of a message, of a saved page, or of all messages of a mailbox or digest.
Reading read_mail(std::string_view bytes, std::size_t max_bytes);

}  // namespace zubda
