#include "terms/weekdays.h"

#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include "text/fold.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

struct Close {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Close>;

/// What is under `keys`, one in the other; nullptr when there is nothing.
Bundle descend(const UResourceBundle* root, std::initializer_list<const char*> keys) {
  Bundle bundle;
  for (const auto* key : keys) {
    UErrorCode status = U_ZERO_ERROR;
    Bundle inner(ures_getByKey(bundle ? bundle.get() : root, key, nullptr, &status));
    require_memory(status);
    if (U_FAILURE(status)) return nullptr;
    bundle = std::move(inner);
  }
  return bundle;
}

void add_names(const UResourceBundle* days, bool turkic, WordSet& names) {
  for (std::int32_t day = 0; day < ures_getSize(days); ++day) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const auto* letters = ures_getStringByIndex(days, day, &length, &status);
    require_memory(status);
    if (U_FAILURE(status)) continue;
    std::string name;
    icu::UnicodeString(false, letters, length).toUTF8String(name);
    names.insert(fold(name, turkic));
  }
}

}  // namespace

// Not by icu::DateFormatSymbols, which crashes when memory runs out (ICU 72).
WordSet weekday_names(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(ures_open(nullptr, language.code.c_str(), &status));
  require_memory(status);
  // What ICU does not know has the names of the root, `Sun` or `1`.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
  WordSet names;
  for (const auto* use : {"format", "stand-alone"})
    if (const auto days = descend(root.get(), {"calendar", "gregorian", "dayNames", use, "wide"}))
      add_names(days.get(), language.turkic, names);
  return names;
}

}  // namespace zubda
