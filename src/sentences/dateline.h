/// Datelines: the place and the agency that open a report.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/stop_context.h"
#include <zubda/document.h>

namespace zubda {

/// Whether the sentence of `context` is, up to the colon at the byte `colon`, a place and a news agency or an agency
/// alone: `لندن - رويترز:`, `Kairo (dpa):`.
bool is_dateline(const StopContext& context, std::size_t colon);

/// Lets each of `sentences` of `text` that opens one of the first three paragraphs, or one below a heading or by-line,
/// begin after its dateline, if that ends with a dash:
/// `(CNN)
/// -- `, `KAIRO (dpa) - `, `القاهرة - رويترز - `, `Kabul, Afghanistan (CNN) -- `. The agency is in brackets after up to
/// six words that begin with capitals where the script has them, or stands alone between dashes; it is one of
/// `Language::roles`, or an acronym in brackets. For summaries only: people who mark sentences let them begin with the
/// dateline.
void strip_datelines(std::string_view text, std::vector<Sentence>& sentences, const Language& language);

}  // namespace zubda
