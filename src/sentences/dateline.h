/// Datelines: the place and the agency that open a report.
#pragma once

#include <cstddef>

#include "sentences/stop_context.h"

namespace zubda {

/// Whether the sentence of `context` is, up to the colon at the byte `colon`, a place and a news agency or an agency
/// alone: `لندن - رويترز:`, `Kairo (dpa):`.
bool is_dateline(const StopContext& context, std::size_t colon);

}  // namespace zubda
