#include "input/formats.h"

namespace zubda {

Reading read_text(std::string text) {
  Reading reading;
  reading.document.text = std::move(text);
  return reading;
}

}  // namespace zubda
