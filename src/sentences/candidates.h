/// The bytes at which a sentence may end or a quote, bracket, emoticon or mark of a note may begin: only these are
/// looked at closely.
#pragma once

#include "text/scan.h"

namespace zubda {

/// For text in UTF-8: the first byte of each character that may matter to the rules of boundaries.cpp. All letters
/// below U+0800 are left out, though many share their first byte with a mark of their script. Characters from U+0800 on
/// are all in, since what they are takes a look at all of their bytes.
extern const ByteClass boundary_candidates;

}  // namespace zubda
