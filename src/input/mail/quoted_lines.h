/// Tells what the writer of a message wrote from what the message has beside it.
#pragma once

#include <string>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// Appends the text of a message to `document`: what its writer wrote as paragraphs of prose, and as boilerplate what
/// is quoted with `>` and the attribution above it, the signature (from `-- ` to the end), the headers of forwarded and
/// answered messages, what was answered below such a header, and the footer of a mailing list. Where nothing else is
/// there, what is quoted is the text, without its marks: somebody passed it on. `subject` tells forwarding from
/// answering.
void append_mail_text(std::string_view text, std::string_view subject, Document& document);

/// Gives the blocks of `document` from `first` on, which are those of a page, their roles in a message, by the same
/// rules. `cites` says that the page marks what it quotes from another message.
void mark_mail_blocks(std::size_t first, std::string_view subject, bool cites, Document& document);

}  // namespace zubda
