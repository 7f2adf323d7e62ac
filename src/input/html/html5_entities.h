/// The characters that HTML 5 has names for and HTML 4 had not, of which libxml2 knows none.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The characters that `name` means, as UTF-8; empty when HTML 5 has no such name, or HTML 4 had it too. `name` is
/// without
/// `&` and `;`.
std::string html5_entity(std::string_view name);

/// `markup` with the characters themselves in place of these names (`&comma;`), since libxml2 leaves names that it does
/// not know in the text, where they hide the ends of sentences. What means markup becomes a reference that libxml2
/// knows. Gives a view of `markup` or, if something was replaced, of `storage`, which may not be where `markup` is.
std::string_view with_html5_entities(std::string_view markup, std::string& storage);

}  // namespace zubda
