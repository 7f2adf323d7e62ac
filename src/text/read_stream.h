/// Reading a whole stream.
#pragma once

#include <istream>
#include <iterator>
#include <string>

namespace zubda {

/// All bytes of `stream` from where it is to its end; empty when it could not be opened.
inline std::string read_stream(std::istream&& stream) {
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace zubda
