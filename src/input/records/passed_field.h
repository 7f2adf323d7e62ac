/// A field of a record that zubda does not read and hands on.
#pragma once

#include <string>

namespace zubda {

/// A name and a value.
struct PassedField {
  std::string name;   ///< As the user named it, perhaps a path.
  std::string value;  ///< Raw JSON.
};

}  // namespace zubda
