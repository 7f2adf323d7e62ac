/// Reads the pages of public-inbox, as lore.kernel.org has them: messages as plain text between notes of the site.
#pragma once

#include <string>

#include "input/html/page.h"

namespace zubda {

/// The messages of such a page as one mail message: sender and subject of the first, and the bodies of all of them.
/// Empty when the page is none.
std::string archived_mail(const HtmlPage& page);

}  // namespace zubda
