/// The dateline that opens a report of a news agency, with no sentence end after it.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/language.h"

namespace zubda {

/// How many bytes of `sentence` are a dateline with the dash and blanks after it: `MILTON (Agency) - `, `(CNN) -- `,
/// `القاهرة - رويترز - `; 0 if it opens with none or has nothing else. A place alone before a dash is none.
std::size_t dateline_size(std::string_view sentence, const Language& language);

}  // namespace zubda
