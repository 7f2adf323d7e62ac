/// Datelines: the place and the agency that open a report.
#pragma once

#include <cstddef>

#include "sentences/stop.h"

namespace zubda {

/// Whether the sentence at `place` is, up to the colon at `colon`, a place and a news agency or an agency alone:
/// `لندن - رويترز:`, `Kairo (dpa):`.
bool is_dateline(const Place& place, std::size_t colon);

}  // namespace zubda
