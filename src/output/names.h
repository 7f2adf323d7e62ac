/// The names that writers use for the values of enumerations.
#pragma once

#include <string>
#include <string_view>

#include "output/record.h"
#include <zubda/document.h>

namespace zubda {

std::string_view role_name(Role role);
std::string_view verdict_name(Verdict verdict);
std::string_view cut_name(CutAt cut);

/// What a reader calls the file of a record: "standard input" for "-" and for none, and the member of a container
/// behind it.
std::string input_name(const Record& record);

/// What a reader calls the source of a record: its id in a stream of records or else `file:line`; the file's name
/// otherwise.
std::string source_name(const Record& record);

}  // namespace zubda
